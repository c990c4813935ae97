package org.tunsh.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or the year (ISO 8601-1, reduced precision): {@code 2019},
 * {@code 2019-09}, {@code 2019-09-03}. Sorted by time, the less exact one first.
 */
public record ReducedDate(String value) implements Comparable<ReducedDate> {
  private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public ReducedDate {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is no date; expected YYYY, YYYY-MM or YYYY-MM-DD");
    }
    first(value);
  }

  /** Whether it can be read as such a date. */
  public static boolean isDate(String value) {
    if (!FORM.matcher(value).matches()) {
      return false;
    }
    try {
      return first(value).getYear() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  public String year() {
    return value.substring(0, 4);
  }

  /** 1 for a year, 2 for a month, 3 for a day. */
  public int precision() {
    return (value.length() - 1) / 3;
  }

  /** Whether the other date is this one or lies within it. */
  public boolean covers(ReducedDate other) {
    return other.value.startsWith(value);
  }

  /** Whether both may be one date, known more and less exactly. */
  public boolean compatible(ReducedDate other) {
    return covers(other) || other.covers(this);
  }

  /** Its first day. */
  public LocalDate first() {
    return first(value);
  }

  /** Its last day. */
  public LocalDate last() {
    return switch (precision()) {
      case 1 -> LocalDate.of(Integer.parseInt(value), 12, 31);
      case 2 -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value);
    };
  }

  /** Days from the end of the earlier to the beginning of the later one; 0 where they overlap. */
  public long daysFrom(ReducedDate other) {
    if (last().isBefore(other.first())) {
      return ChronoUnit.DAYS.between(last(), other.first());
    }
    if (other.last().isBefore(first())) {
      return ChronoUnit.DAYS.between(other.last(), first());
    }
    return 0;
  }

  @Override
  public int compareTo(ReducedDate other) {
    return value.compareTo(other.value);
  }

  private static LocalDate first(String value) {
    String day = value + "-01-01".substring(value.length() == 4 ? 0 : value.length() == 7 ? 3 : 6);
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + value + "' is no day of the calendar", e);
    }
  }
}
