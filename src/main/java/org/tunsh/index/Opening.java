package org.tunsh.index;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

/** The opening of an index's files, which may go on beside other things that have to be read. */
final class Opening implements AutoCloseable {
  private final FSDirectory directory;
  private final FutureTask<IndexView> view;
  private boolean taken;

  private Opening(FSDirectory directory, FutureTask<IndexView> view) {
    this.directory = directory;
    this.view = view;
  }

  /** Begins it. */
  static Opening of(FSDirectory directory, Executor executor) {
    FutureTask<IndexView> view =
        new FutureTask<>(() -> IndexView.of(LiveReader.of(DirectoryReader.open(directory))));
    executor.execute(view);
    return new Opening(directory, view);
  }

  /** In a thread of its own. */
  static void aside(Runnable opening) {
    Thread thread = new Thread(opening, "tunsh-opening");
    thread.setDaemon(true);
    thread.start();
  }

  FSDirectory directory() {
    return directory;
  }

  /** What was opened; whoever takes it has to close it. */
  IndexView take() throws IOException {
    try {
      IndexView opened = view.get();
      taken = true;
      return opened;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted while its files were opened", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IOException(e);
      }
    }
  }

  /** Waits for what nobody took, and closes it. */
  @Override
  public void close() {
    if (!taken) {
      try (directory) {
        take().reader().close();
      } catch (IOException | RuntimeException e) {
        // Nobody asks any more why it could not be opened.
        taken = true;
      }
    }
  }
}
