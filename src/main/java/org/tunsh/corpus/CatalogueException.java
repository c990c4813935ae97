package org.tunsh.corpus;

import java.nio.file.Path;

/** A catalogue that cannot be read, or a line of it that does not say what it should. */
public final class CatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line counted from 1; 0 where the whole file is meant
   * @param problem what was expected, and what was found
   */
  public CatalogueException(Path file, int line, String problem) {
    super((line > 0 ? "'" + file + "', line " + line : "'" + file + "'") + ": " + problem);
    this.line = line;
  }

  /** Counted from 1; 0 where the whole file is meant. */
  public int line() {
    return line;
  }
}
