package org.tunsh.index;

/**
 * A piece of a query.
 *
 * @param at where it begins
 * @param end where it ends
 * @param kind what it is
 * @param text its letters, without quotes and signs
 * @param number what follows '~' or '/', -1 where nothing does
 */
record QueryToken(int at, int end, Kind kind, String text, int number) {
  /** What a piece of a query is. */
  enum Kind {
    WORD,
    PHRASE,
    /** A field's name with its colon. */
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    THEN,
    WITHIN,
    /** A word with '~' before it. */
    SYNONYM,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
