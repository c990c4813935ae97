package org.tunsh.paper;

import java.util.List;

/**
 * What stands behind a sentence: quotes, other notes, or a word on how a count was made.
 *
 * @param serial tells it from every other note of its paper
 * @param remark in words; empty where quotes or other notes say all
 * @param quotes the words of the documents
 * @param see other notes of the paper, which lead on to quotes
 */
public record Note(int serial, String remark, List<Quoted> quotes, List<Note> see) {
  public Note {
    quotes = List.copyOf(quotes);
    see = List.copyOf(see);
    if (remark.isEmpty() && quotes.isEmpty() && see.isEmpty()) {
      throw new IllegalArgumentException("A note without a quote, a reference or a remark");
    }
  }

  /**
   * The exact words of a document.
   *
   * @param words as in the document
   * @param document its id, under which the bibliography has it
   * @param page from 1; 0 where it has none
   * @param assertion id of the assertion that they prove
   */
  public record Quoted(String words, String document, int page, String assertion) {}
}
