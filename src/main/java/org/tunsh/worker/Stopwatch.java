package org.tunsh.worker;

/** The three clocks of a worker that is at work; asked by one thread, set by another. */
final class Stopwatch {
  private static final long IDLE = -1;

  private final Clocks clocks;
  private long begun = IDLE;
  private long heard = IDLE;
  private long entered = IDLE;
  private int page;

  Stopwatch(Clocks clocks) {
    this.clocks = clocks;
  }

  synchronized void begin(long now) {
    begun = now;
    heard = now;
    entered = IDLE;
    page = 0;
  }

  synchronized void enter(long now, int number) {
    heard = now;
    entered = now;
    page = number;
  }

  synchronized void leave(long now) {
    heard = now;
    entered = IDLE;
    page = 0;
  }

  synchronized void end() {
    begun = IDLE;
  }

  /** The page whose call goes on; 0 where there is none. */
  synchronized int page() {
    return page;
  }

  /** Which clock has run out, in words; empty where none has. */
  synchronized String overrun(long now) {
    if (begun == IDLE) {
      return "";
    }
    if (entered != IDLE && now - entered > clocks.call().toNanos()) {
      return "reading it took longer than " + seconds(clocks.call().toMillis());
    }
    if (now - heard > clocks.silence().toNanos()) {
      return "its reader gave no sign of life for " + seconds(clocks.silence().toMillis());
    }
    return now - begun > clocks.document().toNanos()
        ? "reading the document took longer than " + seconds(clocks.document().toMillis())
        : "";
  }

  private static String seconds(long millis) {
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }
}
