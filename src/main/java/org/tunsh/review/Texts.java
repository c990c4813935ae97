package org.tunsh.review;

import java.util.Optional;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;

/** Gives the text of a document whose facts are known. */
@FunctionalInterface
public interface Texts {
  Optional<Document> document(Facts facts);

  /** Whether two documents have the same text, as in two formats. */
  default boolean same(Facts one, Facts other) {
    return false;
  }
}
