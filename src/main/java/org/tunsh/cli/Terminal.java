package org.tunsh.cli;

import java.util.Map;

/** What standard output can show. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether escapes for bold may be written: on a terminal, unless NO_COLOR is set (no-color.org).
   */
  static boolean colours() {
    Map<String, String> variables = System.getenv();
    return Boolean.getBoolean("tunsh.terminal.out")
        && variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "dumb").equals("dumb");
  }
}
