package org.tunsh.study;

/** How English is spelt, and how its dates and lists are written. */
public enum Spelling {
  BRITISH("en-GB"),
  AMERICAN("en-US");

  private final String language;

  Spelling(String language) {
    this.language = language;
  }

  /** The tag of the language (BCP 47). */
  public String language() {
    return language;
  }
}
