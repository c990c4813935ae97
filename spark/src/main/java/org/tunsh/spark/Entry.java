package org.tunsh.spark;

import java.io.Serializable;

/**
 * A document that came out of an archive, or what is to be said of an archive that broke off.
 *
 * @param path the archive's address and, after '!', its name within
 * @param size in bytes
 * @param sha256 of its bytes
 * @param bytes its bytes; none where it is larger than what is read anyway
 * @param fault why the archive could not be read on; empty for a document
 */
record Entry(String path, String name, long size, String sha256, byte[] bytes, String fault)
    implements Serializable {
  private static final byte[] NONE = {};

  static Entry broken(Item archive, int before, Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String fault =
        "the archive could not be read on; documents before: %d (%s)".formatted(before, reason);
    return new Entry(archive.path(), archive.name(), archive.size(), "", NONE, fault);
  }
}
