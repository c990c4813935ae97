package org.tunsh.likeness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the words of a document where it is held against others: a hash of all its words
 * in their order, and the least hashes of its runs of words (a MinHash signature).
 *
 * <p>The share of places at which two signatures agree estimates the share of runs of words that
 * both documents have of those that either has, with a standard error of at most 0.045 (A. Z.
 * Broder, On the resemblance and containment of documents, 1997).
 */
public final class Signature {
  /** How many least hashes a signature has. */
  public static final int SIZE = 128;

  private final long words;
  private final long numbers;
  private final int[] least;

  /**
   * A signature that was kept.
   *
   * @param words hash of all words in their order; 0 where there are none
   * @param numbers hash of the numbers among them, in any order
   * @param least as many as {@link #SIZE}, or none where the document has too few words to tell
   */
  public Signature(long words, long numbers, int[] least) {
    if (least.length != SIZE && least.length != 0) {
      throw new IllegalArgumentException("a signature of " + least.length + " hashes");
    }
    this.words = words;
    this.numbers = numbers;
    this.least = least.clone();
  }

  public long words() {
    return words;
  }

  public long numbers() {
    return numbers;
  }

  /** The least hashes; none where the document has too few words to be held against others. */
  public int[] least() {
    return least.clone();
  }

  /** Whether there are words enough to tell anything. */
  public boolean tells() {
    return least.length > 0;
  }

  int least(int place) {
    return least[place];
  }

  /** The share of runs of words that both have, in 0..1. */
  public double resemblance(Signature other) {
    if (!tells() || !other.tells()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += least[i] == other.least[i] ? 1 : 0;
    }
    return same / (double) SIZE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Signature signature
        && words == signature.words
        && numbers == signature.numbers
        && Arrays.equals(least, signature.least);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(words);
  }
}
