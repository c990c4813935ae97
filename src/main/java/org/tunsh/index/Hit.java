package org.tunsh.index;

import java.util.List;
import org.tunsh.model.Span;

/**
 * A document that answers a question.
 *
 * @param document its id
 * @param date ISO 8601, reduced to what is known; empty where unknown
 * @param kind a code of {@link org.tunsh.model.DocumentKind}
 * @param parties codes
 * @param source its public address, or empty
 * @param page where the first passage stands, 0 where the format has no pages
 * @param snippet the passages as one line, with {@link #MARK} and {@link #UNMARK} around what was
 *     found
 * @param passages the same with their places in the canonical text
 */
public record Hit(
    String document,
    String file,
    String title,
    String date,
    String kind,
    String language,
    List<String> parties,
    String source,
    int page,
    String snippet,
    List<Passage> passages,
    float score) {
  /** Stands before what was found; a sign of Unicode's private use, which no text holds. */
  public static final char MARK = '\uE000';

  /** Stands after what was found. */
  public static final char UNMARK = '\uE001';

  public Hit {
    parties = List.copyOf(parties);
    passages = List.copyOf(passages);
  }

  /**
   * A stretch of a text with what was found in it.
   *
   * @param span in the canonical text
   * @param found what was found, within the span; empty where the passage only shows how the text
   *     begins
   */
  public record Passage(Span span, List<Span> found) {
    public Passage {
      found = List.copyOf(found);
    }
  }
}
