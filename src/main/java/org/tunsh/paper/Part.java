package org.tunsh.paper;

import java.util.List;

/** A part of the body of a paper. */
public sealed interface Part {
  /**
   * A heading.
   *
   * @param level 2 for a section, 3 for what stands below one
   * @param anchor by which links reach it
   */
  record Heading(int level, String anchor, String text) implements Part {}

  /** Sentences that stand together. */
  record Paragraph(List<Sentence> sentences) implements Part {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /** Sentences below one another. */
  record Items(List<Sentence> sentences) implements Part {
    public Items {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A table; the first cell of each row heads it.
   *
   * @param head a text a column
   * @param rows cells of lines
   */
  record Table(String caption, List<String> head, List<List<List<Sentence>>> rows) implements Part {
    public Table {
      head = List.copyOf(head);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A picture.
   *
   * @param alternative what it shows, in words
   * @param svg an element {@code svg}
   * @param width in pixels
   * @param height in pixels
   */
  record Figure(String caption, String alternative, String svg, int width, int height)
      implements Part {}

  /**
   * A sentence, or the value of a cell.
   *
   * @param notes what stands behind it
   */
  record Sentence(String text, List<Note> notes) {
    public Sentence {
      notes = List.copyOf(notes);
    }

    /** Words that need no proof: a heading of a row, a dash. */
    public static Sentence plain(String text) {
      return new Sentence(text, List.of());
    }
  }
}
