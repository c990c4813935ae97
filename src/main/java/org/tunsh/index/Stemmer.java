package org.tunsh.index;

/** Cuts the endings off a word of one language. Not safe for use by several threads at once. */
interface Stemmer {
  /**
   * The word without its endings.
   *
   * @param word lower case, with its diacritics
   */
  String stem(String word);
}
