package org.tunsh.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.RunReport;

/** Brings the output up to date in the background, one run at a time, and tells how far it is. */
public final class Refresher implements AutoCloseable {
  /** Of so many documents a run's facts are kept to be shown before it ends. */
  static final int MOST_FOUND = 20;

  private final Run run;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "refresh");
            thread.setDaemon(true);
            return thread;
          });

  /** What was drawn out of the documents that the run read first. */
  private final Map<String, Facts> found = new HashMap<>();

  private State state = new State(false, false, "", 0, 0, "", false);

  /** Makes a run. */
  @FunctionalInterface
  public interface Run {
    RunReport run(Progress progress) throws Exception;
  }

  /**
   * How far a run is.
   *
   * @param wanted whether another run begins after this one
   * @param step what it does just now; empty before and after
   * @param said how the last run ended, in words; empty before the first
   * @param changed whether the last run made another output
   */
  public record State(
      boolean running,
      boolean wanted,
      String step,
      long done,
      long total,
      String said,
      boolean changed) {}

  public Refresher(Run run) {
    this.run = run;
  }

  /** Wants a run that begins after this moment. */
  synchronized void want() {
    if (state.running()) {
      state = new State(true, true, state.step(), state.done(), state.total(), state.said(), false);
      return;
    }
    state = new State(true, false, "beginning", 0, 0, "", false);
    worker.execute(this::work);
  }

  synchronized State state() {
    return state;
  }

  /**
   * What was drawn out of a document, from when it is read until the next run begins; before the
   * run has ended the dataset does not have it yet.
   *
   * @param id the document's
   */
  synchronized Optional<Facts> found(String id) {
    return Optional.ofNullable(found.get(id));
  }

  private synchronized void keep(Facts facts) {
    if (found.size() < MOST_FOUND) {
      found.put(facts.document(), facts);
    }
  }

  private void work() {
    synchronized (this) {
      found.clear();
    }
    String said;
    boolean changed = false;
    try {
      RunReport report = run.run(new Watched());
      said = words(report);
      changed = !report.unchanged();
    } catch (Exception e) {
      String message = e.getMessage();
      said = "It failed: " + (message == null ? e.getClass().getSimpleName() : message);
    }
    boolean again;
    synchronized (this) {
      again = state.wanted();
      state = new State(false, false, "", 0, 0, said, changed);
    }
    if (again) {
      want();
    }
  }

  private static String words(RunReport report) {
    if (report.unchanged()) {
      return "Nothing had changed.";
    }
    List<String> aside =
        report.setAside().stream().map(s -> "'" + s.file() + "' (" + s.cause() + ")").toList();
    int kept = report.documents() - report.computed();
    String read =
        report.computed() == 0
            ? "No document had to be read again. What people decided was brought in over the "
                + documents(kept)
                + " as read before."
            : documents(report.computed())
                + (report.computed() == 1 ? " was" : " were")
                + " read now; "
                + documents(kept)
                + (kept == 1 ? " stands" : " stand")
                + " as read before.";
    return read + (aside.isEmpty() ? "" : " Set aside: " + String.join(", ", aside) + ".");
  }

  private static String documents(int count) {
    return String.format(Locale.ROOT, "%,d document%s", count, count == 1 ? "" : "s");
  }

  private synchronized void at(String step, long done, long total) {
    state = new State(true, state.wanted(), step, done, total, "", false);
  }

  /** Passes on what a run tells of itself. */
  private final class Watched implements Progress {
    private String step = "";
    private long total;

    @Override
    public void begin(String name, long count) {
      step = name;
      total = count;
      at(step, 0, total);
    }

    @Override
    public void advance(long done) {
      at(step, done, total);
    }

    @Override
    public void end() {
      at(step, total, total);
    }

    @Override
    public void found(Facts facts) {
      keep(facts);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
