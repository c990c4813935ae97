package org.tunsh.review;

import java.util.Optional;
import org.tunsh.model.Evidence;
import org.tunsh.model.Span;

/**
 * Words with what stands around them: a TextQuoteSelector of the W3C Web Annotation Data Model
 * (4.2.4).
 *
 * @param exact the words; empty where a document as a whole is meant
 * @param prefix what stands before them
 * @param suffix what stands after them
 */
public record Selector(String exact, String prefix, String suffix) {
  private static final int CONTEXT = 32;

  /** Of a document as a whole. */
  public static final Selector WHOLE = new Selector("", "", "");

  public static Selector of(Evidence evidence) {
    return new Selector(evidence.quote(), evidence.prefix(), evidence.suffix());
  }

  /**
   * The selector of words that somebody copied out of a text, however the lines were broken.
   *
   * @param text of the document
   */
  public static Optional<Selector> in(String text, String words) {
    return in(text, words, "", "");
  }

  /** The same; of several places the one with the likest surroundings is meant. */
  public static Optional<Selector> in(String text, String words, String prefix, String suffix) {
    return new QuoteFinder(text).find(new Selector(words, prefix, suffix)).map(s -> at(text, s));
  }

  private static Selector at(String text, Span span) {
    return new Selector(
        span.of(text),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
  }
}
