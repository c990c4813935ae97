package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.cli.Main;

/** The real command in a process of its own, over a made program. */
final class RealProcess {
  private RealProcess() {}

  /**
   * Starts a run over the documents of a program.
   *
   * @param limit a setting of the shell that holds for the process, such as {@code ulimit -f 8}; or
   *     empty
   */
  static Process run(MadeProgram program, Path root, String output, String limit)
      throws IOException {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dtunsh.root=" + root,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                program.documents().toString(),
                "--output",
                program.output(output).toString(),
                "--quiet"));
    List<String> command = new ArrayList<>();
    if (!limit.isEmpty()) {
      command.addAll(List.of("bash", "-c", limit + "; exec \"$0\" \"$@\""));
    }
    command.addAll(java);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TUNSH_WORKER_HEAP", "256m");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(root.resolveSibling(output + ".log").toFile())
        .start();
  }
}
