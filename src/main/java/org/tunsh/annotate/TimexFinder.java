package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds dates in English prose and says of each why it was read so.
 *
 * <p>Values are ISO 8601, reduced to what is known ({@code 2019}, {@code 2019-09}, {@code
 * 2019-09-03}). Relative dates are resolved against the document's date, or against the date before
 * them in the text ('three years later'); where neither is known the value is empty and the reason
 * begins with 'refused'. An impossible day (31 June) is refused, not mended.
 */
public final class TimexFinder {
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
          + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?";
  private static final String YEAR = "((?:1[89]|20)\\d\\d)";
  private static final String COUNT =
      "(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\\d{1,2})";
  private static final String WEEKDAY =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20));

  /** Reads a match; null where this match is no date after all. */
  private interface Reader {
    @Nullable Reading read(Matcher match, Calendar reference, String previous);
  }

  private record Reading(String value, String reason) {}

  private record Rule(Pattern pattern, Reader reader) {}

  private static final List<Rule> RULES = rules();

  private static Rule rule(String regex, Reader reader) {
    return new Rule(Pattern.compile(regex), reader);
  }

  private static List<Rule> rules() {
    return List.of(
        rule(
            "\\b"
                + SpelledDate.DAY
                + "(?:\\s+day)?\\s+of\\s+"
                + MONTH
                + ",?\\s+(?:of\\s+|in\\s+)?(?:the\\s+year\\s+)?(?:of\\s+our\\s+Lord\\s+)?"
                + YEAR
                + "\\b",
            (m, ref, prev) ->
                explicit(Calendar.of(m.group(3), m.group(2), SpelledDate.day(m.group(1))))),
        rule(
            "\\b(?:"
                + SpelledDate.DAY
                + "|"
                + DAY
                + ")(?:\\s+day)?\\s+(?:of\\s+)?"
                + MONTH
                + ",?\\s+(?:of\\s+|in\\s+)?(?:the\\s+year\\s+)?(?:of\\s+our\\s+Lord\\s+)?"
                + SpelledDate.YEAR
                + "\\b",
            (m, ref, prev) -> spelled(m)),
        // 30 September to 1 October 2024; 16-17 May 2015: the last day, on which a visit's document
        // is signed.
        rule(
            "\\b"
                + DAY
                + "(?:\\s+"
                + MONTH
                + ")?\\s*(?:-|–|—|to|and|until)\\s*"
                + DAY
                + "\\s+(?:of\\s+)?"
                + MONTH
                + ",?\\s+"
                + YEAR
                + "\\b",
            (m, ref, prev) -> explicit(Calendar.of(m.group(5), m.group(4), m.group(3)))),
        rule(
            "\\b"
                + MONTH
                + "\\s+"
                + DAY
                + "\\s*(?:-|–|—|to|and)\\s*(?:"
                + MONTH
                + "\\s+)?"
                + DAY
                + ",?\\s+"
                + YEAR
                + "\\b",
            (m, ref, prev) ->
                explicit(
                    Calendar.of(
                        m.group(5), m.group(3) != null ? m.group(3) : m.group(1), m.group(4)))),
        rule(
            "\\b" + DAY + "(?:\\s+day)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+" + YEAR + "\\b",
            (m, ref, prev) -> explicit(Calendar.of(m.group(3), m.group(2), m.group(1)))),
        rule(
            "\\b" + MONTH + "\\s+" + DAY + "\\s*,?\\s+" + YEAR + "\\b",
            (m, ref, prev) -> explicit(Calendar.of(m.group(3), m.group(1), m.group(2)))),
        rule(
            "\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b",
            (m, ref, prev) -> explicit(Calendar.ofNumbers(m.group(1), m.group(2), m.group(3)))),
        rule(
            "\\b(\\d{1,2})[./](\\d{1,2})[./]" + YEAR + "\\b",
            (m, ref, prev) -> numeric(m.group(3), m.group(2), m.group(1))),
        // 7 March of this year, November last year, the same month last year
        rule(
            "\\b" + DAY + "\\s+" + MONTH + "\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> relativeYear(ref, m.group(3), m.group(2), m.group(1))),
        rule(
            "\\b" + MONTH + "\\s+" + DAY + ",?\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> relativeYear(ref, m.group(3), m.group(1), m.group(2))),
        rule(
            "\\b" + DAY + "\\s+" + MONTH + "\\s+of\\s+the\\s+(?:past|previous|last)\\s+year\\b",
            (m, ref, prev) -> relativeYear(ref, "last", m.group(2), m.group(1))),
        rule(
            "\\b" + MONTH + "\\s+of\\s+the\\s+(?:past|previous|last)\\s+year\\b",
            (m, ref, prev) -> relativeYear(ref, "last", m.group(1), "")),
        rule(
            "\\b(?:[Ii]n\\s+)" + MONTH + "\\s+last\\b(?!\\s+year)",
            (m, ref, prev) -> lastMonth(ref, m.group(1), "")),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> relativeYear(ref, m.group(2), m.group(1), "")),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?(?:the\\s+)?(?:year\\s+)?" + YEAR + "\\b",
            (m, ref, prev) -> explicit(Calendar.of(m.group(2), m.group(1), ""))),
        rule(
            "\\b(?:[Ll]ast|[Tt]his\\s+past|[Tt]he\\s+past)\\s+" + MONTH + "(?:\\s+" + DAY + ")?\\b",
            (m, ref, prev) -> lastMonth(ref, m.group(1), m.group(2))),
        rule(
            "\\b(?:[Tt]his)\\s+" + MONTH + "\\b",
            (m, ref, prev) -> relativeYear(ref, "this", m.group(1), "")),
        rule(
            "\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + "(?!\\w)(?!,?\\s+\\d)",
            (m, ref, prev) -> nearest(ref, prev, m.group(2), m.group(1))),
        rule(
            "\\b"
                + MONTH
                + "\\s+"
                + DAY
                + "\\b(?!,?\\s+(?:1[89]|20)\\d\\d)(?!\\s*(?:-|–)\\s*\\d{4})",
            (m, ref, prev) -> nearest(ref, prev, m.group(1), m.group(2))),
        rule(
            "\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ate|[Ee]arly|[Mm]id-)\\s*"
                + MONTH
                + "(?!\\s*,?\\s*\\d|\\s+(?:of|last|this|next)\\b)(?=[\\s,.;)])",
            (m, ref, prev) -> monthAlone(ref, m.group(1))),
        rule(
            "(?i)\\b" + COUNT + "\\s+years?\\s+ago\\b",
            (m, ref, prev) -> shiftYears(ref.toIso(), -number(m.group(1)), "the document's date")),
        rule(
            "(?i)\\b" + COUNT + "\\s+years?\\s+(?:later|after(?:\\s+that|wards)?|thereafter)\\b",
            (m, ref, prev) -> shiftYears(prev, number(m.group(1)), "the date before")),
        rule(
            "(?i)\\b" + COUNT + "\\s+(days?|weeks?|months?)\\s+(later|afterwards|after\\s+that)\\b",
            (m, ref, prev) -> shiftDays(prev, number(m.group(1)), m.group(2))),
        rule(
            "(?i)\\b(?:in\\s+the\\s+)?"
                + COUNT
                + "\\s+years\\s+(?:since|from)\\s+(?=the\\s+(?:launch|establishment|declaration|signing|conclusion)|we\\b|\\w+ing\\b|\\p{Lu}|the"
                + " two)",
            (m, ref, prev) -> shiftYears(ref.toIso(), -number(m.group(1)), "the document's date")),
        rule("(?i)\\bearlier\\s+in\\s+the\\s+month\\b", (m, ref, prev) -> months(ref, 0)),
        rule(
            "\\b" + WEEKDAY + "\\s+of\\s+last\\s+week\\b",
            (m, ref, prev) -> weekBefore(ref, m.group(1))),
        rule("\\b" + WEEKDAY + "[’']s\\b", (m, ref, prev) -> weekday(ref, m.group(1))),
        rule(
            "(?i)\\ba\\s+decade\\s+later\\b",
            (m, ref, prev) -> shiftYears(prev, 10, "the date before")),
        rule(
            "(?i)\\ba\\s+decade\\s+ago\\b",
            (m, ref, prev) -> shiftYears(ref.toIso(), -10, "the document's date")),
        rule(
            "(?i)\\b" + COUNT + "\\s+years?\\s+(?:earlier|before(?:\\s+that)?|previously)\\b",
            (m, ref, prev) -> shiftYears(prev, -number(m.group(1)), "the date before")),
        rule(
            "(?i)\\bthe\\s+(?:following|next)\\s+year\\b",
            (m, ref, prev) -> shiftYears(prev, 1, "the date before")),
        rule(
            "(?i)\\bthe\\s+previous\\s+year\\b|\\bthe\\s+year\\s+before\\b",
            (m, ref, prev) -> shiftYears(prev, -1, "the date before")),
        rule(
            "(?i)\\b(?:that|the)\\s+same\\s+year\\b|\\bthat\\s+year\\b",
            (m, ref, prev) -> same(prev, 4)),
        rule(
            "(?i)\\b(?:that|the)\\s+same\\s+month\\b|\\bthat\\s+month\\b",
            (m, ref, prev) -> same(prev, 7)),
        rule(
            "(?i)\\b(?:that|the)\\s+(?:very\\s+)?same\\s+day\\b|\\bthat\\s+day\\b|\\bthe\\s+same\\s+date\\b",
            (m, ref, prev) -> same(prev.length() == 10 ? prev : ref.toIso(), 10)),
        rule("(?i)\\blast\\s+year\\b|\\ba\\s+year\\s+earlier\\b", (m, ref, prev) -> year(ref, -1)),
        rule("(?i)\\b(?:earlier\\s+)?this\\s+year\\b", (m, ref, prev) -> year(ref, 0)),
        rule(
            "(?i)\\b(?:last|the\\s+(?:past|previous))\\s+month\\b",
            (m, ref, prev) -> months(ref, -1)),
        rule("(?i)\\b(?:earlier\\s+)?this\\s+month\\b", (m, ref, prev) -> months(ref, 0)),
        rule("(?i)\\bthis\\s+week\\b", (m, ref, prev) -> months(ref, 0)),
        rule(
            "(?i)\\b(?:later\\s+)?today\\b|\\bthis\\s+(?:day|morning|afternoon|evening)\\b|\\btonight\\b",
            (m, ref, prev) -> days(ref, 0)),
        rule("(?i)\\byesterday\\b", (m, ref, prev) -> days(ref, -1)),
        rule("(?i)\\btomorrow\\b", (m, ref, prev) -> days(ref, 1)),
        rule(
            "\\b(?:on|On|last|this)\\s+" + WEEKDAY + "\\b",
            (m, ref, prev) -> weekday(ref, m.group(1))),
        // 'agreed Tuesday to …', as agencies write
        rule(
            "(?<=\\b\\w{2,14}ed\\s|\\bsaid\\s|\\bmet\\s|\\bheld\\s|\\btold\\s)"
                + WEEKDAY
                + "\\b(?![’'-]|,?\\s+(?:\\d|[JFMASOND]\\p{L}{2,8}\\b))",
            (m, ref, prev) -> weekday(ref, m.group(1))),
        // A decade is no date of an act: it is kept as a mention and refused as a value.
        rule(
            "\\b(?:the\\s+)?((?:1[89]|20)\\d0)s\\b",
            (m, ref, prev) -> new Reading("", "refused: a decade, '" + m.group(1) + "s'")),
        rule(
            "(?<![\\d.,/-])(?<![$€£¥#] ?)(?<!\\bNo\\. ?)\\b"
                + YEAR
                + "\\b(?![,.]\\d|\\s*(?:million|billion|km|kilomet|MW|mm\\b|per\\s?cent|%|people|students|soldiers|troops|engineers))",
            (m, ref, prev) -> explicitYear(m)));
  }

  /**
   * The dates within a stretch, in the order of the text, not overlapping.
   *
   * @param text the canonical text
   * @param within where to look
   * @param reference the document's date, ISO 8601 reduced, or empty
   */
  public List<Mention.Timex> find(String text, Span within, String reference) {
    return find(text, within, reference, "");
  }

  /**
   * The same, with the date that the text gave last before this stretch.
   *
   * @param previous ISO 8601 reduced, or empty
   */
  public List<Mention.Timex> find(String text, Span within, String reference, String previous) {
    List<Candidate> candidates = candidates(text, within);
    List<Mention.Timex> found = new ArrayList<>();
    Calendar calendar = Calendar.parse(reference);
    String before = previous;
    for (Candidate candidate : candidates) {
      Reading reading = candidate.rule.reader().read(candidate.match, calendar, before);
      if (reading == null) {
        continue;
      }
      Span span = candidate.span;
      found.add(new Mention.Timex(span, reading.value(), reading.reason()));
      if (!reading.value().isEmpty()) {
        before = reading.value();
      }
    }
    return found;
  }

  private record Candidate(Span span, Rule rule, Matcher match) {}

  private static List<Candidate> candidates(String text, Span within) {
    String part = within.of(text);
    // By their beginnings: in a list of very many dates each is held against its neighbours alone.
    NavigableMap<Integer, Candidate> kept = new TreeMap<>();
    if (!mayHoldDate(part)) {
      return List.of();
    }
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(part);
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end()).shift(within.start());
        if (isFree(kept.floorEntry(span.start()), span)
            && isFree(kept.ceilingEntry(span.start()), span)) {
          kept.put(span.start(), new Candidate(span, rule, copy(rule, part, matcher)));
        }
      }
    }
    return List.copyOf(kept.values());
  }

  private static boolean isFree(Map.@Nullable Entry<Integer, Candidate> neighbour, Span span) {
    return neighbour == null || !neighbour.getValue().span.overlaps(span);
  }

  private static Matcher copy(Rule rule, String part, Matcher matcher) {
    Matcher copy = rule.pattern().matcher(part);
    boolean again = copy.find(matcher.start());
    if (!again) {
      throw new IllegalStateException("A date was not found again at " + matcher.start());
    }
    return copy;
  }

  private static final Pattern HINT =
      Pattern.compile(
          "\\d|(?i:\\b(?:nineteen|thousand|hundred)\\b)|(?i:\\b(?:years?|months?|days?|weeks?|today|yesterday|tomorrow|tonight|decade|last|this|morning|evening)\\b)|"
              + WEEKDAY
              + "|\\b[Ii]n"
              + " (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  private static boolean mayHoldDate(String part) {
    return HINT.matcher(part).find();
  }

  private static Reading explicit(@Nullable String value) {
    return value == null
        ? new Reading("", "refused: there is no such day")
        : new Reading(value, "explicit");
  }

  private static @Nullable Reading spelled(Matcher match) {
    String year = SpelledDate.year(match.group(4));
    String words = match.group(1);
    String day = words == null ? match.group(2) : SpelledDate.day(words);
    return year == null ? null : explicit(Calendar.of(year, match.group(3), day));
  }

  private static @Nullable Reading explicitYear(Matcher match) {
    return new Reading(match.group(1), "explicit");
  }

  private static Reading numeric(String year, String second, String first) {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    if (a <= 12 && b <= 12 && a != b) {
      return new Reading(year, "refused below the year: day and month cannot be told apart");
    }
    return a > 12 || a == b
        ? explicit(Calendar.ofNumbers(year, second, first))
        : explicit(Calendar.ofNumbers(year, first, second));
  }

  private static Reading relativeYear(Calendar ref, String which, String month, String day) {
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
  private static @Nullable Reading monthAlone(Calendar ref, String month) {
    if (ref.month() == 0) {
      return null;
    }
    int year = Calendar.month(month) > ref.month() ? ref.year() - 1 : ref.year();
    return orRefused(
        Calendar.of(String.valueOf(year), month, ""), "relative to the document's date");
  }

  /** 'Last November': the latest one that was over when the document was issued. */
  private static Reading lastMonth(Calendar ref, String month, @Nullable String day) {
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
  private static Reading nearest(Calendar ref, String previous, String month, String day) {
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

  private static Reading shiftYears(String from, int by, String what) {
    if (from.length() < 4) {
      return new Reading("", "refused: relative to " + what + ", which is unknown");
    }
    int year = Integer.parseInt(from.substring(0, 4)) + by;
    return new Reading(String.valueOf(year), "relative to " + what);
  }

  private static Reading same(String previous, int length) {
    if (previous.isEmpty()) {
      return new Reading("", "refused: 'the same', and no date stands before it");
    }
    return new Reading(
        previous.substring(0, Math.min(length, previous.length())), "relative to the date before");
  }

  private static Reading year(Calendar ref, int by) {
    return ref.hasYear()
        ? new Reading(String.valueOf(ref.year() + by), "relative to the document's date")
        : refusedWithoutReference();
  }

  private static Reading months(Calendar ref, int by) {
    if (ref.month() == 0) {
      return year(ref, 0);
    }
    return new Reading(ref.plusMonths(by), "relative to the document's date");
  }

  private static Reading days(Calendar ref, int by) {
    return ref.isDay()
        ? new Reading(ref.plusDays(by), "relative to the document's date")
        : months(ref, 0);
  }

  private static Reading weekday(Calendar ref, String name) {
    return ref.isDay()
        ? new Reading(ref.last(name), "relative to the document's date")
        : refusedWithoutReference();
  }

  private static Reading weekBefore(Calendar ref, String name) {
    if (!ref.isDay()) {
      return refusedWithoutReference();
    }
    return new Reading(
        Calendar.parse(Calendar.parse(ref.mondayOfWeek()).plusDays(-1)).last(name),
        "relative to the document's date");
  }

  private static Reading shiftDays(String from, int by, String unit) {
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

  private static int number(String word) {
    Integer known = NUMBERS.get(word.toLowerCase(Locale.ROOT));
    return known != null ? known : Integer.parseInt(word);
  }
}
