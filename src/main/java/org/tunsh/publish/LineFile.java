package org.tunsh.publish;

import java.util.List;

/**
 * A file of lines of JSON, as the codebook tells it.
 *
 * @param about what a line is
 * @param groups its fields
 */
record LineFile(String path, String about, List<Group> groups) {
  LineFile {
    groups = List.copyOf(groups);
  }

  /**
   * Fields that go together.
   *
   * @param of whose fields they are; empty where every line has them
   */
  record Group(String of, List<? extends LineField<?>> fields) {}

  static LineFile of(String path, String about, List<? extends LineField<?>> fields) {
    return new LineFile(path, about, List.of(new Group("", fields)));
  }

  /** Every file of lines in an output. */
  static List<LineFile> all() {
    return List.of(AssertionLines.FILE, DocumentLines.file(), ReviewLines.FILE, Changes.FILE);
  }
}
