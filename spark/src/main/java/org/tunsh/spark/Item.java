package org.tunsh.spark;

import java.io.Serializable;

/**
 * A file to read, or an archive of files.
 *
 * @param path its address
 * @param name its path below the folder that was given
 * @param size in bytes
 */
record Item(String path, String name, long size) implements Serializable {
  /** Whether it is an archive whose entries are documents. */
  boolean isArchive() {
    return name.matches("(?i).*\\.(tar|tar\\.gz|tgz|tar\\.xz|txz)");
  }
}
