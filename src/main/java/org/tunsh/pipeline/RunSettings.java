package org.tunsh.pipeline;

import java.time.Clock;
import java.time.Instant;
import org.tunsh.worker.WorkerSettings;

/**
 * How a run is to go on.
 *
 * @param annotateAll whether every paragraph is annotated, not only those that a first pass marks
 * @param clock for the note of when the run took place, and for the deadline; nothing that is
 *     published depends on it
 * @param deadline when no further document is begun
 * @param workers the processes in which documents are read
 * @param uncalibrated whether confidence is what the rules estimate, not what was measured
 */
public record RunSettings(
    boolean annotateAll,
    Clock clock,
    Instant deadline,
    WorkerSettings workers,
    boolean uncalibrated) {
  /** Settings with which all documents are read within this process. */
  public RunSettings(boolean annotateAll, Clock clock, Instant deadline) {
    this(annotateAll, clock, deadline, WorkerSettings.NONE);
  }

  public RunSettings(boolean annotateAll, Clock clock, Instant deadline, WorkerSettings workers) {
    this(annotateAll, clock, deadline, workers, false);
  }

  public static RunSettings of(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX);
  }

  /** Leaves the rules' own estimates of confidence as they are, to learn from them. */
  public static RunSettings uncalibrated(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX, WorkerSettings.NONE, true);
  }

  /** The same with other workers. */
  public RunSettings withWorkers(WorkerSettings other) {
    return new RunSettings(annotateAll, clock, deadline, other, uncalibrated);
  }

  boolean isOver() {
    return !clock.instant().isBefore(deadline);
  }
}
