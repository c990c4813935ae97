package org.tunsh.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a web page sets around its text, where its copy keeps it: menus, the way to the page, links
 * to print or to share it, the office's address, the hour. Such lines are no part of a title.
 */
final class PageFrame {
  private PageFrame() {}

  private static final Pattern SERVICE =
      Pattern.compile(
          "(?i)\\W*(?:skip to (?:main |the )?(?:content|navigation)|(?:main"
              + " )?menu|search|contents|official website|print(?: this)?(?: page|"
              + " version)?|e-?mail|share(?: (?:this|on)\\b.*)?|back to top|font size\\b.*|text"
              + " size\\b.*|go|close|views?:? ?\\d+)\\W*");

  /** 'Home > News > Visits', 'Newsroom » Releases'. */
  private static final Pattern WAY =
      Pattern.compile(
          "(?i)[\\s*#]*(?:(?:home|start|homepage|main page|you are here)\\b[^\\n"
              + "]{0,3}? ?[>»›/:][^\\n"
              + "]*|[^>»›\\n"
              + "]{2,50}(?: [>»›] [^>»›\\n"
              + "]{2,})+)");

  private static final Pattern STEP = Pattern.compile("\\s*[>»›]\\s*|\\s/\\s");

  /** 'EN | FR | PT', 'ES CA EU': the languages of a site. */
  private static final Pattern LANGUAGES = Pattern.compile("\\s*(?:\\p{Lu}{2}\\b[\\s|/,]*){3,}");

  private static final Pattern CELLS = Pattern.compile("\\s*[|•·]\\s*|\\s{2,}|(?<=\\])\\s+");

  /** A last step that is so long is the title itself. */
  private static final int LONG_STEP = 45;

  private static final Pattern ON_RELATIONS =
      Pattern.compile("(?i)\\brelations (?:with|between)\\b");

  private static final int CELL = 30;
  private static final int MENU = 4;

  /** 'Independence Road, Lusaka, Zambia': where an office has its seat. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?!.*\\b(?:belt|silk)\\b)[^,\\n"
              + "]{3,40}\\b(?:road|street|avenue|boulevard|lane|p\\.? ?o\\.? ?box(?: \\d+)?),(?:"
              + " [^,\\n"
              + "]{3,30},?){1,4}");

  /** '4 MAR 2024, 11:20': the hour at which an agency sent out what stands below. */
  private static final Pattern POSTED =
      Pattern.compile(
          "\\W*\\d{1,2}[./ ](?:\\p{L}{3,9}|\\d{1,2})[./"
              + " ]\\d{4}[,|]?\\s+\\d{1,2}:\\d{2}\\W*(?:GMT|UTC)?\\W*");

  /** What of a line belongs to the text: all, nothing, or the title in which a way ends. */
  static String without(String line) {
    if (WAY.matcher(line).matches()) {
      String last = STEP.splitAsStream(line).reduce("", (before, step) -> step).strip();
      return last.length() > LONG_STEP || ON_RELATIONS.matcher(last).find() ? last : "";
    }
    boolean frame =
        isService(line)
            || isMenu(line)
            || ADDRESS.matcher(line).matches()
            || POSTED.matcher(line).matches();
    return frame || LANGUAGES.matcher(line).matches() ? "" : line;
  }

  /** 'Print E-mail Share': each word of it a service of the page. */
  private static boolean isService(String line) {
    List<String> cells = cells(line);
    return !cells.isEmpty() && cells.stream().allMatch(cell -> SERVICE.matcher(cell).matches());
  }

  /** 'About us | Research | Events | Media': four short words or more side by side. */
  private static boolean isMenu(String line) {
    List<String> cells = cells(line);
    return cells.size() >= MENU
        && cells.stream().allMatch(cell -> cell.length() <= CELL)
        && cells.stream().noneMatch(cell -> cell.matches(".*\\d.*"));
  }

  private static List<String> cells(String line) {
    return CELLS.splitAsStream(line.strip()).filter(cell -> !cell.isBlank()).toList();
  }
}
