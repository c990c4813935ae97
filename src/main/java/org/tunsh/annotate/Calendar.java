package org.tunsh.annotate;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date of reduced precision that others are counted from.
 *
 * @param year 0 where unknown
 * @param month 1 to 12; 0 where unknown
 * @param day 1 to 31; 0 where unknown
 */
record Calendar(int year, int month, int day) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  static Calendar parse(String iso) {
    return new Calendar(part(iso, 0, 4), part(iso, 5, 7), part(iso, 8, 10));
  }

  private static int part(String iso, int from, int to) {
    return iso.length() >= to ? Integer.parseInt(iso.substring(from, to)) : 0;
  }

  boolean hasYear() {
    return year > 0;
  }

  boolean isDay() {
    return day > 0;
  }

  String toIso() {
    if (!hasYear()) {
      return "";
    }
    return month == 0
        ? "%04d".formatted(year)
        : day == 0
            ? "%04d-%02d".formatted(year, month)
            : "%04d-%02d-%02d".formatted(year, month, day);
  }

  String plusMonths(int by) {
    return YearMonth.of(year, month).plusMonths(by).toString();
  }

  String plusDays(int by) {
    return LocalDate.of(year, month, day).plusDays(by).toString();
  }

  /** The latest such weekday that is not after this day. */
  String last(String weekday) {
    DayOfWeek wanted = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
    return LocalDate.of(year, month, day).with(TemporalAdjusters.previousOrSame(wanted)).toString();
  }

  String mondayOfWeek() {
    return LocalDate.of(year, month, day)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .toString();
  }

  static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  /**
   * ISO 8601 of a year, a month's name and a day (may be empty); null where there is no such day.
   */
  static @Nullable String of(String year, String month, String day) {
    return ofNumbers(year, String.valueOf(month(month)), day);
  }

  static @Nullable String ofNumbers(String year, String month, String day) {
    try {
      YearMonth known = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
      return day.isEmpty() ? known.toString() : known.atDay(Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
