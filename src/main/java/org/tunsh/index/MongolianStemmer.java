package org.tunsh.index;

import java.util.List;

/**
 * A light stemmer of Mongolian in Cyrillic letters: takes case, reflexive and plural suffixes off,
 * one after another, as long as a stem with a vowel is left. What is left may still lack the vowel
 * of the last syllable, which flees before a suffix (засаг, засгийн), or end in a sign that does
 * (сургууль, сургуулийн; стратеги, стратегийн): both are taken off of every stem alike.
 */
final class MongolianStemmer implements Stemmer {
  private static final int SHORTEST_STEM = 3;
  private static final int MOST_SUFFIXES = 3;
  private static final String VOWELS = "аэиоуөүяеёюый";
  private static final String SOFT = "ьиаэоө";
  private static final String FLEETING = "аэоөи";

  private final List<String> suffixes;

  /**
   * A stemmer with these suffixes.
   *
   * @param suffixes longest first
   */
  MongolianStemmer(List<String> suffixes) {
    this.suffixes = List.copyOf(suffixes);
  }

  @Override
  public String stem(String word) {
    String stem = word;
    for (int i = 0; i < MOST_SUFFIXES; i++) {
      String shorter = withoutSuffix(stem);
      if (shorter.equals(stem)) {
        break;
      }
      stem = shorter;
    }
    return withoutFleetingVowel(withoutSoftEnd(stem));
  }

  private static String withoutSoftEnd(String stem) {
    int last = stem.length() - 1;
    boolean soft = last >= SHORTEST_STEM && SOFT.indexOf(stem.charAt(last)) >= 0;
    return soft ? stem.substring(0, last) : stem;
  }

  /** A short vowel between the last two consonants, unless it is the only one of the stem. */
  private static String withoutFleetingVowel(String stem) {
    int at = stem.length() - 2;
    boolean flees =
        at >= 2
            && FLEETING.indexOf(stem.charAt(at)) >= 0
            && !isVowel(stem.charAt(at + 1))
            && !isVowel(stem.charAt(at - 1))
            && hasVowel(stem, at);
    return flees ? stem.substring(0, at) + stem.substring(at + 1) : stem;
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  private String withoutSuffix(String word) {
    for (String suffix : suffixes) {
      int left = word.length() - suffix.length();
      if (left >= SHORTEST_STEM && word.endsWith(suffix) && fits(word, left)) {
        return word.substring(0, left);
      }
    }
    return word;
  }

  /**
   * A suffix that begins with 'г' follows a long vowel or 'н' only: the 'г' of засгийн and of
   * стратегийн is the stem's.
   */
  private static boolean fits(String word, int length) {
    char last = word.charAt(length - 1);
    boolean isLong = isVowel(last) && isVowel(word.charAt(length - 2));
    boolean own = word.charAt(length) == 'г' && !isLong && last != 'н';
    return !own && hasVowel(word, length);
  }

  private static boolean hasVowel(String word, int length) {
    for (int i = 0; i < length; i++) {
      if (VOWELS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
