package org.tunsh.spark;

import java.io.Serializable;

/**
 * A file to read, or an archive of files.
 *
 * @param path its address
 * @param name its path below the folder that was given
 * @param size in bytes
 * @param given whether it was named itself, and not found below a folder
 */
record Item(String path, String name, long size, boolean given) implements Serializable {
  /** Whether it is an archive whose entries are documents. */
  boolean isArchive() {
    return name.matches("(?i).*\\.(tar|tar\\.gz|tgz|tar\\.xz|txz)");
  }

  /** An archive that was named stands for a folder; one below a folder is a folder within it. */
  String nameOf(String entry) {
    return given ? entry : name + "/" + entry;
  }
}
