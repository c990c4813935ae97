package org.tunsh.review;

/** A decision cannot be taken or read; the message says why and what would be right. */
public class ReviewException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String words;

  public ReviewException(String message) {
    super(message);
    this.words = message;
  }

  ReviewException(String message, Throwable cause) {
    super(message, cause);
    this.words = message;
  }

  /** The message, which is never missing. */
  public String words() {
    return words;
  }
}
