package org.tunsh.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tunsh.ingest.Course;
import org.tunsh.ingest.FileBytes;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.ingest.SourceReader;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/**
 * Has documents read by worker processes, started when the first is wanted, used again, and
 * replaced when they die. Plain text is read here: no parser that could misbehave touches it.
 *
 * <p>A page on which a worker is stopped or dies is left out, and the rest is read again by another
 * one; so a document with one bad page gives a partial result that says so.
 */
public final class Workers implements SourceReader, AutoCloseable {
  private static final int MOST_ATTEMPTS = 5;
  private static final long PAUSE_MILLISECONDS = 200;

  private final WorkerSettings settings;
  private final Path folder;
  private final IngestLimits limits = IngestLimits.DEFAULT;
  private final Ingester here = new Ingester(limits);
  private final WireJson json = new WireJson();
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger();
  private final AtomicInteger replaced = new AtomicInteger();
  private final Object gate = new Object();
  private @Nullable Thread watchman;
  private boolean closed;

  /**
   * Workers that are not started yet.
   *
   * @param folder for their temporary files; it is theirs alone
   */
  public Workers(WorkerSettings settings, Path folder) {
    this.settings = settings;
    this.folder = folder;
  }

  @Override
  public Reading read(Path path, String name, Metadata sidecar) {
    FileBytes file = FileBytes.of(path, name, limits);
    if (file.fault().isPresent()) {
      return file.fault().get();
    }
    byte[] bytes = file.bytes();
    if (settings.processes() == 0 || here.isPlain(bytes, name)) {
      return here.read(bytes, name, sidecar, Course.FREE);
    }
    return read(bytes, name, sidecar);
  }

  private Reading read(byte[] bytes, String name, Metadata sidecar) {
    Map<Integer, String> leftOut = new TreeMap<>();
    int died = 0;
    for (int attempt = 1; ; attempt++) {
      WorkerProcess worker = worker();
      try {
        Reading reading = worker.read(new Request(name, sidecar, leftOut), bytes);
        giveBack(worker);
        return reading;
      } catch (WorkerDeathException death) {
        bury(worker);
        died += death.stopped() ? 0 : 1;
        // One that died by itself may have been killed for others' sake; the file gets a second
        // try.
        boolean again = !death.stopped() && died == 1;
        if (!again && (death.page() == 0 || attempt >= MOST_ATTEMPTS)) {
          return setAside(bytes, name, death);
        }
        if (!again) {
          leftOut.put(death.page(), death.why());
        }
      }
    }
  }

  private Reading setAside(byte[] bytes, String name, WorkerDeathException death) {
    return new Reading.SetAside(
        name,
        sha256(bytes),
        "The document could not be read: " + death.why(),
        "Save it in another format (PDF, DOCX, text), and add that one; please report the file",
        true);
  }

  private WorkerProcess worker() {
    synchronized (gate) {
      while (!idle.isEmpty()) {
        WorkerProcess worker = idle.pop();
        if (worker.isUsable()) {
          return worker;
        }
        discard(worker);
      }
    }
    return started();
  }

  private WorkerProcess started() {
    try {
      WorkerProcess worker =
          WorkerProcess.start(settings, folder.resolve("worker-" + number.incrementAndGet()), json);
      synchronized (gate) {
        all.add(worker);
        if (closed) {
          discard(worker);
          throw new IOException("the run is being ended");
        }
        watch();
      }
      worker.awaitReady();
      return worker;
    } catch (IOException e) {
      String why = e.getMessage() == null ? "it ended at once" : e.getMessage();
      throw new UncheckedIOException(
          "A process for reading documents could not be started ("
              + why
              + "); give the machine more memory, or set TUNSH_WORKERS=0 to read within one"
              + " process",
          e);
    }
  }

  private void giveBack(WorkerProcess worker) {
    synchronized (gate) {
      if (closed || !worker.isUsable() || idle.size() >= settings.processes()) {
        discard(worker);
      } else {
        idle.push(worker);
      }
    }
  }

  private void bury(WorkerProcess worker) {
    replaced.incrementAndGet();
    discard(worker);
  }

  private void discard(WorkerProcess worker) {
    all.remove(worker);
    worker.close();
  }

  /** How many workers died or were stopped so far. */
  public int deaths() {
    return replaced.get();
  }

  /** How many workers were started so far. */
  public int starts() {
    return number.get();
  }

  /** The process ids of the workers that live. */
  Set<Long> pids() {
    Set<Long> pids = ConcurrentHashMap.newKeySet();
    all.forEach(worker -> pids.add(worker.pid()));
    return pids;
  }

  private void watch() {
    if (watchman == null) {
      watchman = Thread.ofPlatform().daemon().name("watch over workers").start(this::lookRound);
    }
  }

  private void lookRound() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        all.forEach(WorkerProcess::check);
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public void close() {
    synchronized (gate) {
      closed = true;
      if (watchman != null) {
        watchman.interrupt();
      }
      idle.clear();
    }
    for (WorkerProcess worker : all) {
      discard(worker);
    }
  }
}
