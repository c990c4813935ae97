package org.tunsh.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds letters one to one, so that offsets stay those of the text: case and diacritics go, quotes,
 * apostrophes, dashes and spaces become one of each. A letter that only unfolds into two ('ß', 'æ')
 * stays itself. Hangul and kana keep their marks, which make other letters there.
 */
final class Folding {
  /** What a character is to a phrase. */
  enum Kind {
    /** A letter or digit of a script that parts its words. */
    WORD,
    /** A combining mark: part of the word, but not of the phrase. */
    MARK,
    /** Soft hyphens, zero-width characters: not there at all. */
    INVISIBLE,
    SPACE,
    SIGN,
    /** A letter of a script without spaces between words, or with particles joined to them. */
    FREE
  }

  private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];
  private static final Kind[] KINDS = new Kind[Character.MAX_VALUE + 1];
  private static final String STROKED = "đðøłħŧıƒ";
  private static final String PLAIN = "ddolhtif";

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      KINDS[c] = computeKind((char) c);
      FOLDED[c] = computeFold((char) c);
    }
  }

  private Folding() {}

  static Kind kind(char c) {
    return KINDS[c];
  }

  static char fold(char c) {
    return FOLDED[c];
  }

  /**
   * The phrase as the automaton sees it: folded, spaces single, without marks and invisible
   * characters.
   */
  static String fold(CharSequence phrase) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      Kind kind = kind(c);
      boolean dropped = kind == Kind.MARK || kind == Kind.INVISIBLE;
      boolean doubled =
          kind == Kind.SPACE && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
      if (!dropped && !doubled) {
        folded.append(fold(c));
      }
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  private static Kind computeKind(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return Kind.SPACE;
    }
    int type = Character.getType(c);
    if (type == Character.FORMAT) {
      return Kind.INVISIBLE;
    }
    if (isMark(type) || c == 'ـ') {
      return Kind.MARK;
    }
    if (!Character.isLetterOrDigit(c)) {
      return Kind.SIGN;
    }
    return apostrophe(c) ? Kind.SIGN : isFree(c) ? Kind.FREE : Kind.WORD;
  }

  private static boolean isMark(int type) {
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isFree(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  private static char computeFold(char c) {
    if (kind(c) == Kind.SPACE) {
      return ' ';
    }
    if (apostrophe(c)) {
      return '\'';
    }
    if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
      return '-';
    }
    if ("“”„‟«»".indexOf(c) >= 0) {
      return '"';
    }
    return kind(c) == Kind.WORD ? bare(c) : c;
  }

  private static boolean apostrophe(char c) {
    return "'‘’‛`´ʼʻʽʹ′＇".indexOf(c) >= 0;
  }

  private static char bare(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    char base = apart.charAt(0);
    for (int i = 1; i < apart.length(); i++) {
      if (!isMark(Character.getType(apart.charAt(i)))) {
        base = c;
      }
    }
    String small = String.valueOf(base).toLowerCase(Locale.ROOT);
    char folded = small.charAt(0);
    int stroked = STROKED.indexOf(folded);
    return stroked < 0 ? folded : PLAIN.charAt(stroked);
  }
}
