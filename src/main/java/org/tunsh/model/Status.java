package org.tunsh.model;

/** Whether something is told as fact, as prospect, or is denied (guidelines, 'status'). */
public enum Status {
  ASSERTED("asserted"),
  PROSPECTIVE("prospective"),
  DENIED("denied");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Status parse(String code) {
    for (Status value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no Status");
  }
}
