package org.tunsh.ingest;

import java.text.Normalizer;

/**
 * Folds what print and encodings do to letters: ligatures, no-break spaces, soft hyphens,
 * zero-width characters, control characters; runs of white space become one space; the result is in
 * Unicode form NFC.
 */
final class Letters {
  static final char SOFT_HYPHEN = '\u00AD';

  private static final int MOST_MARKS = 30;

  private Letters() {}

  /**
   * Folds a piece; a soft hyphen at its very end is kept, since it tells how the next line is
   * joined.
   */
  static String fold(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int last = lastVisible(raw);
    for (int i = 0; i < raw.length(); i++) {
      int plain = plainEnd(raw, i);
      out.append(raw, i, plain);
      i = plain;
      if (i < raw.length()) {
        append(out, raw, i, last);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isCommon(c) || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /** Letters and signs that neither need folding nor can combine with others. */
  private static boolean isCommon(char c) {
    if (c < '\u0300') {
      return (c >= ' ' && c <= '~') || (c > '\u00A0' && c != SOFT_HYPHEN);
    }
    return (c >= '\u2012' && c <= '\u2027')
        || (c >= '\u0400' && c <= '\u0482')
        || (c >= '\u3001' && c <= '\u3029')
        || (c >= '\u4E00' && c <= '\u9FFF');
  }

  /** Where the letters from here on end that stay as they are. */
  private static int plainEnd(String raw, int from) {
    int end = from;
    while (end < raw.length() && raw.charAt(end) != ' ' && isCommon(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int lastVisible(String raw) {
    int last = raw.length() - 1;
    while (last >= 0 && (isSpace(raw.charAt(last)) || isHyphen(raw.charAt(last)))) {
      last--;
    }
    // The first hyphen after the last letter is the one that counts (some producers print a soft
    // and a hard one).
    return last + 1 < raw.length() && isHyphen(raw.charAt(last + 1)) ? last + 1 : last;
  }

  private static boolean isHyphen(char c) {
    return c == SOFT_HYPHEN || c == '\u2010';
  }

  private static void append(StringBuilder out, String raw, int at, int last) {
    char c = raw.charAt(at);
    if (isSpace(c)) {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (c == SOFT_HYPHEN) {
      if (at == last) {
        out.append(c);
      }
    } else if (c == '\u2010' && at > 0 && raw.charAt(at - 1) == SOFT_HYPHEN) {
      return;
    } else if (!isInvisible(c, out) && !isOneMarkTooMany(c, out)) {
      appendFolded(out, c, raw, at);
    }
  }

  private static void appendFolded(StringBuilder out, char c, String raw, int at) {
    if (Character.isSurrogate(c) && !isPaired(raw, at)) {
      out.append('\uFFFD');
      return;
    }
    switch (c) {
      case '\uFB00' -> out.append("ff");
      case '\uFB01' -> out.append("fi");
      case '\uFB02' -> out.append("fl");
      case '\uFB03' -> out.append("ffi");
      case '\uFB04' -> out.append("ffl");
      case '\uFB05', '\uFB06' -> out.append("st");
      case '\u2010', '\u2011' -> out.append('-');
      case '\uF0B7', '\uF0A7', '\uF0D8', '\uF0A8', '\uF06E', '\uF076', '\uF0FC' -> out.append('•');
      default -> out.append(c);
    }
  }

  private static boolean isPaired(String raw, int at) {
    return Character.isHighSurrogate(raw.charAt(at))
        ? at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(raw.charAt(at - 1));
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u0085' || (c > '\u0100' && isRareSpace(c));
  }

  private static boolean isRareSpace(char c) {
    return c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isInvisible(char c, StringBuilder before) {
    if (c == '\u200C' || c == '\u200D') {
      // Joiners carry meaning in Arabic and Indic scripts, none in Latin or Cyrillic ones.
      return before.isEmpty() || before.charAt(before.length() - 1) < '\u0600';
    }
    return (c >= '\u007F' && c < '\u00A0')
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }

  /**
   * Whether a mark would be drawn into a letter that has as many as any language needs, as
   * Unicode's stream-safe form has it; many thousands of them make every search for a word's end
   * slow.
   */
  static boolean isOneMarkTooMany(int c, CharSequence before) {
    return isMark(c) && endsInMarks(before);
  }

  private static boolean isMark(int c) {
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          default -> false;
        };
  }

  private static boolean endsInMarks(CharSequence text) {
    int at = text.length();
    for (int i = 0; i < MOST_MARKS; i++) {
      if (at == 0) {
        return false;
      }
      int c = Character.codePointBefore(text, at);
      if (!isMark(c)) {
        return false;
      }
      at -= Character.charCount(c);
    }
    return true;
  }

  /** Whether a script is written without spaces between words (Han, kana). */
  static boolean isUnspaced(int c) {
    return (c >= 0x3000 && c <= 0x30FF)
        || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60);
  }
}
