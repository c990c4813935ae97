package org.tunsh.ingest;

import java.nio.file.Path;

/** Where the specimens lie. */
final class Specimens {
  private Specimens() {}

  static Path root() {
    return Path.of(System.getProperty("tunsh.root", "."));
  }

  static Path folder() {
    return root().resolve("corpus/specimens");
  }
}
