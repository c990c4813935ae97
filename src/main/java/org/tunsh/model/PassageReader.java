package org.tunsh.model;

import java.util.Set;

/**
 * Whom the titles and passages of documents name, by any name, a demonym or a leader, and of which
 * codes they speak.
 */
@FunctionalInterface
public interface PassageReader {
  /** Where names cannot be looked up: everything counts as naming everybody it should. */
  PassageReader UNKNOWN = (document, party) -> true;

  /** Whether the document's title names the party. */
  boolean inTitle(Facts document, String party);

  /** Whether names within words can be looked up at all. */
  default boolean readsWords() {
    return false;
  }

  /** Whether words of the document name the party. */
  default boolean inWords(Facts document, String words, String party) {
    return true;
  }

  /** All parties that words of the document name. */
  default Set<String> of(Facts document, String words) {
    return Set.of();
  }

  /**
   * Whether words hold one that decides for a code by itself, of the lists of areas, headings,
   * defence and commitments, an archive's own among them.
   */
  default boolean speakOf(String words, String code) {
    return false;
  }
}
