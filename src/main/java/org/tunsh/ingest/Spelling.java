package org.tunsh.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which recognised words can be, by a vocabulary and by what the same page says clearly, and
 * puts right those that were doubtful and can be but one word. Figures and names read with some
 * certainty are left as they are.
 */
final class Spelling {
  private static final float CLEAR = 0.9f;
  private static final float DOUBTFUL = 0.8f;

  /** What share of its letters may be wrong in a word. */
  private static final float MUCH = 0.25f;

  private static final float LITTLE = 0.15f;
  private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing", "ly");
  private static final Pattern MIXED = Pattern.compile("\\p{L}\\d|\\d\\p{L}");

  /** A year in brackets of which the first was taken for a figure. */
  private static final Pattern BRACKET = Pattern.compile("^[1lI|\\[]((?:1[89]|20)\\d\\d\\))");

  /** A sign after a word that print has no use for: the rest of a raised figure or a speck. */
  private static final Pattern SIGN = Pattern.compile("(?<=^\\p{L}{1,40})[@®©™°]$");

  /** A bracket that closes none: the letter l in small print. */
  private static final Pattern BROKEN_L = Pattern.compile("\\p{L}{3,40}\\)");

  private static final Pattern FRAMED = Pattern.compile("(\\P{L}*)(\\p{L}+)(\\P{L}*)");

  private final Vocabulary vocabulary;
  private final Set<String> clear;

  private Spelling(Vocabulary vocabulary, Set<String> clear) {
    this.vocabulary = vocabulary;
    this.clear = clear;
  }

  /** By the vocabulary, and by the words that stand twice and clearly among those given. */
  static Spelling of(Vocabulary vocabulary, List<Guess> page) {
    Map<String, Integer> seen = new HashMap<>();
    for (Guess guess : page) {
      if (guess.sure() >= CLEAR) {
        seen.merge(guess.letters(), 1, Integer::sum);
      }
    }
    Set<String> clear = new HashSet<>();
    seen.forEach(
        (word, times) -> {
          if (times > 1) {
            clear.add(word);
          }
        });
    return new Spelling(vocabulary, Set.copyOf(clear));
  }

  /** Whether it may be a word or a figure; what has both letters and digits is none. */
  boolean isWord(Guess guess) {
    String letters = guess.letters();
    if (letters.isEmpty()) {
      return guess.word().text().chars().anyMatch(Character::isDigit)
          || guess.word().text().equals("&");
    }
    return !MIXED.matcher(guess.word().text()).find()
        && (vocabulary.has(letters) || isForm(letters) || clear.contains(letters));
  }

  /** A plural, a participle, an adverb of a word of the list. */
  private boolean isForm(String letters) {
    for (String ending : ENDINGS) {
      int stem = letters.length() - ending.length();
      if (stem > 3 && letters.endsWith(ending)) {
        String start = letters.substring(0, stem);
        if (vocabulary.has(start) || vocabulary.has(start + "e")) {
          return true;
        }
      }
    }
    return false;
  }

  /** A word of running print: only what was doubtful is put right. */
  Guess corrected(Guess guess) {
    Guess whole = mended(guess);
    return whole.sure() >= DOUBTFUL ? whole : corrected(whole, MUCH);
  }

  /** A word of small print, which recognition takes for others without doubting. */
  Guess correctedSmall(Guess guess) {
    Guess whole = mended(guess);
    return corrected(whole, whole.sure() >= DOUBTFUL ? LITTLE : MUCH);
  }

  private Guess mended(Guess guess) {
    String text = guess.word().text();
    String year = BRACKET.matcher(text).replaceAll("($1");
    String plain = SIGN.matcher(year).replaceAll("");
    if (BROKEN_L.matcher(plain).matches() && vocabulary.has(guess.letters() + "l")) {
      plain = plain.substring(0, plain.length() - 1) + "l";
    }
    return plain.equals(text) ? guess : guess.saying(plain);
  }

  private Guess corrected(Guess guess, float wrong) {
    if (isWord(guess)) {
      return guess;
    }
    Matcher framed = FRAMED.matcher(guess.word().text());
    if (!framed.matches()) {
      return guess;
    }
    return vocabulary
        .nearest(guess.letters(), wrong)
        .map(word -> guess.saying(framed.group(1) + like(framed.group(2), word) + framed.group(3)))
        .orElse(guess);
  }

  /** The word that these letters are or most likely are. */
  Optional<String> word(String letters) {
    return vocabulary.has(letters) ? Optional.of(letters) : vocabulary.nearest(letters, MUCH);
  }

  static String like(String printed, String word) {
    boolean capital = Character.isUpperCase(printed.charAt(0));
    return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
  }
}
