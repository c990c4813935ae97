package org.tunsh.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date of reduced precision, or a range of two, may mean. Days are numbers as
 * 20190731.
 *
 * @param from the first day
 * @param to the last day
 */
record DateRange(int from, int to) {
  private static final int FIRST = 0;
  private static final int LAST = 9999_12_31;
  private static final Pattern REDUCED =
      Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?(?:[T ].*)?");

  /** Reads {@code 2019}, {@code 2019-07} or {@code 2019-07-31}; empty for what is no date. */
  static Optional<DateRange> ofDate(String date) {
    Matcher parts = REDUCED.matcher(date);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ofParts(parts.group(1), parts.group(2), parts.group(3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads a date or {@code 2010..2019}, {@code 2019..}, {@code ..2019-07}. */
  static Optional<DateRange> ofRange(String range) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      return ofDate(range);
    }
    String first = range.substring(0, dots);
    String last = range.substring(dots + 2);
    Optional<DateRange> from = first.isEmpty() ? open() : ofDate(first);
    Optional<DateRange> to = last.isEmpty() ? open() : ofDate(last);
    if (from.isEmpty() || to.isEmpty() || (first.isEmpty() && last.isEmpty())) {
      return Optional.empty();
    }
    DateRange both = new DateRange(from.get().from, to.get().to);
    return both.from > both.to ? Optional.empty() : Optional.of(both);
  }

  private static Optional<DateRange> open() {
    return Optional.of(new DateRange(FIRST, LAST));
  }

  private static DateRange ofParts(String year, String month, String day) {
    if (month == null) {
      Year whole = Year.parse(year);
      return new DateRange(number(whole.atDay(1)), number(whole.atDay(whole.length())));
    }
    YearMonth whole = YearMonth.parse(year + "-" + month);
    if (day == null) {
      return new DateRange(number(whole.atDay(1)), number(whole.atEndOfMonth()));
    }
    int only = number(whole.atDay(Integer.parseInt(day)));
    return new DateRange(only, only);
  }

  private static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
