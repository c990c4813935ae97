package org.tunsh.model;

/**
 * Gives the tokens of a sentence their parts of speech. It is asked for the sentences that need
 * them alone, since nothing else of the reading takes as long.
 */
@FunctionalInterface
public interface PartsOfSpeech {
  /**
   * The sentence with parts of speech where it holds a word that makes them matter, else as it is.
   *
   * @param text of the document
   */
  Sentence tagged(String text, Sentence sentence);
}
