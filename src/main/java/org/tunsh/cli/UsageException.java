package org.tunsh.cli;

/** What was typed cannot be done; the message says what is wrong and what would be right. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
