package org.tunsh.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.AccessControlException;
import org.tunsh.pipeline.DocumentDesk;
import org.tunsh.pipeline.Outcome;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.worker.WorkerSettings;

/**
 * Where documents are worked through in one process of Spark. The lists and models are loaded once
 * a process, by the first task that comes, and shared by all others.
 */
final class Desk {
  private static final int MOST_WORKERS = 8;

  /** Milliseconds before a file is fetched again. */
  private static final long[] PAUSES = {200, 1_000};

  /** Spark gives its tasks no other place that outlives them. */
  private static Desk shared;

  private final DocumentDesk desk;
  private final Path folder;
  private final Configuration hadoop;

  private Desk(DocumentDesk desk, Path folder, Configuration hadoop) {
    this.desk = desk;
    this.folder = folder;
    this.hadoop = hadoop;
  }

  static synchronized Desk of(Kit kit) {
    if (shared == null) {
      try {
        shared = open(kit);
      } catch (IOException | PipelineException e) {
        throw new IllegalStateException(
            "The steps could not be set up in this executor: " + e.getMessage(), e);
      }
    }
    return shared;
  }

  private static Desk open(Kit kit) throws IOException, PipelineException {
    Path folder = Files.createTempDirectory("tunsh-spark-");
    kit.unpack(folder);
    int processes = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
    Path work = Files.createDirectories(folder.resolve("work"));
    DocumentDesk desk = DocumentDesk.open(folder, work, WorkerSettings.of(processes, kit.worker()));
    Desk made = new Desk(desk, folder, kit.configuration());
    Runtime.getRuntime().addShutdownHook(new Thread(made::close));
    return made;
  }

  private void close() {
    desk.close();
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      // What is left in a temporary folder is the system's to clear away.
    }
  }

  Configuration hadoop() {
    return hadoop;
  }

  /** Copies a file here and works it through. */
  Outcome run(Item item, boolean last) throws IOException {
    Path copy = Files.createTempFile(folder, "document-", "");
    try {
      String sha256;
      try {
        sha256 = fetch(item, copy);
      } catch (IOException e) {
        if (!last) {
          throw e;
        }
        return unreadable(
            item.path(), item.name(), item.size(), "it could not be read: " + e.getMessage());
      }
      return run(copy, item.path(), item.name(), sha256, last);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** A moment's fault of the storage must not cost all that its task has done. */
  private String fetch(Item item, Path copy) throws IOException {
    for (long pause : PAUSES) {
      try {
        return copied(item, copy);
      } catch (FileNotFoundException | AccessControlException e) {
        throw e;
      } catch (IOException e) {
        pause(pause);
      }
    }
    return copied(item, copy);
  }

  private static void pause(long milliseconds) throws InterruptedIOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the task was stopped");
    }
  }

  private String copied(Item item, Path copy) throws IOException {
    MessageDigest digest = Sha256.digest();
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(item.path());
    try (InputStream in = new DigestInputStream(path.getFileSystem(hadoop).open(path), digest);
        OutputStream out = Files.newOutputStream(copy)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Outcome unreadable(String path, String name, long size, String cause) {
    return desk.setAside(
        path, name, size, "", cause, "check the storage and the rights there, and run again");
  }

  /** The same with an entry of an archive. */
  Outcome run(Entry entry, boolean last) throws IOException {
    if (!entry.fault().isEmpty()) {
      return unreadable(entry.path(), entry.name(), entry.size(), entry.fault());
    }
    Path copy = Files.createTempFile(folder, "document-", "");
    try {
      if (entry.bytes().length == entry.size()) {
        Files.write(copy, entry.bytes());
      } else {
        // Too large to be read: its length is all that is asked for.
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
          file.setLength(entry.size());
        }
      }
      return run(copy, entry.path(), entry.name(), entry.sha256(), last);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * A document that takes all memory may have been unlucky in its neighbours; one that does so in
   * the last attempt of its task is set aside, so that the others are done.
   */
  private Outcome run(Path copy, String path, String name, String sha256, boolean last)
      throws IOException {
    try {
      return desk.run(copy, path, name, sha256);
    } catch (OutOfMemoryError e) {
      if (!last) {
        throw e;
      }
      return desk.setAside(
          path,
          name,
          Files.size(copy),
          sha256,
          "working through it took more memory than an executor has",
          "give the executors more memory (spark.executor.memory), or split it into its parts");
    }
  }
}
