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
 * @param uncalibrated whether confidence is what the rules estimate, not what was measured
 * @param workers the processes in which documents are read
 */
public record RunSettings(
    boolean annotateAll,
    Clock clock,
    Instant deadline,
    boolean uncalibrated,
    WorkerSettings workers) {
  /** Settings with which all documents are read within this process. */
  public RunSettings(boolean annotateAll, Clock clock, Instant deadline) {
    this(annotateAll, clock, deadline, false, WorkerSettings.NONE);
  }

  public static RunSettings of(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX);
  }

  /** The same with other workers. */
  public RunSettings withWorkers(WorkerSettings other) {
    return new RunSettings(annotateAll, clock, deadline, uncalibrated, other);
  }

  /** Leaves the rules' own estimates of confidence as they are, to learn from them. */
  public static RunSettings uncalibrated(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX, true, WorkerSettings.NONE);
  }

  boolean isOver() {
    return !clock.instant().isBefore(deadline);
  }
}
