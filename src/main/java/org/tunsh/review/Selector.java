package org.tunsh.review;

import org.tunsh.model.Evidence;

/**
 * Words with what stands around them: a TextQuoteSelector of the W3C Web Annotation Data Model
 * (4.2.4).
 *
 * @param exact the words; empty where a document as a whole is meant
 * @param prefix what stands before them
 * @param suffix what stands after them
 */
public record Selector(String exact, String prefix, String suffix) {
  /** Of a document as a whole. */
  public static final Selector WHOLE = new Selector("", "", "");

  public static Selector of(Evidence evidence) {
    return new Selector(evidence.quote(), evidence.prefix(), evidence.suffix());
  }
}
