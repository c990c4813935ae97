package org.tunsh.ingest;

import java.util.Locale;

/**
 * A word as recognised in a picture.
 *
 * @param word the word and where it stands
 * @param sure how sure the recognition is, 0 to 1
 */
record Guess(Word word, float sure) {
  /** The letters alone, lower case. */
  String letters() {
    StringBuilder out = new StringBuilder();
    word.text().codePoints().filter(Character::isLetter).forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  Guess saying(String text) {
    return new Guess(new Word(text, word.box(), word.size(), word.bold(), word.line()), sure);
  }
}
