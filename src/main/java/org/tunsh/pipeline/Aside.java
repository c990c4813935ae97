package org.tunsh.pipeline;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of a run that goes on in a thread of its own while the run does another. It has ended when
 * it is closed, however the run goes: nothing works on a state that is put away.
 *
 * @param <T> what comes of it
 */
final class Aside<T> implements AutoCloseable {
  private final FutureTask<T> task;
  private final Thread thread;

  /** What is done. */
  interface Part<T> {
    T run() throws IOException, PipelineException;
  }

  private Aside(String name, Part<T> part) {
    this.task = new FutureTask<>(part::run);
    this.thread = Thread.ofPlatform().name(name).daemon().start(task);
  }

  /** Starts it. */
  static <T> Aside<T> start(String name, Part<T> part) {
    return new Aside<>(name, part);
  }

  /** What came of it, once it has ended; fails as it failed. */
  T get() throws IOException, PipelineException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(
          PipelineException.Fault.FAILURE, "The run was interrupted; nothing was changed", e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(ExecutionException e)
      throws IOException, PipelineException {
    switch (e.getCause()) {
      case IOException failed -> throw failed;
      case PipelineException failed -> throw failed;
      case RuntimeException failed -> throw failed;
      case Error failed -> throw failed;
      case null, default -> throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
