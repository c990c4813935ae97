package org.tunsh.index;

/** What a query of Lucene's that does not tell it itself was made of. */
sealed interface Meaning {
  /** Words at places of the text. */
  record Sought(Stretch stretch) implements Meaning {}

  /** Days that a document's date may mean. */
  record Dated(DateRange range) implements Meaning {}
}
