package org.tunsh.annotate;

/**
 * What dates stand before another, which may be told by them ('the following year', 'on the same
 * day').
 *
 * @param value the last one, ISO 8601 reduced; a coarser name of the same ('the same year') leaves
 *     it as it is
 * @param day the last one that is a day
 * @param here the last one of the same paragraph; empty where it has none yet
 * @param isYearTold whether the last one is a year counted from others, in the same sentence: a
 *     month behind it is of that year
 */
record Earlier(String value, String day, String here, boolean isYearTold) {
  static final Earlier NONE = new Earlier("", "", "", false);

  private static final int YEAR = 4;
  private static final int DAY = 10;

  /**
   * @param counted whether the next one is counted from these
   * @param today whether it is the day of the text itself, which 'the same day' does not mean
   */
  Earlier and(String next, boolean counted, boolean today) {
    if (next.isEmpty()) {
      return this;
    }
    String last = value.startsWith(next) ? value : next;
    return new Earlier(
        last, next.length() == DAY && !today ? next : day, last, counted && next.length() == YEAR);
  }

  /** Behind the end of a sentence. */
  Earlier inNextSentence() {
    return new Earlier(value, day, here, false);
  }

  /** In the next paragraph. */
  Earlier inNextParagraph() {
    return new Earlier(value, day, "", false);
  }

  /** The year that is some years after the last one's; empty where none stands before. */
  String yearsOn(int by) {
    return value.isEmpty() ? "" : String.valueOf(Integer.parseInt(value.substring(0, YEAR)) + by);
  }
}
