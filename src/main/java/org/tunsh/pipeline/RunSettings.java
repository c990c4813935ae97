package org.tunsh.pipeline;

import java.time.Clock;
import java.time.Instant;

/**
 * How a run is to go on.
 *
 * @param annotateAll whether every paragraph is annotated, not only those that a first pass marks
 * @param clock for the note of when the run took place, and for the deadline; nothing that is
 *     published depends on it
 * @param deadline when no further document is begun
 */
public record RunSettings(boolean annotateAll, Clock clock, Instant deadline) {
  public static RunSettings of(Clock clock) {
    return new RunSettings(false, clock, Instant.MAX);
  }

  boolean isOver() {
    return !clock.instant().isBefore(deadline);
  }
}
