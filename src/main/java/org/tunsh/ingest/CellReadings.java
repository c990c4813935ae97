package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several readings of one field of a table, of which the best words are kept. */
final class CellReadings {
  /** What a letter of something that is no word takes away from a reading. */
  private static final float NO_WORD = -0.3f;

  /** What a letter of a word that had to be put right is worth; one that was read has up to 1. */
  private static final float MENDED = 0.4f;

  private static final float SPECK = 0.6f;

  /** What is left of a ruling line before a word. */
  private static final Pattern LINE_REST =
      Pattern.compile("^[|\\[{¦‘](?=\\p{L}[^\\]}]*$)|(?<=^[^\\[{]{0,80}\\p{L})[|\\]}¦]$");

  private final Spelling spelling;
  private final List<List<Guess>> readings = new ArrayList<>();

  CellReadings(Spelling spelling, List<Guess> first) {
    this.spelling = spelling;
    add(first);
  }

  void add(List<Guess> reading) {
    List<Guess> clean = new ArrayList<>();
    for (Guess guess : reading) {
      String text = LINE_REST.matcher(guess.word().text()).replaceAll("");
      Guess freed = guess.saying(text.matches("\\W?&\\W?|\\w&|&\\w") ? "&" : text);
      if (!isSpeck(freed)) {
        clean.add(freed);
      }
    }
    readings.add(clean);
  }

  int count() {
    return readings.size();
  }

  private boolean isSpeck(Guess guess) {
    return guess.word().text().length() < 3
        && guess.sure() < SPECK
        && (!spelling.isWord(guess) || guess.letters().length() == 1);
  }

  /**
   * The reading with most letters in words, once those that are none have been taken from the
   * others or put right.
   */
  List<Guess> best() {
    List<Guess> best = readings.getLast();
    float most = -Float.MAX_VALUE;
    for (List<Guess> reading : readings) {
      List<Guess> mended = reading.stream().map(this::better).toList();
      float worth = worth(reading, mended);
      if (worth > most) {
        most = worth;
        best = mended;
      }
    }
    return best;
  }

  private float worth(List<Guess> reading, List<Guess> mended) {
    float worth = 0;
    for (int i = 0; i < reading.size(); i++) {
      Guess read = reading.get(i);
      Guess said = mended.get(i);
      float clear = read.word().text().equals(said.word().text()) ? 0.5f + read.sure() / 2 : MENDED;
      worth += said.word().text().length() * (spelling.isWord(said) ? clear : NO_WORD);
    }
    return worth;
  }

  private Guess better(Guess guess) {
    if (spelling.isWord(guess)) {
      return guess;
    }
    for (List<Guess> reading : readings) {
      for (Guess other : reading) {
        if (spelling.isWord(other)
            && isSamePlace(guess.word().box(), other.word().box())
            && Vocabulary.areAlike(guess.letters(), other.letters())) {
          return guess.saying(other.word().text());
        }
      }
    }
    return spelling.correctedSmall(guess);
  }

  private static boolean isSamePlace(Box a, Box b) {
    float across = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    float down = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return across > 0.75f * Math.max(a.width(), b.width())
        && down > 0.4f * Math.min(a.height(), b.height());
  }
}
