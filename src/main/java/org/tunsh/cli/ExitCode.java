package org.tunsh.cli;

/** The exit codes of every command. */
final class ExitCode {
  static final int DONE = 0;
  static final int LOOK = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  private ExitCode() {}
}
