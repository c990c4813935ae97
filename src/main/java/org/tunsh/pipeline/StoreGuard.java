package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Tells damage of the store of results from other faults, and leaves a note of it beside the file,
 * so that the next run makes the store anew even if no document has changed.
 */
final class StoreGuard {
  private static final String DAMAGED = "damaged: ";

  private final Path file;
  private volatile @Nullable DamagedStoreException first;

  StoreGuard(Path file) {
    this.file = file;
  }

  /** The note that a run works on a store, was stopped at it, or that the file is damaged. */
  static Path note(Path file) {
    return file.resolveSibling(file.getFileName() + ".note");
  }

  /** Whether a store stands as a run left it that came to its end, as far as is known. */
  static boolean isSound(Path file) {
    return Files.exists(file) && !Files.exists(note(file));
  }

  static boolean isKnownAsDamaged(Path file) throws IOException {
    return Files.exists(note(file)) && Files.readString(note(file)).startsWith(DAMAGED);
  }

  /** Notes that a run works on the store, until it says that it came to its end. */
  static void begin(Path file) throws IOException {
    WholeFile.write(
        note(file), "a run works on it, or was stopped\n".getBytes(StandardCharsets.UTF_8));
  }

  static void ended(Path file) throws IOException {
    Files.deleteIfExists(note(file));
  }

  /** Does something with the store; damage that shows is noted. */
  <T extends @Nullable Object> T run(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (MVStoreException e) {
      throw fault(e);
    } catch (DamagedStoreException e) {
      throw e;
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      // A harmed page can make its reader stumble over anything.
      throw damaged(words(e), e);
    }
  }

  /** Notes damage; what it returns is to be thrown. */
  DamagedStoreException damaged(String trouble, @Nullable Throwable cause) {
    DamagedStoreException damage = new DamagedStoreException(file, trouble, cause);
    first = damage;
    try {
      WholeFile.write(note(file), (DAMAGED + trouble + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException | UnsupportedOperationException e) {
      damage.addSuppressed(e); // a reader without the right to write; who may write will find it
    }
    return damage;
  }

  private RuntimeException fault(MVStoreException e) {
    DamagedStoreException before = first;
    return switch (e.getErrorCode()) {
      // A store closes itself at a fault; what other threads then meet is that same fault.
      case DataUtils.ERROR_CLOSED -> before == null ? e : before;
      case DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_FILE_LOCKED -> e;
      case DataUtils.ERROR_READING_FAILED -> wasClosed(e) ? e : damaged(words(e), e);
      default -> damaged(words(e), e);
    };
  }

  /** A thread that is stopped while it reads closes the file. */
  private static boolean wasClosed(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof ClosedChannelException) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf(" [");
    return e.getClass().getSimpleName().toLowerCase(Locale.ROOT).contains("mvstore")
        ? end < 0 ? message : message.substring(0, end)
        : e.getClass().getSimpleName();
  }
}
