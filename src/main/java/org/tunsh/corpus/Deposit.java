package org.tunsh.corpus;

import java.nio.file.Path;

/** What came of giving a document to the corpus. */
public sealed interface Deposit {
  /** Where the document lies. */
  Path place();

  /** Of its bytes, in lower-case hexadecimal. */
  String sha256();

  /** The document is new and was kept. */
  record Added(Path place, String sha256) implements Deposit {}

  /**
   * The same bytes were there already; nothing was changed.
   *
   * @param name how the corpus calls them
   */
  record Known(Path place, String sha256, String name) implements Deposit {}
}
