package org.tunsh.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tunsh.pipeline.Workspace;
import picocli.CommandLine.Option;

/** The options that say where a command works. */
final class Places {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "Where corpus/ and output/ lie (default: TUNSH_HOME, else the program's folder).")
  private @Nullable Path home;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The folder of the results (default: output/ in the home).")
  private @Nullable Path output;

  @Option(names = "--debug", description = "Show stack traces and the libraries' messages.")
  private boolean debug;

  Places() {}

  Places(@Nullable Path home, @Nullable Path output) {
    this.home = home;
    this.output = output;
  }

  /** Whether stack traces are wanted; {@link Main} looks for the option before it is parsed. */
  boolean debug() {
    return debug;
  }

  Workspace workspace() {
    Path program = Path.of(System.getProperty("tunsh.root", "."));
    String variable = Map.copyOf(System.getenv()).getOrDefault("TUNSH_HOME", "");
    Path place = home != null ? home : variable.isEmpty() ? program : Path.of(variable);
    return new Workspace(program, place, output != null ? output : place.resolve("output"));
  }
}
