package org.tunsh.ingest;

import java.time.Duration;

/** When the work on one document has to end, by the machine's steady counter. */
record Deadline(long nanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - nanos > 0;
  }

  long millisLeft() {
    return Math.max(0, (nanos - System.nanoTime()) / 1_000_000);
  }
}
