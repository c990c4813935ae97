package org.tunsh.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tunsh.worker.WorkerMain;
import org.tunsh.worker.WorkerSettings;

/** How this program starts itself again to read documents, from the environment. */
final class WorkerOptions {
  private static final String VARIABLE = "TUNSH_WORKERS";
  private static final String HEAP = "768m";
  private static final int MOST = 8;

  private WorkerOptions() {}

  /**
   * The settings of this machine.
   *
   * @throws UsageException where TUNSH_WORKERS is no number
   */
  static WorkerSettings settings() throws UsageException {
    Map<String, String> variables = Map.copyOf(System.getenv());
    int processors = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    int processes = processes(variables.getOrDefault(VARIABLE, ""), processors);
    return WorkerSettings.of(processes, command(variables.getOrDefault("TUNSH_WORKER_HEAP", HEAP)));
  }

  private static int processes(String value, int usual) throws UsageException {
    if (value.isEmpty()) {
      return usual;
    }
    try {
      return Math.clamp(Integer.parseInt(value), 0, MOST);
    } catch (NumberFormatException e) {
      throw new UsageException(
          VARIABLE + " is '" + value + "'; set it to a number of processes, 0 to read within one");
    }
  }

  private static List<String> command(String heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String archive = System.getProperty("tunsh.worker.archive", "");
    command.add(archive.isEmpty() ? "-Xshare:auto" : archive);
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xmx" + heap,
            "-XX:MaxDirectMemorySize=128m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ShowCodeDetailsInExceptionMessages",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-cp",
            classPath(),
            WorkerMain.class.getName()));
    return command;
  }

  private static String classPath() {
    return System.getProperty("java.class.path", "")
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
