package org.tunsh.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two titles name one instrument: they share most of their words (Jaccard), or one is the
 * short form of the other and says more than what kind of instrument it is.
 */
final class TitleLikeness {
  private static final double MOST = 0.6;
  private static final int TELLING = 2;
  private static final Set<String> EMPTY =
      Set.of(
          "the",
          "of",
          "on",
          "and",
          "for",
          "between",
          "in",
          "to",
          "a",
          "an",
          "with",
          "by",
          "s",
          "government",
          "governments");
  private static final Set<String> KINDS =
      Set.of(
          "agreement",
          "memorandum",
          "understanding",
          "mou",
          "treaty",
          "declaration",
          "statement",
          "joint",
          "plan",
          "action",
          "roadmap",
          "cooperation",
          "convention",
          "protocol",
          "contract",
          "communique",
          "arrangement",
          "charter",
          "pact");

  private TitleLikeness() {}

  static boolean alike(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    if (words.equals(others)) {
      return true;
    }
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(others);
    int all = words.size() + others.size() - shared.size();
    boolean shortForm = shared.size() == Math.min(words.size(), others.size());
    shared.removeAll(KINDS);
    return (!shared.isEmpty() && shared.size() >= MOST * all)
        || (shortForm && shared.size() >= TELLING);
  }

  private static Set<String> words(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
        .collect(Collectors.toSet());
  }
}
