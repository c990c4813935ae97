package org.tunsh.ingest;

/** A document that cannot be read, with its cause and the remedy in plain words. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  UnreadableException(String cause, String remedy) {
    super(cause);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }

  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
