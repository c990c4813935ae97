package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The letters and digits of a page in a row, each with the word that it is printed in. Hyphens,
 * spaces and signs are left out, since the canonical text has others than the page.
 */
final class PrintedLetters {
  /** Fewer letters than these may stand anywhere. */
  private static final int FEWEST = 12;

  private final List<Word> words;
  private final String letters;
  private final int[] wordAt;
  private final int[] firstOf;

  private PrintedLetters(List<Word> words, String letters, int[] wordAt, int[] firstOf) {
    this.words = words;
    this.letters = letters;
    this.wordAt = wordAt;
    this.firstOf = firstOf;
  }

  static PrintedLetters of(List<Word> words) {
    StringBuilder letters = new StringBuilder();
    List<Integer> owners = new ArrayList<>();
    int[] firstOf = new int[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      firstOf[i] = letters.length();
      letters.append(bare(words.get(i).text()));
      while (owners.size() < letters.length()) {
        owners.add(i);
      }
    }
    firstOf[words.size()] = letters.length();
    int[] wordAt = owners.stream().mapToInt(owner -> owner).toArray();
    return new PrintedLetters(List.copyOf(words), letters.toString(), wordAt, firstOf);
  }

  /** Letters and digits alone, in lower case. */
  static String bare(String text) {
    String folded = Letters.fold(text).toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder();
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Where a quote is printed, a rectangle a line; only those parts that are on this page. */
  List<PagePlace> places(PrintedQuote quote, double width, double height) {
    String sought = bare(quote.text());
    List<Box> lines = new ArrayList<>();
    if (!sought.isEmpty()) {
      int whole = occurrence(sought, quote.before());
      if (whole >= 0) {
        addLines(whole, whole + sought.length(), lines);
      } else {
        parts(sought, lines);
      }
    }
    return lines.stream()
        .map(
            box ->
                new PagePlace(
                    box.x() / width, box.y() / height, box.width() / width, box.height() / height))
        .toList();
  }

  /** The place of the words for the given time, or the last time that they are there. */
  private int occurrence(String sought, int before) {
    int at = letters.indexOf(sought);
    for (int i = 0; i < before && at >= 0; i++) {
      int next = letters.indexOf(sought, at + 1);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** A quote that runs over two pages, or that the page has in pieces (columns, cells). */
  private void parts(String sought, List<Box> lines) {
    int from = 0;
    while (sought.length() - from >= FEWEST) {
      int length = longest(sought, from);
      if (length >= FEWEST) {
        int at = letters.indexOf(sought.substring(from, from + length));
        addLines(at, at + length, lines);
        from += length;
      } else {
        from++;
      }
    }
  }

  /** How many letters from a place of the quote stand on the page in a row. */
  private int longest(String sought, int from) {
    int low = 0;
    int high = sought.length() - from;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (letters.contains(sought.substring(from, from + middle))) {
        low = middle;
      } else if (low == 0 && middle <= FEWEST) {
        return 0;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void addLines(int from, int to, List<Box> lines) {
    int last = wordAt[to - 1];
    for (int word = wordAt[from]; word <= last; word++) {
      if (firstOf[word + 1] > firstOf[word]) {
        addWord(part(word, Math.max(from, firstOf[word]), Math.min(to, firstOf[word + 1])), lines);
      }
    }
  }

  /** The part of a word between two letters, as if all letters were equally wide. */
  private Box part(int word, int from, int to) {
    Box box = words.get(word).box();
    float letter = box.width() / (firstOf[word + 1] - firstOf[word]);
    float left = box.x() + letter * (from - firstOf[word]);
    return new Box(box.page(), left, box.y(), letter * (to - from), box.height());
  }

  private static void addWord(Box word, List<Box> lines) {
    if (!lines.isEmpty()) {
      Box line = lines.getLast();
      boolean level = Math.abs(line.y() - word.y()) < 0.5f * Math.max(1, word.height());
      float gap = word.x() - line.right();
      if (level && gap > -word.height() && gap < 2 * word.height()) {
        lines.set(lines.size() - 1, line.cover(word));
        return;
      }
    }
    lines.add(word);
  }
}
