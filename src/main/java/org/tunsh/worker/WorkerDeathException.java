package org.tunsh.worker;

/** A worker died, or was stopped, before it answered. */
final class WorkerDeathException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int page;
  private final boolean stopped;

  /**
   * @param page whose reading went on; 0 where there was none
   * @param why in words
   * @param stopped whether the run stopped it; else it died by itself
   */
  WorkerDeathException(int page, String why, boolean stopped) {
    super(why);
    this.page = page;
    this.stopped = stopped;
  }

  int page() {
    return page;
  }

  boolean stopped() {
    return stopped;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
