package org.tunsh.textdiff;

import java.util.List;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;

/**
 * What a later document has in common with an earlier one, and what not.
 *
 * @param earlier the first document
 * @param later the second one
 * @param added what the later one alone asserts
 * @param dropped what the earlier one alone asserts
 * @param reworded what both assert in different words
 * @param moved areas that stand at another rank
 * @param kept how many assertions stand in both with the same words
 * @param passages what the later one takes over, in its order
 * @param words how many words the later one has
 * @param newWords how many of them stand in no passage that is taken over
 */
public record Difference(
    Facts earlier,
    Facts later,
    List<Assertion> added,
    List<Assertion> dropped,
    List<Both> reworded,
    List<Both> moved,
    int kept,
    List<Passage> passages,
    int words,
    int newWords) {
  public Difference {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
    reworded = List.copyOf(reworded);
    moved = List.copyOf(moved);
    passages = List.copyOf(passages);
  }

  /** The same assertion in both documents. */
  public record Both(Assertion earlier, Assertion later) {}

  /**
   * A passage of the later document and where it stood in the earlier one.
   *
   * @param verbatim whether its words are the same, without regard to case and punctuation
   * @param likeness the share of words in common, in 0..1
   */
  public record Passage(boolean verbatim, double likeness, Spot earlier, Spot later) {}

  /**
   * A place in a document with its words.
   *
   * @param page from 1; 0 where the format has none
   */
  public record Spot(String text, int start, int end, int page) {}

  /** The share of the later document's words that is new, in 0..1. */
  public double novelty() {
    return words == 0 ? 0 : (double) newWords / words;
  }

  /** Whether the two have neither a passage nor an assertion in common. */
  public boolean nothingInCommon() {
    return passages.isEmpty() && kept == 0 && reworded.isEmpty() && moved.isEmpty();
  }
}
