package org.tunsh.gazetteer;

import java.nio.file.Path;

/** A list that cannot be read, or a line of it that does not say what it should. */
public final class GazetteerException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * @param line counted from 1; 0 where the whole file is meant
   * @param problem what was expected, and what was found
   */
  public GazetteerException(Path file, int line, String problem) {
    super((line > 0 ? "'" + file + "', line " + line : "'" + file + "'") + ": " + problem);
    this.file = file.toString();
    this.line = line;
  }

  public Path file() {
    return Path.of(file);
  }

  /** Counted from 1; 0 where the whole file is meant. */
  public int line() {
    return line;
  }
}
