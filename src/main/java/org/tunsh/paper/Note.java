package org.tunsh.paper;

import java.util.List;

/**
 * What stands behind a sentence: quotes, other notes, or a word on how a count was made.
 *
 * @param serial tells it from every other note of its paper
 * @param remark in words; empty where quotes or other notes say all
 * @param quotes the words of the documents
 * @param see other notes of the paper, which lead on to quotes
 * @param rest how much more there is behind the quotes, in words; empty where they are all
 */
public record Note(int serial, String remark, List<Quoted> quotes, List<Note> see, String rest) {
  public Note {
    quotes = List.copyOf(quotes);
    see = List.copyOf(see);
    if (remark.isEmpty() && quotes.isEmpty() && see.isEmpty()) {
      throw new IllegalArgumentException("A note without a quote, a reference or a remark");
    }
  }

  /** A note whose quotes are all. */
  public Note(int serial, String remark, List<Quoted> quotes, List<Note> see) {
    this(serial, remark, quotes, see, "");
  }

  /**
   * The exact words of a document.
   *
   * @param words as in the document
   * @param shown as they are printed: without marks of Markdown, with dots where they are cut
   * @param source title and date of the document in words; empty where they stand in the
   *     bibliography alone
   * @param document its id, under which the bibliography has it
   * @param page from 1; 0 where it has none
   * @param assertion id of the assertion that they prove
   */
  public record Quoted(
      String words, String shown, String source, String document, int page, String assertion) {
    /** Words that are printed as they are. */
    public Quoted(String words, String document, int page, String assertion) {
      this(words, words, "", document, page, assertion);
    }
  }
}
