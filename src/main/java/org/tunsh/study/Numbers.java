package org.tunsh.study;

import java.util.List;
import java.util.Locale;

/** Numbers in words as far as a reader expects them, then in figures. */
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private Numbers() {}

  static String word(int number) {
    return number < WORDS.size() ? WORDS.get(number) : String.format(Locale.ROOT, "%,d", number);
  }

  /** 'one more document', 'three more documents'. */
  static String more(int number) {
    return word(number) + " more document" + (number == 1 ? "" : "s");
  }

  /** A number with its noun: 'one document', 'three documents'. */
  static String of(int number, String noun) {
    return word(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
