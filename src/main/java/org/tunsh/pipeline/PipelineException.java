package org.tunsh.pipeline;

/** A run cannot go on; the message says what was being done, what is wrong and what to do. */
public final class PipelineException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Whether it is the user's setting that is wrong (exit code 2), or the run that failed or another
   * one that is at work just now (exit code 3).
   */
  public enum Fault {
    USAGE,
    BUSY,
    FAILURE
  }

  private final Fault fault;

  public PipelineException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public PipelineException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
