package org.tunsh.index;

/** A query cannot be read; says at which place, why, and how it could look. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final String reason;
  private final String example;

  QuerySyntaxException(int position, String reason, String example) {
    super(
        "The query cannot be read at character "
            + (position + 1)
            + ": "
            + reason
            + ". An example that can: "
            + example);
    this.position = position;
    this.reason = reason;
    this.example = example;
  }

  /** Where in the query, from 0, in UTF-16 units. */
  public int position() {
    return position;
  }

  public String reason() {
    return reason;
  }

  /** A query of the same kind that can be read. */
  public String example() {
    return example;
  }
}
