package org.tunsh.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A set to learn from.
 *
 * @param gold the folder of the annotations, X.json for document X
 * @param documents the folder of the documents
 */
record AnnotatedSet(Path gold, Path documents) {
  /** How a set is named on the command line. */
  static final String FORM = "GOLD_DIR=DOCUMENTS_DIR";

  /** Reads {@link #FORM}; both folders must be there. */
  static AnnotatedSet parse(String set) throws UsageException {
    int cut = set.indexOf('=');
    if (cut < 0) {
      throw new UsageException("A set was expected as " + FORM + ", but '" + set + "' was found");
    }
    return new AnnotatedSet(folder(set.substring(0, cut)), folder(set.substring(cut + 1)));
  }

  private static Path folder(String name) throws UsageException {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("'" + name + "' is no folder");
    }
    return folder;
  }
}
