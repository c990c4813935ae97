package org.tunsh.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;

/** Finds the date of an act among the dates of its sentence. */
final class DateReader {
  /** 'A in September and B on the same occasion': the date told last before. */
  private static final Pattern SAME_OCCASION =
      Pattern.compile(
          "(?i)^[^.;,]{0,60}?\\b(?:on|at|during) (?:the|that) same"
              + " (?:occasion|summit|meeting|visit|time|gathering)\\b");

  /** 'In September, in the same week as those of B were raised': the date told before. */
  private static final Pattern SAME_AS =
      Pattern.compile(
          "(?i)\\b(?:on|in|at|during)\\s+(?:the|that)\\s+(?:very\\s+)?same\\s+(?:day|week|month|year|time|occasion|visit|summit|meeting)\\s+(?:as|when|that)\\b[^;,]*$");

  /** The date that belongs to an act, empty where none does. */
  String date(Passage passage, Tier tier, Act act, int relationEnd, boolean inSeries) {
    List<Timex> timexes =
        passage.timexes().stream()
            .filter(t -> UsableDate.isUsable(passage, t))
            .filter(t -> act.action() != Action.RATIFIED || !UsableDate.isDayOfText(passage, t))
            .filter(t -> act.action() != Action.PROPOSED || !isToCome(passage, tier, t))
            .toList();
    if (timexes.isEmpty()) {
      return "";
    }
    if (act.rule().equals(FrontedDeed.RULE)) {
      return FrontedDeed.date(passage, tier);
    }
    if (inSeries) {
      String own = respective(passage, tier, timexes, relationEnd);
      return own.isEmpty() ? seriesDate(passage, timexes, relationEnd) : own;
    }
    Matcher same = SAME_OCCASION.matcher(passage.right(tier));
    if (same.find()
        && timexes.stream()
            .noneMatch(
                t ->
                    t.span().start() >= tier.span().end()
                        && t.span().start() < tier.span().end() + same.end())) {
      return timexes.stream()
          .filter(t -> t.span().end() <= tier.whole().start())
          .map(Timex::value)
          .reduce("", (first, second) -> second);
    }
    Matcher likeOther = SAME_AS.matcher(passage.left(tier));
    if (likeOther.find()) {
      int at = tier.whole().start() - passage.left(tier).length() + likeOther.start();
      return lastBeforePosition(timexes, at);
    }
    String after = firstAfter(passage, tier, timexes, relationEnd);
    String before = lastBefore(passage, tier, timexes);
    if (act.right() > 0) {
      String behind = firstFrom(passage, timexes, tier.span().end() + act.right() - 2);
      return !behind.isEmpty() && after.isEmpty()
          ? behind
          : !behind.isEmpty() && act.right() > 40 ? behind : after.isEmpty() ? before : after;
    }
    return chooseLeft(passage, tier, act, timexes, after, before);
  }

  private static final Pattern MONTH_ALONE = Pattern.compile("(?i)in\\s+\\p{L}+\\.?");

  /** 'Intend to elevate it at the session in December': a month behind a plan lies ahead. */
  private static boolean isToCome(Passage passage, Tier tier, Timex timex) {
    return timex.span().start() >= tier.span().end()
        && MONTH_ALONE.matcher(timex.span().of(passage.text())).matches()
        && !timex.value().isEmpty()
        && !passage.document().date().startsWith(timex.value().substring(0, YEAR));
  }

  private static final int YEAR = 4;

  private static final Pattern AGAIN =
      Pattern.compile("(?i)\\b(?:reaffirmed|reiterated|restated)\\s+(?:the|their|its)\\s+$");

  private static final Pattern OF_A_VISIT =
      Pattern.compile("(?i)\\b(?:visit|trip|tour|stay)s?\\b[^,;]{0,40}$");

  /** 'Built on the momentum of her visit to A in August': whose day it is. */
  static boolean isOfVisit(Passage passage, Timex timex) {
    return OF_A_VISIT.matcher(passage.between(passage.start(), timex.span().start())).find();
  }

  /** 'In November … reaffirmed the partnership that …': the date of the reaffirming; else empty. */
  String reaffirming(Passage passage, Tier tier) {
    if (!AGAIN.matcher(passage.left(tier)).find()) {
      return "";
    }
    return lastBefore(
        passage,
        tier,
        passage.timexes().stream().filter(t -> UsableDate.isUsable(passage, t)).toList());
  }

  /** 'Had in April 2005 established': the date that stands right before the verb. */
  private static String rightBefore(List<Timex> timexes, int verb, String text) {
    return timexes.stream()
        .filter(t -> t.span().end() <= verb && text.substring(t.span().end(), verb).isBlank())
        .map(Timex::value)
        .findFirst()
        .orElse("");
  }

  private static String chooseLeft(
      Passage passage, Tier tier, Act act, List<Timex> timexes, String after, String before) {
    if (!after.isEmpty() && isClose(passage, tier, timexes)) {
      return after;
    }
    int cue =
        act.cue() < 0
            ? tier.whole().start()
            : tier.whole().start() - passage.left(tier).length() + act.cue();
    String beside = act.cue() < 0 ? "" : rightBefore(timexes, cue, passage.text());
    if (!beside.isEmpty()) {
      return beside;
    }
    for (Timex timex : timexes) {
      boolean between = timex.span().start() >= cue && timex.span().end() <= tier.whole().start();
      if (between && (isBehindVerb(passage, tier, cue) || !isOfOtherTier(passage, tier, timex))) {
        return timex.value();
      }
    }
    boolean relative = !before.isEmpty() && RELATIVE.matcher(passage.right(tier)).lookingAt();
    return after.isEmpty() || relative ? before : after;
  }

  /** 'In 2005 they declared a partnership, which in 2014 became …': another act's date. */
  private static final Pattern RELATIVE = Pattern.compile("(?i)[^,;.]{0,60},\\s+which\\b");

  private static final Pattern CLOSE =
      Pattern.compile(
          "(?i)\\W*(?:\\b(?:as early as|as late as|only|back|already|in|on|of|by|from|during|at"
              + " \\p{Lu}\\w+|in \\p{Lu}\\w+)\\b\\W*){0,4}");

  /** Whether the first date after the phrase stands right beside it. */
  private static boolean isClose(Passage passage, Tier tier, List<Timex> timexes) {
    for (Timex timex : timexes) {
      if (timex.span().start() >= tier.span().end() && !isOfWhatFollows(passage, timex)) {
        return CLOSE
            .matcher(passage.text().substring(tier.span().end(), timex.span().start()))
            .matches();
      }
    }
    return false;
  }

  private static final Pattern YEARS_AFTER =
      Pattern.compile("(?i).*\\byears?\\s+(?:after|since|from)\\s*");

  /** '13 years after they became partners': the date of what is told next. */
  private static boolean isOfWhatFollows(Passage passage, Timex timex) {
    return YEARS_AFTER.matcher(timex.span().of(passage.text())).matches();
  }

  /** 'The first, set up in 2011, was raised last year to …': a verb behind it has its own date. */
  private static boolean isBehindVerb(Passage passage, Tier tier, int verb) {
    Tier before = passage.before(tier);
    return before != null && verb >= before.span().end() && verb < tier.whole().start();
  }

  private static final Pattern FRONTED =
      Pattern.compile(
          "(?i)(?:[;,]|\\band|\\bwhere|\\bwhen|\\bwhile)\\s*(?:and\\s+|then\\s+|later\\s+)?(?:(?:in|at)\\s+(?-i:\\p{Lu}[\\w'’-]+,?\\s+){1,3})?(?:(?:during|on\\s+the\\s+occasion\\s+of|at|when)\\s+[^,;]{3,70}?\\s)?(?:in|on|by|during|since)?\\s*(?:the\\s+)?$");

  /** 'The partnership, which in 2012 became a …': the date of the raising. */
  private static final Pattern WHICH_IN =
      Pattern.compile("(?i)\\s*,\\s*(?:which|that)\\s+(?:in|on)\\s+");

  /** 'That A became a partner in June, and that the meeting held in July …': of what is next. */
  private static final Pattern NEW_SUBJECT =
      Pattern.compile("(?i)(?:;|,\\s+and)\\s+(?:that\\s+)?(?:the|a|an|its|their|his|her)\\s");

  private static final Pattern NEW_CLAUSE =
      Pattern.compile("(?i),\\s+(?:where|while|whereas)\\s+(?:in|on)?\\s*$");

  /**
   * 'The partnership which had been set up in 2011': the date of the phrase before, unless a new
   * clause begins with it.
   */
  static boolean isOfOtherTier(Passage passage, Tier tier, Timex timex) {
    Tier before = passage.before(tier);
    if (before == null) {
      return false;
    }
    if (timex.span().start() < before.span().end()) {
      int end = timex.span().end();
      String lead = passage.between(passage.start(), timex.span().start());
      if (WHICH_WAS.matcher(lead).find()
          && OF_ITS_OWN.matcher(passage.between(end, before.whole().start())).matches()) {
        return true;
      }
      return end <= before.whole().start()
          && passage.text().substring(end, before.whole().start()).isBlank()
          && POSSESSIVE.matcher(passage.between(passage.start(), timex.span().start())).find();
    }
    String gap = passage.text().substring(before.span().end(), timex.span().start());
    if (WHICH_IN.matcher(gap).matches()) {
      return false;
    }
    return !FRONTED.matcher(gap).find() && !NEW_SUBJECT.matcher(gap).find()
        || gap.matches("(?is)[,\\s]*(?:which|that)\\b.*") && !NEW_CLAUSE.matcher(gap).find();
  }

  /** 'Their relations, which in 1997 were declared to be a …': of the older one. */
  private static final Pattern WHICH_WAS =
      Pattern.compile("(?i),\\s+(?:which|that)\\s+(?:in|on|since|as\\s+early\\s+as)\\s+$");

  private static final Pattern OF_ITS_OWN = Pattern.compile("[^,;:]*");

  /** 'Upgraded their 2009 comprehensive partnership to …': the year of the older one. */
  private static final Pattern POSSESSIVE = Pattern.compile("(?i)\\b(?:the|their|our|its|a)\\s+$");

  private static final Pattern RESPECTIVELY = Pattern.compile("(?i)\\brespectively\\b");

  /** 'With A, B and C in 2005, 2012 and 2019 respectively': to each his own; else empty. */
  private static String respective(
      Passage passage, Tier tier, List<Timex> timexes, int relationEnd) {
    List<Timex> dates = timexes.stream().filter(t -> t.span().start() >= relationEnd).toList();
    if (dates.size() < 2 || !RESPECTIVELY.matcher(passage.right(tier)).find()) {
      return "";
    }
    List<Party> named =
        passage.partiesIn(new Span(tier.span().end(), dates.getFirst().span().start()));
    for (int i = 0; i < named.size() && named.size() == dates.size(); i++) {
      if (named.get(i).span().end() == relationEnd) {
        return dates.get(i).value();
      }
    }
    return "";
  }

  /** 'With A in 2009, with B and C in 2010': the first date after the name, else none. */
  private static String seriesDate(Passage passage, List<Timex> timexes, int end) {
    for (Timex timex : timexes) {
      if (timex.span().start() >= end) {
        String gap = passage.text().substring(end, timex.span().start());
        boolean next =
            gap.matches("(?is),?\\s+and\\s+(?:in|on)\\s+")
                && passage
                    .between(timex.span().end(), passage.end())
                    .matches("(?is),?\\s+with\\b.*");
        if (next) {
          return lastBeforePosition(timexes, end);
        }
        return gap.length() < 70 && !gap.matches("(?s).*[;.].*") ? timex.value() : "";
      }
    }
    return timexes.isEmpty() ? "" : lastBeforePosition(timexes, end);
  }

  private static String lastBeforePosition(List<Timex> timexes, int end) {
    String value = "";
    for (Timex timex : timexes) {
      if (timex.span().end() <= end) {
        value = timex.value();
      }
    }
    return value;
  }

  /** 'Was signed, and on 21 January 2021 …': the date of what is told next. */
  private static final Pattern NEXT_CLAUSE =
      Pattern.compile("(?i);|,\\s+(?:and|but|while|whereas)\\s");

  private static String firstFrom(Passage passage, List<Timex> timexes, int from) {
    int end = passage.end();
    for (Timex timex : timexes) {
      if (timex.span().start() >= from
          && timex.span().end() <= end
          && timex.span().start() - from < 120) {
        boolean next = NEXT_CLAUSE.matcher(passage.between(from, timex.span().start())).find();
        return next ? "" : timex.value();
      }
    }
    return "";
  }

  private static String firstAfter(
      Passage passage, Tier tier, List<Timex> timexes, int relationEnd) {
    int limit = passage.end();
    for (Tier other : passage.tiers()) {
      if (other.span().start() > tier.span().end()) {
        limit = Math.min(limit, other.whole().start());
      }
    }
    for (Timex timex : timexes) {
      if (timex.span().start() >= tier.span().end()
          && timex.span().end() <= limit
          && !isOfWhatFollows(passage, timex)) {
        int from = Math.max(tier.span().end(), Math.min(relationEnd, timex.span().start()));
        String gap = passage.text().substring(from, timex.span().start());
        return isOtherClause(gap) ? "" : timex.value();
      }
    }
    return "";
  }

  private static boolean isOtherClause(String gap) {
    return gap.length() > 150
        || gap.matches(
            "(?is).*(?:;|,\\s+and\\s|\\band"
                + " (?:I|it|they|we|he|she|the|in|was|were|is|are|agreed|decided|discussed)\\b|,"
                + " when\\b|\\bbecause\\b|\\bwhile\\b|\\bwhereas\\b|\\bwith a"
                + " view\\b|,\\s+(?:of|about|for)"
                + " wh(?:ich|om)\\b|\\bwhose\\b|\\b(?:after|before)\\s+(?:an?|the|its|their)\\s+(?:earlier|former|previous|first|older)\\b|,\\s+an?"
                + " (?:[\\w-]+ ){1,3}(?:which|that)\\b).*");
  }

  private static String lastBefore(Passage passage, Tier tier, List<Timex> timexes) {
    String value = "";
    for (Timex timex : timexes) {
      if (timex.span().end() <= tier.whole().start()) {
        String gap = passage.text().substring(timex.span().end(), tier.whole().start());
        boolean ofClause = isOfWhatFollows(passage, timex) && gap.contains(",");
        if (!ofClause && !gap.matches("(?is).*;.*") && !isOfOtherTier(passage, tier, timex)) {
          value = timex.value();
        }
      }
    }
    return value;
  }

  /** Whether a date follows the phrase directly. */
  static boolean hasDateBeside(Passage passage, Tier tier) {
    return isClose(
        passage,
        tier,
        passage.timexes().stream().filter(t -> UsableDate.isUsable(passage, t)).toList());
  }

  private static final Pattern WHOSE =
      Pattern.compile("(?i)(?:\\b(?:the|their|its|our)|[’']s?)\\s+$");

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "(?i)(?:\\s+(?:with|between)\\s+[^,;()]{2,50})?\\s*\\((?:(?:since|est(?:ablished|\\.)?|signed|declared|concluded)\\s+)?(?:in\\s+)?");

  /** 'Under the 2004 partnership', 'a partnership with A (2004)': the year in which it was made. */
  static boolean isOfName(Passage passage, Tier tier, Timex timex) {
    if (timex.value().isEmpty() || timex.value().compareTo(passage.document().date()) > 0) {
      return false;
    }
    Span span = timex.span();
    if (span.end() <= tier.whole().start()) {
      return !passage.right(tier).startsWith(" to ")
          && timex.value().length() == YEAR
          && span.length() == YEAR
          && passage.between(span.end(), tier.whole().start()).isBlank()
          && WHOSE.matcher(passage.between(passage.start(), span.start())).find();
    }
    return isOfYear(passage, tier, timex)
        || span.start() >= tier.span().end()
            && passage.text().startsWith(")", span.end())
            && IN_BRACKETS.matcher(passage.between(tier.span().end(), span.start())).matches();
  }

  /** 'The partnership of 2004'. */
  static boolean isOfYear(Passage passage, Tier tier, Timex timex) {
    Span span = timex.span();
    return span.length() == YEAR
        && !timex.value().isEmpty()
        && span.start() >= tier.span().end()
        && passage.between(tier.span().end(), span.start()).matches("(?i)\\s+of\\s+");
  }

  /** 'Signed in 2009 and in force since 2013': the day of a text's entry into force. */
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "(?i)\\b(?:signed|concluded|adopted)\\b[^,;]{0,40}?\\b(?:and|but)\\s+in\\s+force\\s+since\\s+$");

  private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+$");
  private static final Pattern ON = Pattern.compile("(?i)^\\s+(?:on|onwards?)\\b(?!\\s+the\\b)");

  /** 'Since 2014', 'from 2010 on': the relation begins then and holds. */
  static boolean isSince(Passage passage, Timex timex) {
    String before = passage.text().substring(passage.start(), timex.span().start());
    String after = passage.text().substring(timex.span().end(), passage.end());
    if (IN_FORCE.matcher(before).find()) {
      return false;
    }
    return FROM.matcher(before).find() && ON.matcher(after).find()
        || before.matches(
            "(?is).*\\bsince\\s+(?:its\\s+\\w+\\s+in\\s+|the\\s+(?:[\\p{L}-]+\\s+){0,3}(?:declaration|statement|treaty|agreement|charter)\\s+of\\s+|(?:(?![,;:.]\\s).){0,60}\\b(?:visit|trip)\\b[^,;:.]{0,30}|(?:the\\s+)?\\w+ing\\s+(?:\\w+\\s+){0,5}in\\s+)?$");
  }
}
