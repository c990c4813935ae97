package org.tunsh.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes verdict counts in one line, in the order in which people ask for them. */
final class Verdicts {
  private static final List<String> ORDER =
      List.of("match", "refined", "conflict", "missing", "extra");

  private Verdicts() {}

  static String text(Map<String, Integer> verdicts) {
    List<String> parts = new ArrayList<>();
    for (String verdict : ORDER) {
      if (verdicts.containsKey(verdict)) {
        parts.add(verdicts.get(verdict) + " " + verdict);
      }
    }
    return parts.isEmpty() ? "no table was checked" : String.join(", ", parts);
  }
}
