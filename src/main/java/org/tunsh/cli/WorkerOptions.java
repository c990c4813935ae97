package org.tunsh.cli;

import java.util.Map;
import org.tunsh.worker.WorkerCommand;
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
    String heap = variables.getOrDefault("TUNSH_WORKER_HEAP", HEAP);
    return WorkerSettings.of(
        processes, WorkerCommand.of(heap, System.getProperty("tunsh.worker.archive", "")));
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
}
