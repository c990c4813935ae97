package org.tunsh.worker;

import java.util.List;

/**
 * How worker processes are started and bounded.
 *
 * @param processes how many at most; 0: everything is read within this process
 * @param command what starts one, without the folder for its temporary files
 * @param clocks when one is stopped
 * @param answerBytes the longest answer that is taken
 * @param temporaryBytes how much it may leave in its temporary folder
 * @param documents after how many one is replaced, so that what a library leaks does not add up
 */
public record WorkerSettings(
    int processes,
    List<String> command,
    Clocks clocks,
    int answerBytes,
    long temporaryBytes,
    int documents) {
  private static final int ANSWER = 256 << 20;
  private static final long TEMPORARY = 1L << 30;
  private static final int DOCUMENTS = 500;

  /** No worker: everything is read within this process. */
  public static final WorkerSettings NONE = of(0, List.of());

  public WorkerSettings {
    command = List.copyOf(command);
  }

  /** The usual bounds. */
  public static WorkerSettings of(int processes, List<String> command) {
    return new WorkerSettings(processes, command, Clocks.DEFAULT, ANSWER, TEMPORARY, DOCUMENTS);
  }
}
