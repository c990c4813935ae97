package org.tunsh.ingest;

import java.nio.file.Path;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/** Reads a file into a document: in this process, or in one that may die without harm. */
@FunctionalInterface
public interface SourceReader {
  /**
   * Reads a file; a bad one is a result and never an exception.
   *
   * @param path where it lies
   * @param name its path below the folder that was given, which becomes the document's file
   * @param sidecar what is known of it besides
   */
  Reading read(Path path, String name, Metadata sidecar);
}
