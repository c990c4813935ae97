package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.tunsh.index.TextMarks.FactMark;

/**
 * Writes the codes of facts at their evidence as one value, a line a fact, and reads them again.
 */
final class FactLines {
  private static final int PARTS = 3;

  private FactLines() {}

  static String of(List<FactMark> facts) {
    StringBuilder lines = new StringBuilder();
    for (FactMark fact : facts) {
      lines.append(fact.start()).append('\t').append(fact.end()).append('\t');
      lines.append(fact.term().utf8ToString()).append('\n');
    }
    return lines.toString();
  }

  static List<FactMark> read(String lines) {
    List<FactMark> facts = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split("\t", PARTS);
      facts.add(
          new FactMark(
              new BytesRef(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    return List.copyOf(facts);
  }
}
