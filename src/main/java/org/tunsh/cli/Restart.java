package org.tunsh.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Begins a command again as a process of its own.
 *
 * @param launcher the program that the user called
 */
record Restart(Path launcher) {
  /** Told to the launcher, which then names all libraries. */
  static final String ALL = "TUNSH_ALL_LIBRARIES";

  /** Gives the exit code of the command, which has this process's streams. */
  int withAllLibraries(String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put(ALL, "1");
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      System.err.println("tunsh: '" + launcher + "' cannot be started: " + e.getMessage());
      return ExitCode.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }
}
