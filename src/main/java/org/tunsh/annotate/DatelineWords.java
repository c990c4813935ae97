package org.tunsh.annotate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which a line over a text is known as its dateline, or as none. */
final class DatelineWords {
  private DatelineWords() {}

  /** 'The Parties will take these steps by May 14, 2025:' tells of a day to come. */
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?i)\\b(?:by|until|before|no later"
              + " than)\\s+(?:on\\s+)?(?-i:\\p{Lu}\\p{L}+\\s+\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{Lu})");

  /** 'The declaration was signed in October 2000.' tells of another day. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:was|were|is|are|has|have|had|will)\\s+(?:\\S+\\s+){2}[^?]*\\.\\s*$");

  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)\\b(?:published|posted|updated|edited|modified|revised|released|issued)\\b");

  private static final Pattern MONTH_LINE =
      Pattern.compile("\\s*(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])\\s*");

  private static final Pattern AGENCY =
      Pattern.compile(
          "^\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}[^.!?\\p{L}]{0,15}[-–—]|^[\\p{Lu}](?:[^.!?]|(?<=\\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec))\\.){0,60}?\\d{1,2}\\.?[^.!?]{0,40}?(?:--|—|–|\\s-(?=\\s)|\\)|:|[,/]\\s?\\p{Lu}{2,12}/?\\.)\\s");

  private static final Pattern HOUR = Pattern.compile("\\b\\d{1,2}:\\d\\d\\b");

  /** 'Adopted on 4 August 2022, Phnom Penh': of the text itself, whose name stands over it. */
  private static final Pattern OF_ADOPTION =
      Pattern.compile(
          "(?i)^\\W*(?:adopted|signed|issued|concluded)\\s+(?:(?:on|in|at)\\s+)?[^.;:]{4,60}\\d{4}[^.;:]{0,40}$");

  static boolean isOfAdoption(String text) {
    return OF_ADOPTION.matcher(text.strip()).matches();
  }

  /** 'L 23/4 EN Official Journal of …': where a text was printed, mostly after it was signed. */
  private static final Pattern GAZETTE =
      Pattern.compile(
          "(?i)\\b(?:official (?:journal|gazette)|(?:government|federal) gazette|treaty"
              + " series)\\b");

  static boolean isGazette(String text) {
    return GAZETTE.matcher(text).find();
  }

  private static final Pattern OPEN_END =
      Pattern.compile("(?i)\\b(?:of|on|from|dated|in|since|the)\\s*$");

  /** 'mindful of the Agreement of' over '4 March 1998,': the end of a line that was broken. */
  static boolean isRestOf(String before, String line) {
    return OPEN_END.matcher(before).find() && line.strip().matches("(?s).*[,;]");
  }

  static boolean isDeadline(String text) {
    return DEADLINE.matcher(text).find();
  }

  /** Whether a line tells something else than when it was published. */
  static boolean isSentence(String text) {
    return SENTENCE.matcher(text).find() && !UPDATED.matcher(text).find();
  }

  /** Whether a line is a month in numbers. */
  static boolean isMonth(String text) {
    return MONTH_LINE.matcher(text).matches();
  }

  /** 'Wednesday, 3 July 2024', 'July 3, 2024', 'Lima, the 3rd of July 2024', as a line. */
  private static final Pattern DATE_ALONE =
      Pattern.compile(
          "\\W*(?:\\p{Lu}[\\p{L}.'’-]+,?\\s+){0,4}(?:the\\s+|this\\s+)?\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:(?:day\\s+)?of\\s+)?(?:\\p{Lu}\\p{L}+\\.?,?\\s+)?(?:B\\.?E\\.?\\s+)?\\d{4}(?:\\s*\\(\\d{4}\\))?\\W*");

  /** Whether a line is a date and at most a place before it. */
  static boolean isDateAlone(String text) {
    return text.length() < LINE && DATE_ALONE.matcher(text).matches();
  }

  private static final int LINE = 80;

  static boolean hasHour(String text) {
    return HOUR.matcher(text).find();
  }

  /** Where an agency's dateline at the head of a paragraph ends; 0 where there is none. */
  static int agency(String text) {
    Matcher matcher = AGENCY.matcher(text);
    return matcher.lookingAt() ? matcher.end() : 0;
  }
}
