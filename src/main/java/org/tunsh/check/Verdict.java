package org.tunsh.check;

/** How a value of a table fares against independent evidence. */
public enum Verdict {
  /** Independent evidence says the same. */
  MATCH("match"),
  /** It says the same, more exactly. */
  REFINED("refined"),
  /** It says otherwise. */
  CONFLICT("conflict"),
  /** There is none. */
  MISSING("missing"),
  /** The dataset has a value that the table lacks. */
  EXTRA("extra");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
