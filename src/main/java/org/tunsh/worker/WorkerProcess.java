package org.tunsh.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Reading;

/** A worker as the run sees it: it is given one file at a time and answers, or it dies. */
final class WorkerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;

  /** A machine under load may take long to start a process; one that hangs is no better for it. */
  private static final Duration START = Duration.ofMinutes(2);

  private final WorkerSettings settings;
  private final Path temporary;
  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final Stopwatch stopwatch;
  private final Stopwatch starting = new Stopwatch(new Clocks(START, START, START));
  private final WireJson json;
  private volatile String stopped = "";
  private int served;

  private WorkerProcess(WorkerSettings settings, Path temporary, Process process, WireJson json) {
    this.settings = settings;
    this.temporary = temporary;
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.stopwatch = new Stopwatch(settings.clocks());
    this.json = json;
  }

  /**
   * Starts a worker.
   *
   * @param temporary its folder for temporary files, its own alone
   * @throws IOException where it does not start
   */
  static WorkerProcess start(WorkerSettings settings, Path temporary, WireJson json)
      throws IOException {
    Files.createDirectories(temporary);
    List<String> command = new ArrayList<>(settings.command());
    command.add(1, "-Djava.io.tmpdir=" + temporary.toAbsolutePath());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new WorkerProcess(settings, temporary, process, json);
  }

  /** Waits until it is ready. */
  void awaitReady() throws IOException {
    starting.begin(System.nanoTime());
    try {
      Frame first = Frame.read(from, Integer.BYTES);
      if (first.kind() != Frame.READY) {
        throw new IOException("it began with '" + first.kind() + "'");
      }
    } finally {
      starting.end();
    }
  }

  /**
   * Has a file read.
   *
   * @throws WorkerDeathException where the worker dies or is stopped before it answers
   */
  Reading read(Request request, byte[] file) throws WorkerDeathException {
    stopwatch.begin(System.nanoTime());
    served++;
    try {
      new Frame(Frame.REQUEST, json.write(request)).write(to);
      new Frame(Frame.FILE, file).write(to);
      return answer();
    } catch (IOException | RuntimeException e) {
      throw new WorkerDeathException(stopwatch.page(), death(e), !stopped.isEmpty());
    } finally {
      stopwatch.end();
    }
  }

  private Reading answer() throws IOException {
    while (true) {
      Frame frame = Frame.read(from, settings.answerBytes());
      switch (frame.kind()) {
        case Frame.ENTER -> stopwatch.enter(System.nanoTime(), frame.number());
        case Frame.LEAVE -> stopwatch.leave(System.nanoTime());
        case Frame.ANSWER -> {
          return json.read(frame.bytes(), Reading.class);
        }
        default -> throw new IOException("it said '" + frame.kind() + "'");
      }
    }
  }

  private String death(Exception e) {
    if (!stopped.isEmpty()) {
      return stopped;
    }
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return "the process that read it died with code " + process.exitValue();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return "the process that read it answered wrongly: " + e.getMessage();
  }

  /** Stops it where a clock has run out or it fills the disk; called now and then from outside. */
  void check() {
    long now = System.nanoTime();
    String overrun = stopwatch.overrun(now) + starting.overrun(now);
    if (overrun.isEmpty() && size(temporary) > settings.temporaryBytes()) {
      overrun =
          "reading it took more than "
              + (settings.temporaryBytes() >> 20)
              + " MB of temporary space";
    }
    if (!overrun.isEmpty()) {
      stopped = overrun;
      kill();
    }
  }

  private static long size(Path folder) {
    long[] sum = {0};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sum[0] += attributes.size();
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException gone) {
      return sum[0];
    }
    return sum[0];
  }

  boolean isUsable() {
    return process.isAlive() && stopped.isEmpty() && served < settings.documents();
  }

  long pid() {
    return process.pid();
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        from.close();
      }
      to.close();
    } catch (IOException gone) {
      // What could not be sent to a process that is no more is of no use.
      return;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | java.io.UncheckedIOException left) {
      // The next run clears the state folder.
      return;
    }
  }
}
