package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * Holds an output's lock and switches the output from the old state to the new one by renaming
 * folders.
 *
 * <p>The next output is made beside the old one, forced to disk, and renamed into its place. A
 * process killed between the two renames leaves the old output under the name {@code previous}; the
 * next run puts it back. The lock is the operating system's, so that it goes with a process that
 * dies.
 */
final class StateFolder implements AutoCloseable {
  private static final String NEXT = "next";
  private static final String PREVIOUS = "previous";
  private static final String NEXT_INDEX = "next-index";
  private static final String PREVIOUS_INDEX = "previous-index";

  /** The file by which an output is known as one. */
  static final String MARKER = "tunsh.json";

  private final Path output;
  private final Path state;
  private final FileChannel channel;
  private final FileLock lock;

  private StateFolder(Path output, Path state, FileChannel channel, FileLock lock) {
    this.output = output;
    this.state = state;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock and puts right what a killed run left.
   *
   * @throws PipelineException where the output is no output of Tunsh, or another process works on
   *     it
   */
  static StateFolder open(Workspace workspace) throws PipelineException, IOException {
    Path output = workspace.output().toAbsolutePath().normalize();
    Path state = workspace.state();
    refuseForeign(output);
    OutputMarker.refuseNewer(output);
    Files.createDirectories(state);
    FileChannel channel =
        FileChannel.open(
            state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new PipelineException(
          Fault.FAILURE,
          "Another run works on '"
              + output
              + "'; wait until it has ended, or give another --output");
    }
    StateFolder folder = new StateFolder(output, state, channel, lock);
    folder.recover();
    return folder;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void refuseForeign(Path output) throws PipelineException, IOException {
    if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(output)) {
      throw new PipelineException(
          Fault.USAGE,
          "--output '"
              + output
              + "' is no folder; name one that is absent, empty or an earlier output");
    }
    if (Files.exists(output.resolve(MARKER)) || isEmpty(output)) {
      return;
    }
    throw new PipelineException(
        Fault.USAGE,
        "--output '"
            + output
            + "' holds other files; name a folder that is absent, empty or an earlier output");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private void recover() throws IOException {
    Path previous = state.resolve(PREVIOUS);
    boolean absent = !Files.exists(output) || isEmpty(output);
    if (Files.exists(previous) && absent) {
      Files.deleteIfExists(output);
      Files.move(previous, output, StandardCopyOption.ATOMIC_MOVE);
    } else if (absent) {
      // The output was taken away: begin from nothing.
      forget();
    }
    deleteTree(previous);
    deleteTree(state.resolve(NEXT));
    deleteTree(state.resolve(NEXT_INDEX));
    deleteTree(state.resolve(PREVIOUS_INDEX));
    deleteTree(work());
  }

  private void forget() throws IOException {
    Files.deleteIfExists(store());
    StoreGuard.ended(store());
    Files.deleteIfExists(inputs());
    Files.deleteIfExists(lastRun());
  }

  Path store() {
    return storeIn(state);
  }

  static Path storeIn(Path state) {
    return state.resolve("results.mv");
  }

  Path inputs() {
    return inputsIn(state);
  }

  static Path inputsIn(Path state) {
    return state.resolve("inputs.json");
  }

  Path lastRun() {
    return lastRunIn(state);
  }

  static Path lastRunIn(Path state) {
    return state.resolve("last-run.json");
  }

  /** Where processes that read documents may leave what they need for a moment. */
  Path work() {
    return state.resolve("work");
  }

  Path output() {
    return output;
  }

  /** An empty folder for the next output, on the same file system. */
  Path next() throws IOException {
    Path next = state.resolve(NEXT);
    deleteTree(next);
    return Files.createDirectory(next);
  }

  /** Where an index may be made that takes the place of the output's own; not there yet. */
  Path nextIndex() throws IOException {
    Path next = state.resolve(NEXT_INDEX);
    deleteTree(next);
    return next;
  }

  /** Puts an index into the place of the output's own. */
  void switchIndex(Path next) throws IOException {
    force(next);
    Path index = output.toRealPath().resolve(IndexStep.FOLDER);
    Path previous = state.resolve(PREVIOUS_INDEX);
    deleteTree(previous);
    boolean replaces = Files.exists(index);
    if (replaces) {
      Files.move(index, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(next, index, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        putBack(previous, index, e);
      }
      throw e;
    }
    deleteTree(previous);
  }

  /** Puts the next output into the place of the old one. */
  void switchTo(Path next) throws IOException {
    force(next);
    Path target = Files.isSymbolicLink(output) ? output.toRealPath() : output;
    Path previous = state.resolve(PREVIOUS);
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        putBack(previous, target, e);
      }
      throw e;
    }
    forceFolder(target.resolveSibling("."));
    deleteTree(previous);
  }

  /** Readers must not be without an output until the next run. */
  private static void putBack(Path previous, Path target, IOException why) {
    try {
      Files.move(previous, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /** Writes a small file of the state: beside, forced to disk, renamed. */
  void writeState(Path file, byte[] bytes) throws IOException {
    WholeFile.write(file, bytes);
  }

  private static void force(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            forceFolder(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            forceFolder(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void forceFolder(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      in.force(true);
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Who holds a lock is told by the system, not by the file; this note is for people. */
  void note(String text) throws IOException {
    channel.truncate(0);
    channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
