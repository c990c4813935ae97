package org.tunsh.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.annotate.DocumentDater.Dated;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * The day of an agency's dateline, 'MANILA, Nov 2 (Reuters) -', which leaves the year to the
 * reader.
 *
 * <p>It is the year, next to the latest of which the text tells, in which the weekday that the
 * first sentences name falls on that day, or on the day before as in reports of the morning after.
 */
final class YearlessDateline {
  private static final int TOP_BLOCKS = 8;

  /** Years in which what is told of years ahead or behind is still of the year itself. */
  private static final int YEARS_BEFORE = 1;

  private static final int YEARS_AFTER = 3;
  private static final int OPENING = 500;
  private static final String ANY_YEAR = "2000";
  private static final int YEAR_LENGTH = 4;

  private static final Pattern NAMED_DAY = Pattern.compile("\\b" + TimexRules.WEEKDAY + "\\b");

  /** 'By 2030', 'could be concluded in 2026', 'for 2025-28': of years to come. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)(?:\\b(?:by|until|till|to|through|beyond|before|towards?|(?:vision|agenda|plan|roadmap)[^.;]{0,30})\\s+(?:the\\s+end\\s+of\\s+)?|\\b(?:will|would|could|may|might|should|shall|expected|planned|due|scheduled)\\b[^.;]{0,60}|[-–]\\s*)$");

  private static final int BEFORE = 80;

  private final TimexFinder finder;

  YearlessDateline(TimexFinder finder) {
    this.finder = finder;
  }

  Optional<Dated> date(Document document) {
    String text = document.text();
    int latest = latestYear(text);
    if (latest == 0) {
      return Optional.empty();
    }
    for (Block block : document.blocks().stream().limit(TOP_BLOCKS).toList()) {
      int end = DatelineWords.agency(block.span().of(text));
      if (end > 0) {
        Span span = new Span(block.span().start(), block.span().start() + end);
        return finder.find(text, span, ANY_YEAR).stream()
            .filter(t -> t.value().length() > YEAR_LENGTH)
            .findFirst()
            .flatMap(t -> resolved(text, block, t, latest));
      }
    }
    return Optional.empty();
  }

  private static Optional<Dated> resolved(String text, Block block, Mention.Timex day, int latest) {
    int end = Math.min(text.length(), block.span().start() + OPENING);
    Matcher named = NAMED_DAY.matcher(text.substring(day.span().end(), end));
    if (!named.find()) {
      return Optional.empty();
    }
    DayOfWeek weekday = DayOfWeek.valueOf(named.group(1).toUpperCase(Locale.ROOT));
    return fitting(day.value(), weekday, 0, latest)
        .or(() -> fitting(day.value(), weekday, 1, latest));
  }

  private static Optional<Dated> fitting(
      String value, DayOfWeek weekday, int daysBefore, int latest) {
    for (int year = latest - YEARS_BEFORE; year <= latest + YEARS_AFTER; year++) {
      Calendar day = Calendar.parse(year + value.substring(YEAR_LENGTH));
      if (Calendar.ofNumbers(
              String.valueOf(year), String.valueOf(day.month()), String.valueOf(day.day()))
          == null) {
        continue;
      }
      LocalDate date = LocalDate.of(year, day.month(), day.day());
      if (date.minusDays(daysBefore).getDayOfWeek() == weekday) {
        return Optional.of(new Dated(date.toString(), "dateline, its year by the weekday"));
      }
    }
    return Optional.empty();
  }

  /** The latest year of which a text tells as past or begun; 0 where it names none. */
  private int latestYear(String text) {
    int latest = 0;
    for (Mention.Timex timex : finder.find(text, new Span(0, text.length()), "")) {
      String before =
          text.substring(Math.max(0, timex.span().start() - BEFORE), timex.span().start());
      if (timex.reason().equals("explicit") && !AHEAD.matcher(before).find()) {
        latest = Math.max(latest, Integer.parseInt(timex.value().substring(0, YEAR_LENGTH)));
      }
    }
    return latest;
  }
}
