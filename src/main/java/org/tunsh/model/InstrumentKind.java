package org.tunsh.model;

/** What an instrument is (guidelines, 'instruments'). */
public enum InstrumentKind {
  TREATY("treaty"),
  AGREEMENT("agreement"),
  MEMORANDUM("memorandum"),
  ACTION_PLAN("action-plan"),
  ROADMAP("roadmap"),
  DECLARATION("declaration"),
  STATEMENT("statement"),
  CONTRACT("contract"),
  OTHER("other");

  private final String code;

  InstrumentKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static InstrumentKind parse(String code) {
    for (InstrumentKind value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no InstrumentKind");
  }
}
