package org.tunsh.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the outward shape of a line tells: labels of list items and pillars, headings, page numbers,
 * ends of sentences.
 */
final class Shapes {
  /**
   * The number or sign before an item.
   *
   * @param sign the number, letter or bullet
   * @param length letters that it takes in the line, with the space after it
   * @param bullet whether it is a bullet, which is no part of the text
   */
  record Label(String sign, int length, boolean bullet) {}

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:(?<bullet>[•‣◦▪●○■□➢►✓·*+–—-])\\s+"
              + "|\\(?(?<number>\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-z]|[ivx]{1,5})\\)\\.?\\s+"
              + "|(?<dotted>\\d{1,3}(?:\\.\\d{1,2}){0,3}|[IVXLC]{2,7}(?=\\.)|[A-Za-z](?=\\.\\s))\\.\\s*(?=[\\p{L}\"“'(«])(?!\\p{L}\\.)"
              + "|(?<deep>\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+(?=\\p{Lu}))");
  private static final Pattern DIVISION =
      Pattern.compile(
          "^(?:(?i:article|section|chapter|part|annex|title|pillar|appendix|artículo|capítulo|artikel|"
              + "статья|глава|chapitre))\\s+(?<number>\\d{1,3}|[IVXLC]{1,7}|[A-Z])\\b[.:]?");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^[\\s\\-–—|\\[(~]*(?:(?i:page|p\\.|seite|página|стр\\.?)\\s*)?(?<number>\\d{1,4}|[ivxlc]{1,6})"
              + "(?:\\s*(?i:of|/|von|de|из)\\s*\\d{1,4})?[\\s\\-–—|\\])~]*$");
  private static final Pattern EXPLICIT_PAGE =
      Pattern.compile(
          "^\\W*(?:(?i:page|seite|página|стр\\.)\\s*\\d{1,4}(?:\\s*(?i:of|/|von|de|из)\\s*\\d{1,4})?"
              + "|\\d{1,4}\\s*(?:/|(?i:of))\\s*\\d{1,4}|[-–—]\\s*\\d{1,4}\\s*[-–—])\\W*$");
  private static final Pattern NOTES =
      Pattern.compile(
          "^(?:[\\dIVX]+\\.?\\s+)?(?i:end\\s?notes?|foot\\s?notes?|notes?|notes and"
              + " references|references|bibliography|works"
              + " cited|anmerkungen|notas|примечания)\\s*:?$");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          ".*\\b(?i:january|february|march|april|may|june|july|august|september|october|november|"
              + "december)\\b.*\\d{4}.*|.*\\d{4}\\s*\\)?$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?i:table|figure|fig\\.|chart|box|tableau|tabelle|cuadro|tabla|таблица|рис\\.)\\s*\\d+\\b.*");

  private Shapes() {}

  /** The words over or under a table or picture. */
  static boolean isCaption(String line) {
    return CAPTION.matcher(line).matches();
  }

  /** The label that a line begins with, or one of length 0. */
  static Label label(String line) {
    Matcher matcher = LABEL.matcher(line);
    if (!matcher.find()) {
      return new Label("", 0, false);
    }
    for (String group : new String[] {"number", "dotted", "deep"}) {
      String sign = matcher.group(group);
      if (sign != null) {
        return new Label(sign, matcher.end(), false);
      }
    }
    return new Label(matcher.group("bullet"), matcher.end(), true);
  }

  /** The number of an article, chapter or the like that a line begins with, or empty. */
  static String division(String line) {
    Matcher matcher = DIVISION.matcher(line);
    return matcher.find() ? matcher.group("number") : "";
  }

  static boolean isPageNumber(String line) {
    return line.length() <= 24 && PAGE_NUMBER.matcher(line).matches();
  }

  /** A page number that says so ('Page 1 of 2', '- 3 -'). */
  static boolean isExplicitPage(String line) {
    return line.length() <= 24 && EXPLICIT_PAGE.matcher(line).matches();
  }

  /** The number of a page-number line in Arabic digits, or -1. */
  static int pageNumber(String line) {
    Matcher matcher = PAGE_NUMBER.matcher(line);
    if (!matcher.matches()) {
      return -1;
    }
    String number = matcher.group("number");
    return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : -1;
  }

  static boolean isNotesHeading(String line) {
    return line.length() < 40 && NOTES.matcher(line).matches();
  }

  static int words(String line) {
    String text = line.strip();
    return text.isEmpty() ? 0 : SPACES.split(text, -1).length;
  }

  static boolean isAllCaps(String line) {
    int upper = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      upper += Character.isUpperCase(c) ? 1 : 0;
    }
    return upper >= 3;
  }

  /** Whether a line ends as a sentence, a clause before a list or an enumerated item does. */
  static boolean endsClause(CharSequence line) {
    for (int i = line.length() - 1; i >= 0; i--) {
      char c = line.charAt(i);
      if (c == Callouts.CLOSE) {
        while (i > 0 && line.charAt(i) != Callouts.OPEN) {
          i--;
        }
      } else if ("\"”’')]» ⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c) < 0) {
        return ".!?;:…。！？；：؟۔".indexOf(c) >= 0;
      }
    }
    return true;
  }

  /** Short, begun with a capital or a label, not ended as a sentence. */
  static boolean isTitleLike(String line, int maxWords) {
    String text = line.strip();
    if (text.length() < 3 || text.length() > maxWords * 12 || words(text) > maxWords) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return startsHigh(text) && ".,;:!…".indexOf(last) < 0 && hasLetters(text);
  }

  private static boolean startsHigh(String text) {
    int at = 0;
    while (at < text.length() && "\"“'‘«(".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isUpperCase(c) || Character.isDigit(c) || Character.isTitleCase(c);
  }

  private static boolean hasLetters(String text) {
    return text.chars().filter(Character::isLetter).limit(3).count() == 3;
  }

  /** Names the day or ends with a year, as a dateline does. */
  static boolean isDateLine(String line) {
    return line.length() < 90 && DATE_LINE.matcher(line).matches();
  }

  /** A line that is little more than a date. */
  static boolean isBareDate(String line) {
    return words(line) <= 8 && isDateLine(line);
  }

  static boolean startsLow(String line) {
    return !line.isEmpty() && Character.isLowerCase(line.charAt(0));
  }

  static String key(String line) {
    return line.strip().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", " ");
  }

  /** Whether a line breaks off behind a letter, as one that goes on in the next. */
  static boolean endsInWord(String line) {
    return !line.isEmpty() && Character.isLetter(line.charAt(line.length() - 1));
  }
}
