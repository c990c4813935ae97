package org.tunsh.index;

import java.util.Locale;
import java.util.Set;

/**
 * Says what lies between two words that follow each other: nothing, the end of a sentence, or of a
 * paragraph.
 */
final class Boundaries {
  private static final String STOPS = ".!?\u2026\u0964\u061F";
  private static final String WIDE_STOPS = "\u3002\uFF01\uFF1F";

  /** What ends between two words. */
  enum End {
    NOTHING,
    SENTENCE,
    PARAGRAPH
  }

  private final Set<String> abbreviations;

  Boundaries(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * What ends between two words.
   *
   * @param text the whole text
   * @param wordStart where the word before begins
   * @param wordEnd where it ends
   * @param next where the word after begins
   */
  End between(CharSequence text, int wordStart, int wordEnd, int next) {
    if (next - wordEnd < 2 && (next == wordEnd || WIDE_STOPS.indexOf(text.charAt(wordEnd)) < 0)) {
      return End.NOTHING;
    }
    char stop = 0;
    int lines = 0;
    boolean space = false;
    for (int i = wordEnd; i < next; i++) {
      char c = text.charAt(i);
      if (WIDE_STOPS.indexOf(c) >= 0) {
        return End.SENTENCE;
      }
      if (STOPS.indexOf(c) >= 0 && stop == 0) {
        stop = c;
      }
      space |= stop != 0 && Character.isWhitespace(c);
      lines += c == '\n' ? 1 : 0;
    }
    if (lines >= 2 && isBlankLine(text, wordEnd, next)) {
      return End.PARAGRAPH;
    }
    boolean ends = space && !Character.isLowerCase(text.charAt(next));
    return ends && !(stop == '.' && isAbbreviation(text, wordStart, wordEnd))
        ? End.SENTENCE
        : End.NOTHING;
  }

  private static boolean isBlankLine(CharSequence text, int from, int to) {
    boolean line = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (line) {
          return true;
        }
        line = true;
      } else if (!Character.isWhitespace(c)) {
        line = false;
      }
    }
    return false;
  }

  private boolean isAbbreviation(CharSequence text, int start, int end) {
    if (end - start == 1 && Character.isLetter(text.charAt(start))) {
      return true;
    }
    String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    return word.indexOf('.') > 0 || abbreviations.contains(word);
  }
}
