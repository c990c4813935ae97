package org.tunsh.gazetteer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Span;

/**
 * When a name that is also something else is no party.
 *
 * @param near words that somewhere around it say so ('Atlanta' near 'Georgia')
 * @param before words that directly before it say so ('Michael' before 'Jordan')
 * @param after words that directly after it say so
 * @param articleInCapitals in a line of capitals it needs an article or a hyphen ('US' and 'us')
 */
record Caution(Pattern near, Pattern before, Pattern after, boolean articleInCapitals) {
  private static final int AROUND = 200;
  private static final int BESIDE = 40;
  private static final Pattern ARTICLE = Pattern.compile("\\bTHE\\s+$");
  private static final String JOINS = "-‐‑–—/'’";

  static Caution of(
      List<String> near, List<String> before, List<String> after, boolean articleInCapitals) {
    return new Caution(
        Pattern.compile("\\b(?:" + any(near) + ")(?!\\w)"),
        Pattern.compile("(?<!\\w)(?:" + any(before) + ")\\s+$"),
        Pattern.compile("^\\s+(?:" + any(after) + ")(?!\\w)"),
        articleInCapitals);
  }

  boolean forbids(String text, Span within, Span name) {
    int left = Math.max(within.start(), name.start() - AROUND);
    int right = Math.min(within.end(), name.end() + AROUND);
    return region(near, text, left, right).find()
        || region(before, text, Math.max(within.start(), name.start() - BESIDE), name.start())
            .find()
        || region(after, text, name.end(), Math.min(within.end(), name.end() + BESIDE)).find()
        || (articleInCapitals && inCapitals(text, within, name) && !introduced(text, within, name));
  }

  private static boolean introduced(String text, Span within, Span name) {
    if (name.start() > 0 && JOINS.indexOf(text.charAt(name.start() - 1)) >= 0) {
      return true;
    }
    if (name.end() < text.length() && JOINS.indexOf(text.charAt(name.end())) >= 0) {
      return true;
    }
    return region(ARTICLE, text, Math.max(within.start(), name.start() - BESIDE), name.start())
        .find();
  }

  /** Whether the words on both sides have no small letter, and there are such words. */
  private static boolean inCapitals(String text, Span within, Span name) {
    int left = Math.max(within.start(), name.start() - BESIDE / 2);
    int right = Math.min(within.end(), name.end() + BESIDE / 2);
    String around = text.substring(left, name.start()) + text.substring(name.end(), right);
    return around.chars().noneMatch(Character::isLowerCase)
        && around.chars().filter(Character::isUpperCase).count() > 3;
  }

  private static Matcher region(Pattern pattern, String text, int from, int to) {
    return pattern.matcher(text).region(from, to).useTransparentBounds(true);
  }

  private static String any(List<String> words) {
    return words.isEmpty() ? "(?!)" : String.join("|", words.stream().map(Pattern::quote).toList());
  }
}
