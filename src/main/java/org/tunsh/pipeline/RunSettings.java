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
 * @param expectsChanges whether something seems to have changed since the last run, so that what
 *     takes long to load is loaded at once; all that hangs on it is time
 */
public record RunSettings(
    boolean annotateAll,
    Clock clock,
    Instant deadline,
    WorkerSettings workers,
    boolean uncalibrated,
    boolean expectsChanges) {
  /** Settings with which all documents are read within this process. */
  public RunSettings(boolean annotateAll, Clock clock, Instant deadline) {
    this(annotateAll, clock, deadline, WorkerSettings.NONE);
  }

  public RunSettings(boolean annotateAll, Clock clock, Instant deadline, WorkerSettings workers) {
    this(annotateAll, clock, deadline, workers, false, false);
  }

  public static RunSettings of(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX);
  }

  /** Leaves the rules' own estimates of confidence as they are, to learn from them. */
  public static RunSettings uncalibrated(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX, WorkerSettings.NONE, true, false);
  }

  /** The same with other workers. */
  public RunSettings withWorkers(WorkerSettings other) {
    return new RunSettings(annotateAll, clock, deadline, other, uncalibrated, expectsChanges);
  }

  /** The same where the one who starts the run knows whether something seems to have changed. */
  public RunSettings expectingChanges(boolean expected) {
    return new RunSettings(annotateAll, clock, deadline, workers, uncalibrated, expected);
  }

  boolean isOver() {
    return !clock.instant().isBefore(deadline);
  }
}
