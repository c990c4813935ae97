package org.tunsh.study;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.paper.Part;

/** Puts sections under their headings; one without content is left out. */
final class Outline {
  private final Workbench bench;
  private final List<Part> parts = new ArrayList<>();

  Outline(Workbench bench) {
    this.bench = bench;
  }

  void section(String key, List<Part> content) {
    if (!content.isEmpty()) {
      parts.add(new Part.Heading(2, key, bench.wording().heading(key, bench.slots())));
      parts.addAll(content);
    }
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }
}
