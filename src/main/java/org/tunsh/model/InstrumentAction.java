package org.tunsh.model;

/** What a document says was done with an instrument. */
public enum InstrumentAction {
  SIGNED("signed"),
  CONCLUDED("concluded"),
  ADOPTED("adopted"),
  ANNOUNCED("announced"),
  IN_FORCE("in-force"),
  EXTENDED("extended"),
  PLANNED("planned");

  private final String code;

  InstrumentAction(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static InstrumentAction parse(String code) {
    for (InstrumentAction value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no InstrumentAction");
  }
}
