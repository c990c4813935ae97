package org.tunsh.model;

/** How much the word of a class of sources weighs; the ranking itself is data of the gazetteers. */
@FunctionalInterface
public interface SourceRanking {
  /** The rank of a class, 0 for the best; a class that the ranking does not know comes last. */
  int rank(String sourceClass);
}
