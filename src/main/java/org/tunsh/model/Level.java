package org.tunsh.model;

/** The rungs of the scale of partnerships, lowest first (guidelines, 'level'). */
public enum Level {
  PARTNERSHIP("partnership"),
  EXPANDED("expanded"),
  COMPREHENSIVE("comprehensive"),
  STRATEGIC("strategic"),
  COMPREHENSIVE_STRATEGIC("comprehensive-strategic");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Level parse(String code) {
    for (Level level : values()) {
      if (level.code.equals(code)) {
        return level;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no level of partnership");
  }
}
