package org.tunsh.index;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TaskExecutor;

/**
 * The threads that share the work of one question: each goes through parts of the index, or through
 * some of the hits. Who asks takes part, so that a question waits for none of them.
 */
final class SearchThreads implements AutoCloseable {
  private static final int WAITING = 64;
  private static final int MOST_SEGMENTS = 8;

  private final int number;
  private final ThreadPoolExecutor pool;
  private final TaskExecutor tasks;

  private SearchThreads(int number) {
    this.number = number;
    // What finds no room in the queue is done by who asks.
    this.pool =
        new ThreadPoolExecutor(
            Math.max(1, number - 1),
            Math.max(1, number - 1),
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "tunsh-search");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    pool.allowCoreThreadTimeOut(true);
    this.tasks = new TaskExecutor(number > 1 ? pool : Runnable::run);
  }

  /** As many as the machine has processors. */
  static SearchThreads ofMachine() {
    return new SearchThreads(Runtime.getRuntime().availableProcessors());
  }

  IndexSearcher searcher(IndexView view) {
    return number > 1 ? new Shared(view, pool, number) : new ViewSearcher(view, null);
  }

  /** Does all, and gives what came of each in the same order. */
  <T> List<T> each(List<Callable<T>> work) throws IOException {
    return tasks.invokeAll(work);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** Parts of about the same number of documents, one a thread; Lucene's own are far larger. */
  private static final class Shared extends ViewSearcher {
    private final int most;

    Shared(IndexView view, Executor executor, int number) {
      super(view, executor);
      this.most = Math.max(1, view.reader().maxDoc() / number);
    }

    @Override
    protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
      return IndexSearcher.slices(leaves, most, MOST_SEGMENTS, false);
    }
  }
}
