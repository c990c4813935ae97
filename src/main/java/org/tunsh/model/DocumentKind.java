package org.tunsh.model;

/** What a document is by its own name (guidelines, 'kind'). */
public enum DocumentKind {
  JOINT_STATEMENT("joint-statement"),
  JOINT_DECLARATION("joint-declaration"),
  TREATY("treaty"),
  AGREEMENT("agreement"),
  ACTION_PLAN("action-plan"),
  COMMUNIQUE("communique"),
  FACT_SHEET("fact-sheet"),
  READOUT("readout"),
  REMARKS("remarks"),
  PRESS_RELEASE("press-release"),
  NEWS("news"),
  STUDY("study"),
  OTHER("other");

  private final String code;

  DocumentKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether its parties issue it together, or sign it. */
  public boolean isJoint() {
    return switch (this) {
      case JOINT_STATEMENT, JOINT_DECLARATION, TREATY, AGREEMENT, ACTION_PLAN, COMMUNIQUE -> true;
      case FACT_SHEET, READOUT, REMARKS, PRESS_RELEASE, NEWS, STUDY, OTHER -> false;
    };
  }

  public static DocumentKind parse(String code) {
    for (DocumentKind value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no DocumentKind");
  }
}
