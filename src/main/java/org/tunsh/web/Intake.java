package org.tunsh.web;

import java.io.IOException;
import java.io.InputStream;

/** Takes a document that came over HTTP into the corpus. */
@FunctionalInterface
public interface Intake {
  /**
   * Keeps a document.
   *
   * @param name the file's name as the sender gave it; a name alone, without folders
   * @param content its bytes, read once
   */
  Receipt take(String name, InputStream content) throws IOException;

  /**
   * What became of a document.
   *
   * @param sha256 of its bytes
   * @param known whether the corpus had the same bytes already
   */
  record Receipt(String sha256, boolean known) {}
}
