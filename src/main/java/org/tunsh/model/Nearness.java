package org.tunsh.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How near written words are to each other, to offer what somebody may have meant. */
public final class Nearness {
  private Nearness() {}

  /** The codes nearest to what was typed: first those of which it is a part, or that it begins. */
  public static List<String> nearest(String typed, Collection<String> codes, int most) {
    String word = typed.toLowerCase(Locale.ROOT);
    return codes.stream()
        .sorted(
            Comparator.comparing((String code) -> !shares(word, code.toLowerCase(Locale.ROOT)))
                .thenComparingInt(code -> distance(word, code))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static boolean shares(String word, String code) {
    return !word.isEmpty() && (code.contains(word) || word.startsWith(code));
  }

  /** Levenshtein's distance, without regard to case. */
  public static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
