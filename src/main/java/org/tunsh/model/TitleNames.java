package org.tunsh.model;

/** Whether the title of a document names a party, by any of its names, a demonym or a leader. */
@FunctionalInterface
public interface TitleNames {
  /** Where names cannot be looked up: every title counts as naming everybody. */
  TitleNames UNKNOWN = (document, party) -> true;

  /** Whether the document's title names the party. */
  boolean names(Facts document, String party);
}
