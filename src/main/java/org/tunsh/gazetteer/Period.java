package org.tunsh.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A time from its first to its last day; open at an end where that is not known. */
record Period(LocalDate first, LocalDate last) {
  static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);
  private static final int SLACK_DAYS = 183;

  /**
   * From two dates in ISO 8601, reduced to what is known ('2019', '2019-09', '2019-09-03'); empty
   * is open.
   *
   * @throws DateTimeException where one of them is no date
   */
  static Period of(String from, String to) {
    LocalDate first = from.isEmpty() ? LocalDate.MIN : first(from);
    LocalDate last = to.isEmpty() ? LocalDate.MAX : last(to);
    return new Period(first, last);
  }

  /**
   * Whether a reduced date may fall within this time or half a year around it; an empty one always
   * may.
   */
  boolean about(String date) {
    if (date.isEmpty()) {
      return true;
    }
    boolean begun =
        first.equals(LocalDate.MIN) || !last(date).isBefore(first.minusDays(SLACK_DAYS));
    boolean over = !last.equals(LocalDate.MAX) && first(date).isAfter(last.plusDays(SLACK_DAYS));
    return begun && !over;
  }

  /** Whether this time is over on a reduced date. */
  boolean isOver(String date) {
    return !last.equals(LocalDate.MAX) && first(date).isAfter(last);
  }

  /** Whether a reduced date may fall within this time itself. */
  boolean holds(String date) {
    return date.isEmpty() || (!last(date).isBefore(first) && !first(date).isAfter(last));
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
