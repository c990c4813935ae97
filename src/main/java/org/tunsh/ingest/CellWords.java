package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts together what the recognition tore apart in a field of a table: a word that a narrow column
 * breaks, whose hyphen was read as a stop or not at all, and a word with a gap in it.
 */
final class CellWords {
  private static final Pattern BROKEN_OFF = Pattern.compile("\\p{Ll}[.:,~]$");

  private CellWords() {}

  static List<Guess> joined(List<Guess> words, Spelling spelling) {
    List<Guess> out = new ArrayList<>();
    for (Guess guess : words) {
      if (out.isEmpty() || !follows(out.getLast(), guess, spelling)) {
        out.add(guess);
        continue;
      }
      Guess before = out.removeLast();
      Optional<String> whole = spelling.word(before.letters() + guess.letters());
      if (whole.isEmpty()) {
        out.add(before);
        out.add(guess);
      } else if (before.word().line() == guess.word().line()) {
        out.add(whole(before, guess, whole.get()));
      } else {
        out.add(before.saying(before.word().text().replaceAll("\\P{L}+$", "") + "-"));
        out.add(rest(before, guess, whole.get()));
      }
    }
    return out;
  }

  /** Whether the second can be the rest of the first: lower case, and one of them is no word. */
  private static boolean follows(Guess before, Guess guess, Spelling spelling) {
    String text = guess.word().text();
    boolean letters = before.letters().length() > 2 && guess.letters().length() > 2;
    return letters
        && Character.isLowerCase(text.charAt(0))
        && !before.word().text().endsWith("-")
        && (!(spelling.isWord(before) && spelling.isWord(guess)) || isBrokenOff(before));
  }

  /** A stop after a word that no sentence ends with here: what was the hyphen. */
  private static boolean isBrokenOff(Guess before) {
    return BROKEN_OFF.matcher(before.word().text()).find();
  }

  private static Guess whole(Guess before, Guess guess, String word) {
    Word first = before.word();
    Word second = guess.word();
    String text = Spelling.like(first.text(), word) + second.text().replaceAll("^\\P{P}+", "");
    return new Guess(
        new Word(text, first.box().cover(second.box()), first.size(), false, first.line()),
        Math.min(before.sure(), guess.sure()));
  }

  private static Guess rest(Guess before, Guess guess, String word) {
    boolean clean = word.startsWith(before.letters());
    String tail = guess.word().text().replaceAll("^\\P{P}+", "");
    return clean ? guess.saying(word.substring(before.letters().length()) + tail) : guess;
  }
}
