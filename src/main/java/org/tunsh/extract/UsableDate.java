package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Timex;

/** Tells which dates of a sentence may be that of an act, and which belong to something else. */
final class UsableDate {
  private UsableDate() {}

  /**
   * A date that belongs to something else: an anniversary, diplomatic ties, a span of validity,
   * another instrument.
   */
  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          "(?i)(?:anniversary[^,;]{0,60}|\\bas"
              + " (?:had|has|was|were)\\b[^,;]{0,40}\\b(?:in|on|at)|\\b(?:visit|trip|tour|stay)\\b[^;]{0,30}\\b(?:started|began|starts|begins|ended)"
              + " on|diplomatic"
              + " (?:relations|ties)[^,;]{0,40}|\\bfor|\\buntil|\\bto|\\bby|through|–|-|from\\s+\\d{4}\\s*(?:to|–|-)|horizon"
              + " of|towards|period(?: of)?|goals? for|agenda|vision)\\s*$");

  private static final Pattern INSTRUMENT_OF =
      Pattern.compile(
          "(?i)\\b(?:treaty|agreement|convention|memorandum|plan|charter|declaration|statement|communiqu[eé]|accord|protocol)\\b(?:(?!\\b(?:treaty|agreement|convention)\\b)[^,;]){0,90}?\\b(?:of|signed"
              + " (?:on|in|at \\w+ (?:on|in))|dated|from)\\s+$");
  private static final Pattern RANGE_AFTER =
      Pattern.compile("^\\s*(?:-|–|—|to)\\s*(?:19|20)?\\d\\d\\b");
  private static final Pattern TREATY_YEAR =
      Pattern.compile(
          "(?i)^\\s+(?:(?!(?:and|or|the|by|in|at|with|which|when|we|they|it|he|she|signed|issued|adopted|concluded)\\b)[\\w-]+\\s+){0,4}?(?:treaty|agreement|convention|charter|declaration|statement|communiqu[eé]|constitution|summit|elections?|session|dialogue)\\b");
  private static final Pattern INSTRUMENT_ON_TIER =
      Pattern.compile(
          "(?i)^\\s+(?:[\\w-]+\\s+){0,3}?(?:declaration|joint"
              + " statement|statement|charter|treaty|agreement)\\b");

  /** 'Following talks that had begun in 2008, they …': the date of what went before. */
  private static final Pattern BEGUN =
      Pattern.compile(
          "(?i)\\b(?:that|which|who)\\s+(?:had|have|has|was|were|is|are)\\s+[^,;]{1,90}\\b(?:in|on|since)\\s+$|\\b(?:since|after)\\s+(?:the|an?|their|its|our)\\s+(?:[\\w’'-]+\\s+){1,7}?(?:(?:entered|came)\\s+into\\s+force|took\\s+effect|began|was\\s+(?:signed|initialled|opened))\\s+(?:in|on)\\s+$");

  /** 'At the 2013 summit': the day of the meeting at which they did it. */
  private static final Pattern AT_THE =
      Pattern.compile("(?i)\\b(?:at|during)\\s+(?:the|their)\\s+$");

  private static final Pattern MEETING =
      Pattern.compile("(?i)^\\s+(?:[\\w-]+\\s+){0,3}?(?:summit|session|meeting|talks)\\b");

  private static boolean isOfMeeting(String before, String after) {
    return AT_THE.matcher(before).find() && MEETING.matcher(after).find();
  }

  /** 'Not until 2015 did they …': the year in which they did. */
  private static final Pattern NOT_UNTIL = Pattern.compile("(?i)\\bnot\\s+(?:until|before)\\s+$");

  private static boolean isBegunBefore(Passage passage, Timex timex, String before) {
    return BEGUN.matcher(before).find()
        && passage.tiers().stream().noneMatch(t -> t.span().start() < timex.span().start());
  }

  /** '2019 marks seventy years of …': of what it is told itself. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)^\\s+(?:marks?|marked|will mark|would mark|is the year|was the"
              + " year)\\b(?!\\s+the\\s+(?:beginning|start|birth|launch|inception|dawn|establishment|elevation)\\b)");

  /** 'Under the Council which was set up in 2019': of what the tier's clause names besides. */
  private static final Pattern OTHER_THING =
      Pattern.compile(
          "(?i)^(?!\\W*(?:with|between|of|among)\\b[^,;]*$)[^;]{12,}?\\p{L}\\s+(?:which|who|that)\\s+(?:was|were|had\\s+been|has\\s+been|is|are)\\s+(?:\\w+ly\\s+)?(?:set\\s+up|created|established|founded|opened|signed|held|inaugurated|launched|built)\\b[^,;]{0,40}$");

  private static boolean isOfOtherThing(Passage passage, Timex timex) {
    return passage.tiers().stream()
        .filter(tier -> tier.span().end() <= timex.span().start())
        .reduce((first, second) -> second)
        .map(tier -> passage.between(tier.span().end(), timex.span().start()))
        .filter(gap -> OTHER_THING.matcher(gap).find())
        .isPresent();
  }

  /** 'In the Joint Declaration of 2011, A and B …': the text by which they do it. */
  private static final Pattern IN_TEXT = Pattern.compile("(?is)\\W*in\\s+(?:the|a|their)\\s[^,;]*");

  /** 'The Declaration of 2012 had raised …': its year is that of the act. */
  private static final Pattern FOUNDS =
      Pattern.compile(
          "(?i)^(?:,\\s[^;]{3,90}?,)?\\s+(?:(?:had|has|have)\\s+)?(?:\\w+ly\\s+)?(?:(?:gave|given)\\s+(?:birth|life)\\s+to|brought|opened|raised|elevated|upgraded|lifted|established|founded|created|launched|proclaimed|declared)\\b");

  /** 'Having regard to the visit in June 2023, they decided …': of what is looked back on. */
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?i)^\\W*(?:having\\s+regard|mindful|considering|taking\\s+into\\s+account|bearing\\s+in\\s+mind|building\\s+(?:up)?on|proceeding\\s+from|guided\\s+by|convinced|in\\s+accordance\\s+with|pursuant\\s+to|faithful\\s+to|in\\s+fulfilment\\s+of|recalling|noting|appreciating|having\\s+reviewed)\\b(?!\\s+that\\b)[^;]*$");

  private static final Pattern MAIN_CLAUSE =
      Pattern.compile(
          "(?i),\\s+(?:the\\s+|both\\s+|our\\s+)?(?:two\\s+|high\\s+|contracting\\s+)*(?:they|we|sides|parties|leaders|presidents|ministers|prime\\s+ministers|countries|states|heads)\\s+(?:of\\s+(?:state|government)\\s+)?(?:have\\s+|hereby\\s+)?(?:decided|decide|agreed|agree|resolved|resolve|declared|declare|announced|announce|established|establish|raised|raise|elevated|elevate|upgraded|upgrade|proclaimed|proclaim)\\b");

  private static final Pattern IN_CLAUSE = Pattern.compile("(?i),\\s+(?:which|that|who)\\s[^,;]*$");

  private static boolean isOfPreamble(Passage passage, Timex timex, String before) {
    String rest = passage.between(timex.span().end(), passage.end());
    Matcher clause = MAIN_CLAUSE.matcher(rest);
    boolean aside = PREAMBLE.matcher(before).find() || IN_CLAUSE.matcher(before).find();
    if (!aside || !clause.find()) {
      return false;
    }
    int at = timex.span().end() + clause.start();
    return passage.tiers().stream().allMatch(tier -> tier.span().start() > at);
  }

  /** Whether a date may be that of an act which the sentence tells. */
  static boolean isUsable(Passage passage, Timex timex) {
    if (timex.value().isEmpty()) {
      return false;
    }
    String before = passage.text().substring(passage.start(), timex.span().start());
    String after = passage.text().substring(timex.span().end(), passage.end());
    if (belongsToInstrument(passage, timex, before)
        && !after.matches(
            "(?is)^,?\\s*(?:by|with|in|through|under) which\\b.*|^,?\\s*(?:establishing|which"
                + " established|that established).*")
        && !(FOUNDS.matcher(after).find()
            && !before.matches("(?is).*\\bwhich\\s+(?:the|a)\\s[^,;]*"))
        && !before.matches(
            "(?is).*\\b(?:by|through|with|since|in|under) (?:a|an|the|their) [^,;]*$")
        && !(IN_TEXT.matcher(before).matches() && after.startsWith(","))) {
      return false;
    }
    if (MARKS.matcher(after).find()
        || isBegunBefore(passage, timex, before)
        || isOfOtherThing(passage, timex)
        || isOfPreamble(passage, timex, before)
        || OTHER_BEFORE.matcher(before).find()
            && !before.matches("(?is).*\\bback to\\s*$")
            && !(before.matches("(?is).*\\buntil\\s*$") && after.startsWith(", when "))
            && !NOT_UNTIL.matcher(before).find()
        || RANGE_AFTER.matcher(after).find()) {
      return false;
    }
    Matcher treaty = TREATY_YEAR.matcher(after);
    return !treaty.find()
        || isOfMeeting(before, after)
        || INSTRUMENT_ON_TIER.matcher(after).find() && isOnTier(passage, timex);
  }

  /** 'The 2019 Declaration on the … partnership': the instrument is on the tier. */
  private static boolean isOnTier(Passage passage, Timex timex) {
    return passage.tiers().stream()
        .anyMatch(
            t ->
                t.span().start() >= timex.span().end()
                    && t.span().start() - timex.span().end() < 110);
  }

  /**
   * 'The Treaty of Friendly Relations of 2000': the date of a text that is not on the tier; 'the
   * Strategic Partnership Agreement of 2012' is on it.
   */
  private static boolean belongsToInstrument(Passage passage, Timex timex, String before) {
    Matcher matcher = INSTRUMENT_OF.matcher(before);
    if (!matcher.find()) {
      return false;
    }
    int from = passage.start() + matcher.start();
    return passage.tiers().stream()
        .filter(t -> t.span().end() <= timex.span().start())
        .noneMatch(t -> t.span().start() >= from || from - t.span().end() == 1);
  }

  /** 'The agreement of August 2009 entered into force …': the day of the text, not of the act. */
  static boolean isDayOfText(Passage passage, Timex timex) {
    return INSTRUMENT_OF.matcher(passage.between(passage.start(), timex.span().start())).find();
  }
}
