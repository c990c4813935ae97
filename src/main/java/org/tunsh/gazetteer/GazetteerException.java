package org.tunsh.gazetteer;

import java.nio.file.Path;

/** A gazetteer file is not what it must be; the message names file, line and what was expected. */
public final class GazetteerException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param line from 1; 0 where the fault has no line
   */
  public GazetteerException(Path file, int line, String message) {
    super("'" + file + "'" + (line > 0 ? ", line " + line : "") + ": " + message);
  }
}
