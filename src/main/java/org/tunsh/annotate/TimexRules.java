package org.tunsh.annotate;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.SoughtPattern;
import org.tunsh.model.Span;

/** The forms of dates in English prose, the more telling ones first. */
final class TimexRules {
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
          + "|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC"
          + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|May\\.(?=\\s\\d)|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
  private static final String DAY =
      "(\\d{1,2})(?:(?:<sup>)?(?:st|nd|rd|th|ST|ND|RD|TH)(?:</sup>)?\\.?)?";
  private static final String CENTURY = "((?:1[89]|20)";
  private static final String YEAR = CENTURY + "\\d\\d)";
  private static final String COUNT = "(?<![-\\w])(" + SpelledDate.COUNT + "|\\d{1,3})";
  private static final String HOUR = "\\d{1,2}:\\d\\d";
  static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

  /** Years by which the Buddhist era is ahead of ours. */
  private static final int BUDDHIST_ERA = 543;

  /** Reads a match; null where this match is no date after all. */
  interface Reader {
    @Nullable Reading read(Matcher match, Calendar reference, Earlier previous);
  }

  record Reading(String value, String reason) {}

  /**
   * A form of dates.
   *
   * @param all hints that a text must hold each of where this form stands in it
   * @param near hints one of which stands within every date of this form
   */
  record Rule(SoughtPattern pattern, Reader reader, int all, int near) {
    /** Where in a text of such hints this form may stand. */
    List<Span> stretches(TimexHints hints) {
      return hints.all(all) ? hints.around(near) : List.of();
    }
  }

  private TimexRules() {}

  private static Rule rule(String regex, Reader reader) {
    int all =
        (regex.contains(MONTH) ? TimexHints.MONTH : 0)
            | (regex.contains(WEEKDAY) ? TimexHints.WEEKDAY : 0)
            | (regex.contains(CENTURY) ? TimexHints.YEAR_NUMBER : 0)
            | (regex.contains(HOUR) ? TimexHints.HOUR : 0);
    int near = all == 0 ? TimexHints.wordsOf(regex) : Integer.lowestOneBit(all);
    if (near == 0) {
      throw new IllegalStateException("TimexHints knows no word of the form " + regex);
    }
    return new Rule(SoughtPattern.compile(regex), reader, all, near);
  }

  static List<Rule> all() {
    return List.of(
        rule(
            "\\b"
                + SpelledDate.DAY
                + "(?:\\s+day)?\\s+of\\s+(?:the\\s+month\\s+of\\s+)?"
                + MONTH
                + ",?\\s+(?:of\\s+|in\\s+)?(?:the\\s+year\\s+)?(?:of\\s+our\\s+Lord\\s+)?"
                + YEAR
                + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(
                    Calendar.of(m.group(3), m.group(2), SpelledDate.day(m.group(1))))),
        rule(
            "\\b(?:"
                + SpelledDate.DAY
                + "|"
                + DAY
                + ")(?:\\s+day)?\\s+(?:of\\s+(?:the\\s+month\\s+of\\s+)?)?"
                + MONTH
                + ",?\\s+(?:of\\s+|in\\s+)?(?:the\\s+year\\s+)?(?:of\\s+our\\s+Lord\\s+)?"
                + SpelledDate.YEAR
                + "\\b",
            (m, ref, prev) -> DateReadings.spelled(m)),
        // 30 September to 1 October 2024; 16-17 May 2015: the last day, on which a visit's document
        // is signed.
        rule(
            "\\b"
                + DAY
                + "(?:\\s+"
                + MONTH
                + ")?\\s*(?:-|–|—|to|and|until)\\s*(?:the\\s+)?"
                + DAY
                + "\\s+(?:of\\s+)?"
                + MONTH
                + ",?\\s+"
                + YEAR
                + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.of(m.group(5), m.group(4), m.group(3)))),
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
                DateReadings.explicit(
                    Calendar.of(
                        m.group(5), m.group(3) != null ? m.group(3) : m.group(1), m.group(4)))),
        rule(
            "\\b"
                + DAY
                + "(?:\\s+day)?\\s+(?:of\\s+(?:the\\s+month\\s+of\\s+)?)?"
                + MONTH
                + ",?\\s+"
                + YEAR
                + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.of(m.group(3), m.group(2), m.group(1)))),
        rule(
            "\\b" + MONTH + "\\s+" + DAY + "\\s*,?\\s+" + YEAR + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.of(m.group(3), m.group(1), m.group(2)))),
        // 2024-10-29; 2024.10.29, 2024/10/29: as sites of East Asia, Mongolia and Hungary print it.
        rule(
            "(?<![\\d./])" + YEAR + "([-./])(\\d{1,2})\\2(\\d{1,2})(?![./]?\\d)",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.ofNumbers(m.group(1), m.group(3), m.group(4)))),
        // 2009. 20 August; 2016, March 10: the lines over agencies' texts.
        rule(
            "\\b" + YEAR + "[.,]\\s+" + DAY + "\\s+" + MONTH + "(?!\\w)(?!,?\\s+\\d)",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.of(m.group(1), m.group(3), m.group(2)))),
        rule(
            "\\b(\\d{1,2})\\.(\\d{1,2})\\." + YEAR + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.ofNumbers(m.group(3), m.group(2), m.group(1)))),
        // 03.11.17 09:11: with the hour, as sites print it.
        rule(
            "\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d\\d)(?=,?\\s+" + HOUR + ")",
            (m, ref, prev) ->
                DateReadings.explicit(
                    Calendar.ofNumbers("20" + m.group(3), m.group(2), m.group(1)))),
        rule(
            "(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "\\b",
            (m, ref, prev) -> DateReadings.numeric(m.group(4), m.group(3), m.group(1))),
        // 3-Jul-2024, as offices stamp it
        rule(
            "\\b(\\d{1,2})-" + MONTH + "-" + YEAR + "\\b",
            (m, ref, prev) ->
                DateReadings.explicit(Calendar.of(m.group(3), m.group(2), m.group(1)))),
        // 15 June B.E. 2554 (2011): of the Buddhist era
        rule(
            "\\b"
                + DAY
                + "\\s+(?:of\\s+)?"
                + MONTH
                + ",?\\s+(?:B\\.?\\s?E\\.?\\s*)?(2[45]\\d\\d)\\b(?:\\s*(?:B\\.?\\s?E\\.?\\s*)?\\(\\d{4}\\))?",
            (m, ref, prev) ->
                DateReadings.explicit(
                    Calendar.of(
                        String.valueOf(Integer.parseInt(m.group(3)) - BUDDHIST_ERA),
                        m.group(2),
                        m.group(1)))),
        // 7 March of this year, November last year, the same month last year
        rule(
            "\\b" + DAY + "\\s+" + MONTH + "\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, m.group(3), m.group(2), m.group(1))),
        rule(
            "\\b" + MONTH + "\\s+" + DAY + ",?\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, m.group(3), m.group(1), m.group(2))),
        rule(
            "\\b" + DAY + "\\s+" + MONTH + "\\s+of\\s+the\\s+(?:past|previous|last)\\s+year\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, "last", m.group(2), m.group(1))),
        rule(
            "\\b" + MONTH + "\\s+of\\s+the\\s+(?:past|previous|last)\\s+year\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, "last", m.group(1), "")),
        // 14 December of the same year, December 14 of that year
        rule(
            "\\b"
                + DAY
                + "\\s+(?:of\\s+)?"
                + MONTH
                + "\\s+(?:of\\s+)?(?:that(?:\\s+same)?|the\\s+same)\\s+year\\b",
            (m, ref, prev) -> DateReadings.dayOf(prev.value(), m.group(2), m.group(1))),
        rule(
            "\\b"
                + MONTH
                + "\\s+"
                + DAY
                + ",?\\s+(?:of\\s+)?(?:that(?:\\s+same)?|the\\s+same)\\s+year\\b",
            (m, ref, prev) -> DateReadings.dayOf(prev.value(), m.group(1), m.group(2))),
        rule(
            "\\b(?:[Ii]n\\s+)" + MONTH + "\\s+last\\b(?!\\s+year)",
            (m, ref, prev) -> DateReadings.lastMonth(ref, m.group(1), "")),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?(this|last)\\s+year\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, m.group(2), m.group(1), "")),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?(?:the\\s+)?(?:year\\s+)?" + YEAR + "\\b",
            (m, ref, prev) -> DateReadings.explicit(Calendar.of(m.group(2), m.group(1), ""))),
        rule(
            "\\b(?:[Ll]ast|[Tt]his\\s+past|[Tt]he\\s+past)\\s+" + MONTH + "(?:\\s+" + DAY + ")?\\b",
            (m, ref, prev) -> DateReadings.lastMonth(ref, m.group(1), m.group(2))),
        rule(
            "\\b(?:[Tt]his)\\s+" + MONTH + "\\b",
            (m, ref, prev) -> DateReadings.relativeYear(ref, "this", m.group(1), "")),
        rule(
            "\\b" + DAY + "\\s+(?:of\\s+)?" + MONTH + "(?!\\w)(?!,?\\s+\\d)",
            (m, ref, prev) -> DateReadings.nearest(ref, prev.value(), m.group(2), m.group(1))),
        rule(
            "\\b"
                + MONTH
                + "\\s+"
                + DAY
                + "\\b(?!,?\\s+(?:1[89]|20)\\d\\d)(?!\\s*(?:-|–)\\s*\\d{4})",
            (m, ref, prev) -> DateReadings.nearest(ref, prev.value(), m.group(1), m.group(2))),
        rule(
            "\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ate|[Ee]arly|[Mm]id-|(?:end|beginning|start|middle|course)\\s+of)\\s*"
                + MONTH
                + "(?!\\s*,?\\s*\\d|\\s+(?:of\\s+(?:\\d|(?:the\\s+)?(?:year|last|next|same|following|past|previous|current)\\b|that\\b|this\\b|each\\b|every\\b)|last|this|next)\\b)(?=[\\s,.;)])",
            (m, ref, prev) ->
                prev.isYearTold()
                    ? DateReadings.monthOf(prev.value(), m.group(1))
                    : DateReadings.monthAlone(ref, m.group(1))),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?the\\s+following\\s+year\\b",
            (m, ref, prev) -> DateReadings.monthOf(prev.yearsOn(1), m.group(1))),
        rule(
            "\\b" + MONTH + ",?\\s+(?:of\\s+)?(?:the\\s+previous\\s+year|the\\s+year\\s+before)\\b",
            (m, ref, prev) -> DateReadings.monthOf(prev.yearsOn(-1), m.group(1))),
        rule(
            "(?i)" + COUNT + "\\s+decades?\\s+(ago|later|earlier|before)\\b",
            (m, ref, prev) ->
                DateReadings.decades(ref, prev, DateReadings.number(m.group(1)), m.group(2))),
        rule(
            "(?i)" + COUNT + "\\s+years?\\s+ago\\b",
            (m, ref, prev) ->
                DateReadings.shiftYears(
                    ref.toIso(), -DateReadings.number(m.group(1)), "the document's date")),
        // 'Upgraded their ties on Monday, 13 years after they became partners'
        rule(
            "(?i)"
                + COUNT
                + "\\s+years?\\s+after(?=\\s+(?:they|it|we|both|the\\s+two|(?:first"
                + "\\s+)?(?:becoming|establishing|launching|forming|declaring|forging|signing)|(?:the|their|its)"
                + "\\s+(?:establishment|launch|declaration|signing|formation|conclusion|start|birth)|(?:an?|the|their|its)"
                + "\\s+(?:[\\w-]+\\s+){0,3}(?:partnership|relationship)\\s+(?:was|were)))",
            (m, ref, prev) ->
                DateReadings.shiftYears(
                    prev.value().isEmpty() ? ref.toIso() : prev.value(),
                    -DateReadings.number(m.group(1)),
                    prev.value().isEmpty() ? "the document's date" : "the date before")),
        // 'In 2013, sixteen years after they had met': of what is told next
        rule(
            "(?i)(?<=\\d,\\s)" + COUNT + "\\s+years?\\s+after\\b(?!\\s+that\\b)",
            (m, ref, prev) ->
                DateReadings.shiftYears(
                    prev.value(), -DateReadings.number(m.group(1)), "the date before")),
        rule(
            "(?i)"
                + COUNT
                + "\\s+years?\\s+(?:later|after(?:\\s+that|wards)?|thereafter|on(?=,))\\b",
            (m, ref, prev) ->
                DateReadings.shiftYears(
                    prev.value(), DateReadings.number(m.group(1)), "the date before")),
        rule(
            "(?i)" + COUNT + "\\s+(days?|weeks?|months?)\\s+(later|afterwards|after\\s+that)\\b",
            (m, ref, prev) ->
                DateReadings.shiftDays(prev.value(), DateReadings.number(m.group(1)), m.group(2))),
        rule(
            "(?i)\\b(?:in\\s+the\\s+)?"
                + COUNT
                + "\\s+years\\s+(?:since|from)\\s+(?=the\\s+(?:launch|establishment|declaration|signing|conclusion)|we\\b|\\w+ing\\b|\\p{Lu}|the"
                + " two)",
            (m, ref, prev) ->
                DateReadings.shiftYears(
                    ref.toIso(), -DateReadings.number(m.group(1)), "the document's date")),
        rule(
            "(?i)\\bearlier\\s+in\\s+the\\s+month\\b",
            (m, ref, prev) -> DateReadings.months(ref, 0)),
        rule(
            "\\b" + WEEKDAY + "\\s+of\\s+last\\s+week\\b",
            (m, ref, prev) -> DateReadings.weekBefore(ref, m.group(1))),
        rule("\\b" + WEEKDAY + "[’']s\\b", (m, ref, prev) -> DateReadings.weekday(ref, m.group(1))),
        rule(
            "(?i)" + COUNT + "\\s+years?\\s+(?:earlier|before(?:\\s+that)?|previously)\\b",
            (m, ref, prev) ->
                DateReadings.yearsEarlier(ref, prev, DateReadings.number(m.group(1)))),
        rule(
            "(?i)"
                + COUNT
                + "\\s+(days?|weeks?|months?)\\s+(?:earlier|before(?:\\s+that)?|previously)\\b",
            (m, ref, prev) ->
                DateReadings.earlier(ref, prev, DateReadings.number(m.group(1)), m.group(2))),
        rule(
            "(?i)\\b(?:the\\s+day\\s+before(?!\\s+yesterday)|the\\s+previous\\s+day)\\b",
            (m, ref, prev) -> DateReadings.earlier(ref, prev, 1, "day")),
        rule(
            "(?i)\\b(?:the\\s+(?:next|following)\\s+day|the\\s+day\\s+after)\\b",
            (m, ref, prev) -> DateReadings.shiftDays(prev.day(), 1, "day")),
        rule(
            "(?i)\\bthe\\s+day\\s+before\\s+yesterday\\b",
            (m, ref, prev) -> DateReadings.days(ref, -2)),
        rule(
            "(?i)\\b(?:(?:an|one|two|three|a\\s+few|some)\\s+)?hours?\\s+(?:ago|earlier|before)\\b|\\bearlier\\s+in\\s+the\\s+day\\b|\\bon\\s+this\\s+(?:same\\s+|very\\s+)?date\\b|\\bthis\\s+(?:same|very)\\s+day\\b",
            (m, ref, prev) -> DateReadings.days(ref, 0)),
        rule("(?i)\\blast\\s+week\\b", (m, ref, prev) -> DateReadings.week(ref, -1)),
        rule(
            "(?i)\\bthe\\s+(?:following|next)\\s+year\\b",
            (m, ref, prev) -> DateReadings.shiftYears(prev.value(), 1, "the date before")),
        rule(
            "(?i)\\bthe\\s+previous\\s+year\\b|\\bthe\\s+year\\s+before\\b",
            (m, ref, prev) -> DateReadings.shiftYears(prev.value(), -1, "the date before")),
        rule(
            "\\b" + MONTH + "\\s+of\\s+(?:that(?:\\s+same)?|the\\s+same)\\s+year\\b",
            (m, ref, prev) -> DateReadings.monthOf(prev.value(), m.group(1))),
        rule(
            "(?i)\\b(?:that|the)\\s+same\\s+year\\b|\\bthat\\s+year\\b",
            (m, ref, prev) -> DateReadings.same(prev.value(), 4)),
        rule(
            "(?i)\\b(?:that|the)\\s+same\\s+month\\b|\\bthat\\s+month\\b",
            (m, ref, prev) -> DateReadings.same(prev.value(), 7)),
        rule(
            "(?i)\\b(?:that|the)\\s+(?:very\\s+)?same\\s+day\\b|\\bthat\\s+day\\b|\\bthe\\s+same\\s+date\\b",
            (m, ref, prev) ->
                DateReadings.same(prev.day().isEmpty() ? ref.toIso() : prev.day(), 10)),
        rule("(?i)\\blast\\s+year\\b", (m, ref, prev) -> DateReadings.year(ref, -1)),
        rule(
            "(?i)\\b(?:earlier\\s+)?this\\s+year\\b|\\bthe\\s+current\\s+year\\b",
            (m, ref, prev) -> DateReadings.year(ref, 0)),
        rule(
            "(?i)\\b(?:last|the\\s+(?:past|previous))\\s+month\\b",
            (m, ref, prev) -> DateReadings.months(ref, -1)),
        rule(
            "(?i)\\b(?:earlier\\s+)?this\\s+month\\b",
            (m, ref, prev) -> DateReadings.months(ref, 0)),
        rule("(?i)\\bthis\\s+week\\b", (m, ref, prev) -> DateReadings.months(ref, 0)),
        rule(
            "(?i)\\b(?:later\\s+)?today\\b|\\bthis\\s+(?:day|morning|afternoon|evening)\\b|\\btonight\\b",
            (m, ref, prev) -> DateReadings.days(ref, 0)),
        rule("(?i)\\byesterday\\b", (m, ref, prev) -> DateReadings.days(ref, -1)),
        rule("(?i)\\btomorrow\\b", (m, ref, prev) -> DateReadings.days(ref, 1)),
        rule(
            "\\b(?:on|On|last|this)\\s+" + WEEKDAY + "\\b",
            (m, ref, prev) -> DateReadings.weekday(ref, m.group(1))),
        // 'agreed Tuesday to …', as agencies write
        rule(
            "(?<=\\b\\w{2,14}ed\\s|\\bsaid\\s|\\bmet\\s|\\bheld\\s|\\btold\\s)"
                + WEEKDAY
                + "\\b(?![’'-]|,?\\s+(?:\\d|[JFMASOND]\\p{L}{2,8}\\b))",
            (m, ref, prev) -> DateReadings.weekday(ref, m.group(1))),
        // A partner 'for five years': no date of an act, but the relation's beginning.
        rule(
            "(?i)\\bfor\\s+(?:(?:the\\s+(?:last|past)|now)\\s+)?"
                + COUNT
                + "\\s+(years?|decades?)\\b(?!\\s+(?:from|after|until|starting|beginning))",
            (m, ref, prev) ->
                DateReadings.lasting(ref, DateReadings.number(m.group(1)), m.group(2))),
        // A decade is no date of an act: it is kept as a mention and refused as a value.
        rule(
            "\\b(?:the\\s+)?" + CENTURY + "\\d0)s\\b",
            (m, ref, prev) -> new Reading("", "refused: a decade, '" + m.group(1) + "s'")),
        rule(
            "(?<![\\d.,/-])(?<![$€£¥#] ?)(?<!\\bNo\\. ?)\\b"
                + YEAR
                + "\\b(?![,.]\\d|\\s*(?:million|billion|km|kilomet|MW|mm\\b|per\\s?cent|%|people|students|soldiers|troops|engineers))",
            (m, ref, prev) -> DateReadings.explicitYear(m)));
  }
}
