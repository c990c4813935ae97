package org.tunsh.review;

import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;

/**
 * What a decision is about: a value that stood at some words of some document.
 *
 * @param sha256 of the document's bytes
 * @param file its name when the decision was taken
 * @param title its title then, by which another rendition of it is found
 * @param source its public address, or empty
 * @param selector the words
 * @param stood what the program said; for what is added, a claim without fields
 */
public record Target(
    String sha256, String file, String title, String source, Selector selector, Claim stood) {
  /** An assertion of a document. */
  public static Target of(Facts document, Assertion assertion) {
    return of(document, Selector.of(assertion.evidence()), Claim.of(assertion));
  }

  /** A document's own kind, date and parties. */
  public static Target of(Facts document) {
    return of(document, Selector.WHOLE, Claim.of(document));
  }

  public static Target of(Facts document, Selector selector, Claim stood) {
    return new Target(
        document.sha256(), document.file(), document.title(), document.source(), selector, stood);
  }
}
