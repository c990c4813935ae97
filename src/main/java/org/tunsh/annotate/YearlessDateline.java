package org.tunsh.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * first sentences name falls on that day, or on the day before as in reports of the morning after;
 * of several such years the first in which most of the leaders that it names were in office.
 */
final class YearlessDateline {
  private static final int TOP_BLOCKS = 8;

  /** Years off the latest one told, the likelier first. */
  private static final List<Integer> YEARS_OFF =
      Stream.concat(Stream.of(0, 1, 2, -1), IntStream.rangeClosed(3, 25).boxed()).toList();

  /** From here on a year needs the leaders who were in office. */
  private static final int FAR = 8;

  private static final int OPENING = 500;

  /** So much of a text is looked through for leaders. */
  private static final int TOLD = 4000;

  private static final String ANY_YEAR = "2000";
  private static final int YEAR_LENGTH = 4;
  private static final int DAY_LENGTH = 10;
  private static final int WEEKDAY_LENGTH = 12;
  private static final int LAST_BLOCKS = 2;

  /** A line that is hardly more than a day. */
  private static final int LINE = 50;

  private static final int DAYS_NEAR = 3;

  private static final Pattern NAMED_DAY = Pattern.compile("\\b" + TimexRules.WEEKDAY + "\\b");

  /** 'By 2030', 'could be concluded in 2026', 'for 2025-28': of years to come. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)(?:\\b(?:by|until|till|to|through|beyond|before|towards?|(?:vision|agenda|plan|roadmap)[^.;]{0,30})\\s+(?:the\\s+end\\s+of\\s+)?|\\b(?:will|would|could|may|might|should|shall|expected|planned|due|scheduled)\\b[^.;]{0,60}|[-–]\\s*)$");

  private static final int BEFORE = 80;

  private final TimexFinder finder;
  private final ToIntBiFunction<String, String> leaders;

  YearlessDateline(TimexFinder finder, ToIntBiFunction<String, String> leaders) {
    this.finder = finder;
    this.leaders = leaders;
  }

  /**
   * @param latest year of which the document tells; 0 where it tells of none
   */
  Optional<Dated> date(Document document, int latest) {
    String text = document.text();
    if (latest == 0) {
      return Optional.empty();
    }
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (i < TOP_BLOCKS || i >= blocks.size() - LAST_BLOCKS) {
        Optional<Dated> found =
            dateline(text, blocks.get(i)).flatMap(t -> resolved(text, t, latest));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static final int OPENING_PARAGRAPHS = 4;
  private static final int SHORTEST = 60;
  private static final int MONTH_LENGTH = 7;

  private static final Pattern MEETS =
      Pattern.compile(
          "(?i)\\b(?:met|meet|meeting|talks|summit)\\b[^.;]{0,50}\\bon\\s+(?:\\p{L}+day,?\\s+)?$");

  private static final Pattern STAYS =
      Pattern.compile(
          "(?i)\\b(?:visit\\w*|welcom\\w+|stay\\w*|guests?)\\b[^.;]{0,160}?\\bfrom\\s+(?:the\\s+)?(?:\\d{1,2}\\s*(?:to|-|–|until)\\s*)?$");

  /**
   * 'At their meeting on 8 July', 'is visiting from 13 to 15 July', before any date with its year:
   * the day of the meeting, else the month of the stay, in the latest year told.
   */
  Optional<Dated> ofMeeting(Document document, int latest) {
    if (latest == 0) {
      return Optional.empty();
    }
    String text = document.text();
    List<Block> prose =
        document.blocks().stream()
            .filter(block -> block.span().length() > SHORTEST)
            .limit(OPENING_PARAGRAPHS)
            .toList();
    String month = "";
    for (Block block : prose) {
      for (Mention.Timex timex : finder.find(text, block.span(), ANY_YEAR)) {
        boolean day = timex.value().length() == DAY_LENGTH && !timex.reason().equals("explicit");
        String before = text.substring(block.span().start(), timex.span().start());
        String own = day ? latest + timex.value().substring(YEAR_LENGTH) : "";
        if (day && isDay(own) && MEETS.matcher(before).find()) {
          return Optional.of(new Dated(own, "meeting, its year by the latest told"));
        }
        month = day && STAYS.matcher(before).find() ? own.substring(0, MONTH_LENGTH) : month;
        if (month.isEmpty() && timex.reason().equals("explicit")) {
          return Optional.empty();
        }
      }
    }
    return month.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dated(month, "stay, its year by the latest told"));
  }

  /** The day of a line that is an agency's, or hardly more than a day. */
  private Optional<Mention.Timex> dateline(String text, Block block) {
    String line = block.span().of(text);
    int end = line.length() < LINE ? line.length() : DatelineWords.agency(line);
    return finder
        .find(text, new Span(block.span().start(), block.span().start() + end), ANY_YEAR)
        .stream()
        .filter(t -> t.value().length() == DAY_LENGTH && !t.reason().equals("explicit"))
        .findFirst();
  }

  private Optional<Dated> resolved(String text, Mention.Timex day, int latest) {
    Optional<Dated> near = beside(text, day.value());
    if (near.isPresent()) {
      return near;
    }
    int start = Math.max(0, day.span().start() - WEEKDAY_LENGTH);
    int end = Math.min(text.length(), day.span().start() + OPENING);
    Matcher named = NAMED_DAY.matcher(text.substring(start, end));
    if (!named.find()) {
      return Optional.empty();
    }
    DayOfWeek weekday = DayOfWeek.valueOf(named.group(1).toUpperCase(Locale.ROOT));
    return fitting(text.substring(0, Math.min(text.length(), TOLD)), day.value(), weekday, latest);
  }

  /** The year that the text gives to a day of the same week. */
  private Optional<Dated> beside(String text, String day) {
    for (Mention.Timex timex : finder.find(text, new Span(0, text.length()), "")) {
      boolean written = timex.reason().equals("explicit") && timex.value().length() == DAY_LENGTH;
      if (!written) {
        continue;
      }
      String own = timex.value().substring(0, YEAR_LENGTH) + day.substring(YEAR_LENGTH);
      if (isDay(own)
          && Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(own), LocalDate.parse(timex.value())))
              <= DAYS_NEAR) {
        return Optional.of(new Dated(own, "dateline, its year by another day"));
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(String iso) {
    Calendar day = Calendar.parse(iso);
    return Calendar.ofNumbers(
            String.valueOf(day.year()), String.valueOf(day.month()), String.valueOf(day.day()))
        != null;
  }

  /** Of the years in which the weekday fits that in which most of the leaders were in office. */
  private Optional<Dated> fitting(String text, String value, DayOfWeek weekday, int latest) {
    String best = "";
    int most = -1;
    for (int by : YEARS_OFF) {
      String own = latest + by + value.substring(YEAR_LENGTH);
      if (!isDay(own)) {
        continue;
      }
      LocalDate date = LocalDate.parse(own);
      boolean fits = date.getDayOfWeek() == weekday || date.minusDays(1).getDayOfWeek() == weekday;
      int inOffice = fits ? leaders.applyAsInt(text, own) : -1;
      if (inOffice > most && (by < FAR || inOffice > 0)) {
        most = inOffice;
        best = own;
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dated(best, "dateline, its year by the weekday"));
  }

  /** The latest year of which a text tells as past or begun; 0 where it names none. */
  int latestYear(String text) {
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
