package org.tunsh.cli;

import java.time.Duration;

/**
 * How long a step will still take, by the pace that it has had so far.
 *
 * @param begun when it began, in nanoseconds of any clock
 * @param total how many units it has
 */
record TimeLeft(long begun, long total) {
  /** Before so much time has passed models are still being loaded, and the pace tells nothing. */
  private static final Duration WARM = Duration.ofSeconds(5);

  /** In words that go on a line of progress; empty while nothing honest can be said. */
  String after(long done, long now) {
    long elapsed = now - begun;
    if (done <= 0 || elapsed < WARM.toNanos()) {
      return "";
    }
    long seconds = Math.round((double) elapsed / done * (total - done) / 1e9);
    return seconds < 90
        ? ", about %d s left".formatted(seconds)
        : ", about %d min left".formatted(Math.round(seconds / 60.0));
  }
}
