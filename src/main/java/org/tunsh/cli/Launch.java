package org.tunsh.cli;

/** What the script that starts the program found out before. */
final class Launch {
  private Launch() {}

  /** Whether files changed since the last run, as far as their times tell. */
  static boolean foundChanges() {
    return Boolean.getBoolean("tunsh.changed");
  }
}
