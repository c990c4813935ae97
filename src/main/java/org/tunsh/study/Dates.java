package org.tunsh.study;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tunsh.model.ReducedDate;

/** Dates in words, as exact as they are known. */
final class Dates {
  /** Stands after an American date, which wants a comma if the sentence goes on. */
  private static final String OPEN = "\u0001";

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

  /** Gives open American dates their comma where the sentence goes on after them. */
  static String settled(String sentence) {
    return sentence.replaceAll(OPEN + "(?= )", ",").replace(OPEN, "");
  }
}
