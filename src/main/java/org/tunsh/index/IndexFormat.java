package org.tunsh.index;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tunsh.index.IndexException.Fault;

/**
 * The file beside Lucene's own that says by which format and with which word tables the index was
 * made.
 */
final class IndexFormat {
  static final String FILE = "tunsh-index.format";
  private static final int VERSION = 5;
  private static final String REBUILD = "Build it again from the kept texts ('tunsh index')";

  private final String line;

  IndexFormat(String tables) {
    this.line = "tunsh-index " + VERSION + " tables " + tables + "\n";
  }

  /** Whether the folder holds an index of any kind. */
  static boolean isThere(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Refuses a folder without any index. */
  static void checkIsThere(Path folder) throws IndexException {
    read(folder);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), line);
  }

  /** Refuses a folder without an index of this very format. */
  void check(Path folder) throws IndexException {
    String found = read(folder);
    if (found.equals(line)) {
      return;
    }
    if (!found.matches("tunsh-index \\d+ tables [0-9a-f]+\n")) {
      throw new IndexException(
          Fault.BROKEN, folder, "has a format file '" + FILE + "' that is cut off", REBUILD, null);
    }
    throw new IndexException(
        Fault.OTHER_VERSION,
        folder,
        "is of another format ('" + found.strip() + "', wanted '" + line.strip() + "')",
        REBUILD,
        null);
  }

  private static String read(Path folder) throws IndexException {
    try {
      return Files.readString(folder.resolve(FILE));
    } catch (NoSuchFileException e) {
      throw new IndexException(
          Fault.MISSING, folder, "does not exist", "Build it first ('tunsh run')", e);
    } catch (CharacterCodingException e) {
      throw new IndexException(Fault.BROKEN, folder, "has no readable '" + FILE + "'", REBUILD, e);
    } catch (IOException e) {
      throw unreachable(folder, e);
    }
  }

  static IndexException broken(Path folder, Throwable e) {
    return new IndexException(
        Fault.BROKEN, folder, "is cut off or damaged (" + e.getMessage() + ")", REBUILD, e);
  }

  static IndexException unreachable(Path folder, IOException e) {
    return new IndexException(
        Fault.UNREACHABLE,
        folder,
        "cannot be reached (" + e.getMessage() + ")",
        "Check the folder, its rights and the space on the disk",
        e);
  }
}
