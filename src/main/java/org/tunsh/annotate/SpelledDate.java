package org.tunsh.annotate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that treaties write out in words: 'this twenty-second day of February, one
 * thousand nine hundred and ninety-four'.
 */
final class SpelledDate {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");
  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** A day in words, as a group of a regular expression. */
  static final String DAY =
      "((?i:twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[-"
          + " ]first|"
          + String.join("|", ORDINALS.subList(0, 20))
          + "|thirtieth))";

  /** A year in words, as a group of a regular expression. */
  static final String YEAR =
      "((?i:(?:one thousand,? (?:nine|eight) hundred|nineteen hundred|two thousand|nineteen|twenty)"
          + "(?:[ ,-]+(?:and[ -])?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
          + String.join("|", UNITS)
          + "))*))";

  /** A number of years, months or days in words, for a group of a regular expression. */
  static final String COUNT =
      "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:"
          + String.join("|", UNITS.subList(1, 10))
          + ")|"
          + String.join("|", TENS.subList(2, 10))
          + "|"
          + String.join("|", UNITS.subList(1, 20).reversed())
          + "|an|a";

  private SpelledDate() {}

  /** 'Twenty-five', 'seventeen', 'a'. */
  static int number(String words) {
    int sum = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ -]")) {
      sum += word.matches("an?") ? 1 : Math.max(0, value(word));
    }
    return sum;
  }

  /** The day as a number; empty where the words name none. */
  static String day(String words) {
    int at = ORDINALS.indexOf(words.toLowerCase(Locale.ROOT).replace(' ', '-'));
    return at < 0 ? "" : String.valueOf(at + 1);
  }

  /** The year in digits; null where the words name none between 1800 and 2099. */
  static @Nullable String year(String words) {
    int year = 0;
    int pending = 0;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ ,-]+")) {
      if (word.equals("thousand")) {
        year += Math.max(1, pending) * 1000;
        pending = 0;
      } else if (word.equals("hundred")) {
        year += Math.max(1, pending) * 100;
        pending = 0;
      } else {
        int value = value(word);
        boolean century = pending == 19 || pending == 20 && year == 0 && value >= 0 && value != 0;
        if (century && value > 0) {
          year += pending * 100;
          pending = 0;
        }
        pending += Math.max(0, value);
      }
    }
    year += pending;
    return year >= 1800 && year < 2100 ? String.valueOf(year) : null;
  }

  private static int value(String word) {
    int unit = UNITS.indexOf(word);
    return unit >= 0 ? unit : TENS.indexOf(word) * 10;
  }
}
