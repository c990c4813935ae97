package org.tunsh.ingest;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' own complaints about broken files, with their stack traces, off the console:
 * what is wrong with a file is said once, in its reading. The loggers are held here, since the
 * platform forgets the level of one that nobody holds.
 */
final class LibraryLogs {
  private final List<Logger> quiet;

  LibraryLogs() {
    quiet =
        List.of(
            Logger.getLogger("org.apache.pdfbox"),
            Logger.getLogger("org.apache.fontbox"),
            Logger.getLogger("org.apache.tika"),
            Logger.getLogger("org.apache.poi"));
    for (Logger logger : quiet) {
      logger.setLevel(Level.OFF);
    }
  }
}
