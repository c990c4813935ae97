package org.tunsh.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares words by their letters and digits alone, whatever was hyphenated, linked or marked up.
 */
final class Lettering {
  private static final Pattern MARKUP = Pattern.compile("<[^>]+>|[*_#\\\\]");
  private static final Pattern LINKS =
      Pattern.compile("\\]\\([^)]*\\)|<[^>]+>|&[a-z#0-9]+;|\\\\[nrt]");
  private static final int SHORT = 90;
  private static final int ENDS = 40;
  private static final int SLACK = 200;

  private Lettering() {}

  /** The distinct words of a title. */
  static Set<String> words(String title) {
    String bare = MARKUP.matcher(title).replaceAll("");
    String folded = kept(bare, " ").strip().toLowerCase(Locale.ROOT);
    Set<String> words = new TreeSet<>(Arrays.asList(folded.split(" +")));
    words.remove("");
    return words;
  }

  static String letters(String text) {
    String bare = LINKS.matcher(text).replaceAll(" ");
    return kept(Normalizer.normalize(bare, Normalizer.Form.NFKC), "").toLowerCase(Locale.ROOT);
  }

  /** Letters and numbers of every script; runs of all else become the separator. */
  private static String kept(String text, String separator) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isWord(point)) {
        kept.append(gap ? separator : "").appendCodePoint(point);
        gap = false;
      } else {
        gap = true;
      }
    }
    return kept.toString();
  }

  /** Combining marks are no letters here: base letters are compared. */
  private static boolean isWord(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a quote stands in a text of letters; of a long one the ends must stand in a fitting
   * distance, since a running head may have been left out between them.
   */
  static boolean standsIn(String quote, String letters) {
    String q = letters(quote);
    if (q.isEmpty()) {
      return false;
    }
    if (letters.contains(q)) {
      return true;
    }
    if (q.length() < SHORT) {
      return false;
    }
    String head = q.substring(0, ENDS);
    String tail = q.substring(q.length() - ENDS);
    for (int at = letters.indexOf(head); at >= 0; at = letters.indexOf(head, at + 1)) {
      int end = letters.indexOf(tail, at);
      if (end >= at && end - at <= 1.5 * q.length() + SLACK) {
        return true;
      }
    }
    return false;
  }
}
