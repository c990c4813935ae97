package org.tunsh.review;

import java.text.Normalizer;
import java.util.Arrays;
import org.tunsh.model.Span;

/**
 * A text without what differs between renditions of one document: line breaks, kinds of quotation
 * marks and dashes, hyphens at line ends, ligatures, case. Each letter knows where it came from.
 */
final class FoldedText {
  private static final String APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u0060\u00b4";
  private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033";
  private static final int SHORT = 4;

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String original) {
    StringBuilder folded = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 1];
    int[] ends = new int[original.length() + 1];
    int i = 0;
    while (i < original.length()) {
      int point = original.codePointAt(i);
      int next = i + Character.charCount(point);
      if (isBrokenWord(original, i)) {
        i = afterSpace(original, next);
        continue;
      }
      String letters = letters(point);
      if (letters.equals(" ") && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ')) {
        letters = "";
      }
      for (int k = 0; k < letters.length(); k++) {
        if (folded.length() + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
          ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[folded.length()] = i;
        ends[folded.length()] = next;
        folded.append(letters.charAt(k));
      }
      i = next;
    }
    return new FoldedText(folded.toString(), starts, ends);
  }

  /** A hyphen between a letter and the end of its line. */
  private static boolean isBrokenWord(String text, int at) {
    return text.charAt(at) == '-'
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && text.charAt(at + 1) == '\n';
  }

  private static int afterSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String letters(int point) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      return " ";
    }
    if (Character.getType(point) == Character.FORMAT || Character.isISOControl(point)) {
      return "";
    }
    if (Character.getType(point) == Character.DASH_PUNCTUATION) {
      return "-";
    }
    if (APOSTROPHES.indexOf(point) >= 0) {
      return "'";
    }
    if (QUOTES.indexOf(point) >= 0) {
      return "\"";
    }
    if (point < 128) {
      return String.valueOf((char) Character.toLowerCase(point));
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return plain.length() > SHORT
        ? plain.substring(0, SHORT)
        : plain.toLowerCase(java.util.Locale.ROOT);
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** Where a stretch of this text stands in the original. */
  Span original(int start, int end) {
    return start >= end ? new Span(0, 0) : new Span(starts[start], ends[end - 1]);
  }
}
