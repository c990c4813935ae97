package org.tunsh.annotate;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.tunsh.annotate.TimexRules.Reading;
import org.tunsh.model.Mention;

/** What the words of a date come to, given the document's date and the date before them. */
final class DateReadings {
  private DateReadings() {}

  static Reading explicit(@Nullable String value) {
    return value == null
        ? new Reading("", "refused: there is no such day")
        : new Reading(value, "explicit");
  }

  static @Nullable Reading spelled(Matcher match) {
    String year = SpelledDate.year(match.group(4));
    String words = match.group(1);
    String day = words == null ? match.group(2) : SpelledDate.day(words);
    return year == null ? null : explicit(Calendar.of(year, match.group(3), day));
  }

  static @Nullable Reading explicitYear(Matcher match) {
    return new Reading(match.group(1), "explicit");
  }

  static Reading numeric(String year, String second, String first) {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    if (a <= 12 && b <= 12 && a != b) {
      return new Reading(year, "refused below the year: day and month cannot be told apart");
    }
    return a > 12 || a == b
        ? explicit(Calendar.ofNumbers(year, second, first))
        : explicit(Calendar.ofNumbers(year, first, second));
  }

  static Reading relativeYear(Calendar ref, String which, String month, String day) {
    if (!ref.hasYear()) {
      return refusedWithoutReference();
    }
    int year = ref.year() - ("last".equals(which) ? 1 : 0);
    String value = Calendar.of(String.valueOf(year), month, day == null ? "" : day);
    return value == null ? explicit(null) : new Reading(value, "relative to the document's date");
  }

  /**
   * 'In November': of the document's year, or of the year before where it would lie well ahead of
   * the document.
   */
  static @Nullable Reading monthAlone(Calendar ref, String month) {
    if (ref.month() == 0) {
      return null;
    }
    int year = Calendar.month(month) > ref.month() ? ref.year() - 1 : ref.year();
    return orRefused(
        Calendar.of(String.valueOf(year), month, ""), "relative to the document's date");
  }

  /** 'Last November': the latest one that was over when the document was issued. */
  static Reading lastMonth(Calendar ref, String month, @Nullable String day) {
    if (!ref.hasYear()) {
      return refusedWithoutReference();
    }
    int number = Calendar.month(month);
    boolean over = ref.month() == 0 || number < ref.month();
    String value =
        Calendar.of(
            String.valueOf(over ? ref.year() : ref.year() - 1), month, day == null ? "" : day);
    return value == null ? explicit(null) : new Reading(value, "relative to the document's date");
  }

  /**
   * A day without a year: the year of the date before it in the passage, else the latest such day
   * not after the document.
   */
  static Reading nearest(Calendar ref, String previous, String month, String day) {
    if (!ref.hasYear()) {
      return previous.length() >= 4
          ? orRefused(
              Calendar.of(previous.substring(0, 4), month, day), "relative to the date before")
          : refusedWithoutReference();
    }
    String same = Calendar.of(String.valueOf(ref.year()), month, day);
    if (same == null) {
      return explicit(null);
    }
    boolean farAhead = ref.month() != 0 && Calendar.month(month) - ref.month() > 3;
    String value = farAhead ? Calendar.of(String.valueOf(ref.year() - 1), month, day) : same;
    return orRefused(value, "relative to the document's date");
  }

  private static Reading orRefused(@Nullable String value, String reason) {
    return value == null ? explicit(null) : new Reading(value, reason);
  }

  private static Reading refusedWithoutReference() {
    return new Reading("", "refused: relative, and the document's date is unknown");
  }

  static Reading shiftYears(String from, int by, String what) {
    if (from.length() < 4) {
      return new Reading("", "refused: relative to " + what + ", which is unknown");
    }
    int year = Integer.parseInt(from.substring(0, 4)) + by;
    return new Reading(String.valueOf(year), "relative to " + what);
  }

  static Reading same(String previous, int length) {
    if (previous.isEmpty()) {
      return new Reading("", "refused: 'the same', and no date stands before it");
    }
    return new Reading(
        previous.substring(0, Math.min(length, previous.length())), "relative to the date before");
  }

  /** 'December of that year'. */
  static Reading monthOf(String previous, String month) {
    return dayOf(previous, month, "");
  }

  /** '14 December of the same year'. */
  static Reading dayOf(String previous, String month, String day) {
    if (previous.length() < 4) {
      return new Reading("", "refused: 'that year', and no date stands before it");
    }
    String value = Calendar.of(previous.substring(0, 4), month, day);
    return value == null ? explicit(null) : new Reading(value, "relative to the date before");
  }

  static Reading year(Calendar ref, int by) {
    return ref.hasYear()
        ? new Reading(String.valueOf(ref.year() + by), "relative to the document's date")
        : refusedWithoutReference();
  }

  static Reading months(Calendar ref, int by) {
    if (ref.month() == 0) {
      return year(ref, 0);
    }
    return new Reading(ref.plusMonths(by), "relative to the document's date");
  }

  static Reading days(Calendar ref, int by) {
    return ref.isDay()
        ? new Reading(ref.plusDays(by), "relative to the document's date")
        : months(ref, 0);
  }

  static Reading weekday(Calendar ref, String name) {
    return ref.isDay()
        ? new Reading(ref.last(name), "relative to the document's date")
        : refusedWithoutReference();
  }

  static Reading weekBefore(Calendar ref, String name) {
    if (!ref.isDay()) {
      return refusedWithoutReference();
    }
    return new Reading(
        Calendar.parse(Calendar.parse(ref.mondayOfWeek()).plusDays(-1)).last(name),
        "relative to the document's date");
  }

  static Reading shiftDays(String from, int by, String unit) {
    Calendar before = Calendar.parse(from);
    String name = unit.toLowerCase(Locale.ROOT);
    if (name.startsWith("month") && before.month() > 0) {
      return new Reading(before.plusMonths(by), "relative to the date before");
    }
    if (!name.startsWith("month") && before.isDay()) {
      return new Reading(
          before.plusDays(name.startsWith("week") ? 7 * by : by), "relative to the date before");
    }
    return new Reading("", "refused: relative to the date before, which is not known so exactly");
  }

  /** 'Three years earlier': than what the paragraph told last, else than the document. */
  static Reading yearsEarlier(Calendar ref, Earlier previous, int by) {
    return previous.here().isEmpty()
        ? shiftYears(ref.toIso(), -by, "the document's date")
        : shiftYears(previous.here(), -by, "the date before");
  }

  /** 'Two decades ago', 'a decade later'. */
  static Reading decades(Calendar ref, Earlier previous, int by, String which) {
    return switch (which.toLowerCase(Locale.ROOT)) {
      case "ago" -> shiftYears(ref.toIso(), -10 * by, "the document's date");
      case "later" -> shiftYears(previous.value(), 10 * by, "the date before");
      default -> yearsEarlier(ref, previous, 10 * by);
    };
  }

  /** 'A day earlier', 'one month before that': than what the paragraph told last so exactly. */
  static Reading earlier(Calendar ref, Earlier previous, int by, String unit) {
    Calendar here = Calendar.parse(previous.here());
    boolean months = unit.toLowerCase(Locale.ROOT).startsWith("month");
    if (months ? here.month() > 0 : here.isDay()) {
      return shiftDays(previous.here(), -by, unit);
    }
    Reading told = shiftDays(ref.toIso(), -by, unit);
    return told.value().isEmpty()
        ? told
        : new Reading(told.value(), "relative to the document's date");
  }

  /** 'For five years': since when, told in the reason alone, as nothing was done then. */
  static Reading lasting(Calendar ref, int by, String unit) {
    String since =
        shiftYears(
                ref.toIso(),
                unit.toLowerCase(Locale.ROOT).startsWith("decade") ? -10 * by : -by,
                "the document's date")
            .value();
    return new Reading("", since.isEmpty() ? "refused: a span" : Mention.Timex.LASTING + since);
  }

  /** 'Last week': its month, where it lies in one. */
  static Reading week(Calendar ref, int by) {
    if (!ref.isDay()) {
      return refusedWithoutReference();
    }
    Calendar monday = Calendar.parse(Calendar.parse(ref.mondayOfWeek()).plusDays(7 * by));
    String sunday = monday.plusDays(6);
    return sunday.startsWith(monday.toIso().substring(0, 7))
        ? new Reading(sunday.substring(0, 7), "relative to the document's date")
        : new Reading("", "refused: 'last week', of two months");
  }

  static int number(String word) {
    return word.matches("\\d+") ? Integer.parseInt(word) : SpelledDate.number(word);
  }
}
