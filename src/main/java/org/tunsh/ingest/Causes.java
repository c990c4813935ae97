package org.tunsh.ingest;

/** Says in a few words why a library gave up. */
final class Causes {
  private static final int LONGEST = 160;

  private Causes() {}

  static String of(Throwable thrown) {
    String message = thrown.getMessage();
    String text =
        message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    String line = Letters.fold(text);
    return line.length() > LONGEST ? line.substring(0, LONGEST) + '…' : line;
  }
}
