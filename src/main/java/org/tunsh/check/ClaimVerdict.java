package org.tunsh.check;

/** How a claim fares against the dataset. */
public enum ClaimVerdict {
  BORNE_OUT("borne out"),
  CONTRADICTED("contradicted"),
  UNDECIDED("not decidable from this corpus");

  private final String words;

  ClaimVerdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
