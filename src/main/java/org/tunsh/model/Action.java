package org.tunsh.model;

/** What was done with a tier (guidelines, 'action'). */
public enum Action {
  DECLARED("declared"),
  UPGRADED("upgraded"),
  REAFFIRMED("reaffirmed"),
  PROPOSED("proposed"),
  RATIFIED("ratified"),
  ENDED("ended");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Action parse(String code) {
    for (Action value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no Action");
  }
}
