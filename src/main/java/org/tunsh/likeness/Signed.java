package org.tunsh.likeness;

/**
 * A document with its signature.
 *
 * @param sha256 of the file's bytes
 * @param file its path, by which documents are ordered
 */
public record Signed(String sha256, String file, Signature signature) {
  private static final int ID_LENGTH = 16;

  /** The document's id. */
  String document() {
    return sha256.substring(0, ID_LENGTH);
  }
}
