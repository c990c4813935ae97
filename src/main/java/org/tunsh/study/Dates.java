package org.tunsh.study;

import java.time.Month;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tunsh.model.ReducedDate;

/** Dates in words, as exact as they are known. */
final class Dates {
  /** Stands after an American date, which wants a comma if the sentence goes on. */
  private static final String OPEN = "\u0001";

  private static final int DAY = 3;

  private final Spelling spelling;

  Dates(Spelling spelling) {
    this.spelling = spelling;
  }

  /** With its preposition: 'on 31 July 2019', 'in 2019'. */
  String when(String date) {
    return (new ReducedDate(date).precision() == 3 ? "on " : "in ") + plain(date);
  }

  /** '31 July 2019', 'July 2019', '2019'. */
  String plain(String date) {
    ReducedDate reduced = new ReducedDate(date);
    String year = String.valueOf(reduced.first().getYear());
    String month =
        Month.from(reduced.first()).getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH);
    int day = reduced.first().getDayOfMonth();
    return switch (reduced.precision()) {
      case 1 -> year;
      case 2 -> month + " " + year;
      default ->
          spelling == Spelling.AMERICAN
              ? month + " " + day + ", " + year + OPEN
              : day + " " + month + " " + year;
    };
  }

  /**
   * How long it is from one date to a later one, as exact as both are known: '10 years and 3
   * months', 'about 10 years'.
   */
  String between(String early, String late) {
    ReducedDate from = new ReducedDate(early);
    ReducedDate to = new ReducedDate(late);
    if (from.precision() == 1 || to.precision() == 1) {
      int years = Integer.parseInt(to.year()) - Integer.parseInt(from.year());
      return years == 0 ? "less than a year" : "about " + counted(years, "year");
    }
    boolean days = from.precision() == DAY && to.precision() == DAY;
    Period period =
        days
            ? Period.between(from.first(), to.first())
            : Period.between(from.first().withDayOfMonth(1), to.first().withDayOfMonth(1));
    String years = period.getYears() == 0 ? "" : counted(period.getYears(), "year");
    String months = period.getMonths() == 0 ? "" : counted(period.getMonths(), "month");
    if (years.isEmpty() && months.isEmpty()) {
      return "less than a month";
    }
    String rest = years.isEmpty() || months.isEmpty() ? "" : " and ";
    return (days ? "" : "about ") + years + rest + months;
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Gives open American dates their comma where the sentence goes on after them. */
  static String settled(String sentence) {
    return sentence.replaceAll(OPEN + "(?= )", ",").replace(OPEN, "");
  }
}
