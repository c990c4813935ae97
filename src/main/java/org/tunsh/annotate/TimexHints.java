package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Span;

/**
 * Where in a stretch of text something stands without which a form of dates cannot stand there.
 *
 * <p>A look that costs little before regular expressions that cost much. It may tell of more than
 * there is, never of less.
 */
final class TimexHints {
  static final int MONTH = 1;
  static final int WEEKDAY = 2;
  static final int YEAR_NUMBER = 4;
  static final int HOUR = 8;

  /** Words that forms of dates name; each has the bit after the one before. */
  private static final List<String> WORDS =
      List.of(
          "year",
          "month",
          "week",
          "day",
          "date",
          "decade",
          "hour",
          "tonight",
          "morning",
          "afternoon",
          "evening",
          "tomorrow");

  private static final int FIRST_WORD = 16;

  /** Months are known by their first three letters, whatever the case of the others. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  /** 'Twenty-first day of' stands before a month. */
  private static final int BEFORE = 60;

  /** 'In the year of our Lord one thousand, nine hundred and ninety-nine' stands behind it. */
  private static final int BEHIND = 160;

  private record Word(String text, int bit) {}

  private static final List<List<Word>> BY_LETTER = byLetter();

  private record Hint(int start, int bit) {}

  private final int length;
  private final List<Hint> hints = new ArrayList<>();
  private int bits;

  private TimexHints(int length) {
    this.length = length;
  }

  private static List<List<Word>> byLetter() {
    List<Word> all = new ArrayList<>();
    MONTHS.forEach(month -> all.add(new Word(month, MONTH)));
    WEEKDAYS.forEach(day -> all.add(new Word(day, WEEKDAY)));
    for (int i = 0; i < WORDS.size(); i++) {
      all.add(new Word(WORDS.get(i), FIRST_WORD << i));
    }
    List<List<Word>> result = new ArrayList<>();
    for (char letter = 'a'; letter <= 'z'; letter++) {
      char first = letter;
      result.add(all.stream().filter(word -> word.text().charAt(0) == first).toList());
    }
    return List.copyOf(result);
  }

  /** What stands in a text. */
  static TimexHints in(String text) {
    TimexHints found = new TimexHints(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int index = (letter | 0x20) - 'a';
      if (index >= 0 && index < BY_LETTER.size() && letter < 0x80) {
        found.words(text, i, BY_LETTER.get(index));
      } else if (isYear(text, i)) {
        found.add(i, YEAR_NUMBER);
      } else if (letter == ':') {
        found.add(i, HOUR);
      }
    }
    return found;
  }

  private void words(String text, int start, List<Word> words) {
    for (Word word : words) {
      if (mayGoOn(text, start + 1, word.text().charAt(1))
          && text.regionMatches(true, start, word.text(), 0, word.text().length())) {
        add(start, word.bit());
      }
    }
  }

  /** Whether the second letter of a word may stand at an index: a look before a dearer one. */
  private static boolean mayGoOn(String text, int index, char second) {
    return index < text.length() && (text.charAt(index) | 0x20) == second;
  }

  private void add(int start, int bit) {
    bits |= bit;
    hints.add(new Hint(start, bit));
  }

  /** 18.., 19.., 20.. */
  private static boolean isYear(String text, int start) {
    if (start + 4 > text.length() || !isDigit(text, start + 2) || !isDigit(text, start + 3)) {
      return false;
    }
    char second = text.charAt(start + 1);
    return switch (text.charAt(start)) {
      case '1' -> second == '8' || second == '9';
      case '2' -> second == '0';
      default -> false;
    };
  }

  private static boolean isDigit(String text, int index) {
    char letter = text.charAt(index);
    return letter >= '0' && letter <= '9';
  }

  /** The bits of the words that an expression names. */
  static int wordsOf(String expression) {
    int named = 0;
    for (int i = 0; i < WORDS.size(); i++) {
      named |= expression.contains(WORDS.get(i)) ? FIRST_WORD << i : 0;
    }
    return named;
  }

  /** Whether each of some hints is there. */
  boolean all(int wanted) {
    return (bits & wanted) == wanted;
  }

  /** The stretches around some hints, apart from each other, in order. */
  List<Span> around(int wanted) {
    List<Span> stretches = new ArrayList<>();
    for (Hint hint : hints) {
      if ((hint.bit() & wanted) != 0) {
        Span next =
            new Span(Math.max(0, hint.start() - BEFORE), Math.min(length, hint.start() + BEHIND));
        boolean joins = !stretches.isEmpty() && stretches.getLast().end() >= next.start();
        stretches.add(joins ? stretches.removeLast().cover(next) : next);
      }
    }
    return stretches;
  }
}
