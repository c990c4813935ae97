package org.tunsh.textdiff;

import java.util.List;

/**
 * Words that documents of different pairs of parties have alike.
 *
 * @param text as the first document prints them
 * @param words how many words they are
 * @param pairs the pairs, by the date of their first document with it
 * @param documents how many documents have it
 * @param first id of the first document by date
 * @param start where it stands there
 * @param end where it ends
 * @param page on which; 0 where the format has none
 */
public record Formula(
    String text,
    int words,
    List<List<String>> pairs,
    int documents,
    String first,
    int start,
    int end,
    int page) {
  public Formula {
    pairs = List.copyOf(pairs);
  }
}
