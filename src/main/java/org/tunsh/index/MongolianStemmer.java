package org.tunsh.index;

import java.util.List;

/**
 * A light stemmer of Mongolian in Cyrillic letters: takes case, reflexive and plural suffixes off,
 * one after another, as long as a stem with a vowel is left.
 */
final class MongolianStemmer implements Stemmer {
  private static final int SHORTEST_STEM = 3;
  private static final int MOST_SUFFIXES = 3;
  private static final String VOWELS = "аэиоуөүяеёюый";

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
    return stem;
  }

  private String withoutSuffix(String word) {
    for (String suffix : suffixes) {
      int left = word.length() - suffix.length();
      if (left >= SHORTEST_STEM && word.endsWith(suffix) && hasVowel(word, left)) {
        return word.substring(0, left);
      }
    }
    return word;
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
