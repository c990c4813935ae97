package org.tunsh.review;

/** A decision cannot be taken or read; the message says why and what would be right. */
public final class ReviewException extends Exception {
  private static final long serialVersionUID = 1L;

  public ReviewException(String message) {
    super(message);
  }

  ReviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
