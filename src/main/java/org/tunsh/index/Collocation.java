package org.tunsh.index;

/**
 * A word that stands near what was sought more often than by chance.
 *
 * @param word its folded form
 * @param near how often it stands there
 * @param overall how often it stands in the whole index
 * @param expected how often it would stand there by chance
 * @param g2 the log-likelihood ratio (Dunning 1993)
 */
public record Collocation(String word, int near, long overall, double expected, double g2) {}
