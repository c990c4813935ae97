package org.tunsh.reconcile;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Kinds of which two parties make no two on one day. */
  private static final Set<String> SELDOM_TWICE =
      Set.of("charter", "declaration", "statement", "communique", "treaty", "pact");

  private static final Pattern DATE = Pattern.compile("\\d{1,4}|" + months());

  private static String months() {
    return Arrays.stream(Month.values())
        .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("|"));
  }

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

  /**
   * Whether one title says only of what kind the instrument is and of when, and the other is of
   * that kind. Of agreements and memoranda many bear one date, so that such a title may be any of
   * them.
   */
  static boolean namedByDate(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    Set<String> kinds = new HashSet<>(words);
    kinds.retainAll(others);
    kinds.retainAll(SELDOM_TWICE);
    return !kinds.isEmpty() && (dateAlone(words) || dateAlone(others));
  }

  /** Whether a title has a kind and a date and nothing else. */
  static boolean isDateAlone(String title) {
    return dateAlone(words(title));
  }

  private static boolean dateAlone(Set<String> words) {
    return words.stream().allMatch(word -> KINDS.contains(word) || DATE.matcher(word).matches())
        && words.stream().anyMatch(word -> DATE.matcher(word).matches());
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
