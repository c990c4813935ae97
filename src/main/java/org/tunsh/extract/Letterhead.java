package org.tunsh.extract;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tunsh.gazetteer.WordLists;

/**
 * The lines around a title that name an office or label what it hands out: 'Ministry of Foreign
 * Affairs', 'Press Service', 'Press release (2019) 044'. They tell who speaks, and are no part of
 * the document's own name.
 */
final class Letterhead {
  private static final int LINES = 6;
  private static final int LONGEST = 110;

  private static final Pattern DATE =
      Pattern.compile("^\\W*\\d{1,2}\\.? \\p{L}+ \\d{4},?\\s+(?:\\d{1,2}:\\d{2}\\s+)?");

  /** '30 May 2025 Press service Lima': what a page sets side by side. */
  private static final Pattern CELLS = Pattern.compile("\\s{2,}|\\s+[|•·]\\s+");

  private final Pattern release;
  private final Pattern office;

  Letterhead(WordLists words) {
    release = line(words, "letterhead-release");
    office = line(words, "letterhead-office");
  }

  private static Pattern line(WordLists words, String list) {
    return Pattern.compile("(?iu)[\\s#*_(]*" + words.alternatives(list) + "[\\s*_):.]*");
  }

  /** Whether an office says that it hands a text out to the press. */
  boolean isRelease(String opening) {
    return lines(opening).stream().anyMatch(line -> release.matcher(line).matches());
  }

  /** Whether a text stands under an office's name. */
  boolean isOfOffice(String opening) {
    return lines(opening).stream()
        .anyMatch(line -> release.matcher(line).matches() || office.matcher(line).matches());
  }

  /** What is left of a title's lines; the whole where nothing is. */
  String without(String title) {
    String own =
        title
            .lines()
            .filter(line -> !release.matcher(line).matches() && !office.matcher(line).matches())
            .filter(line -> !isSection(line, title))
            .collect(Collectors.joining("\n"));
    return own.isBlank() ? title : own;
  }

  private static final Pattern SECTION = Pattern.compile("(?i)(\\S+ )+relations");

  /** 'Peru-Ghana Relations' over 'Peru-Ghana Summit Meeting': a site's section over its page. */
  private static boolean isSection(String line, String title) {
    String section = line.strip();
    return SECTION.matcher(section).matches()
        && title
            .lines()
            .filter(other -> other.length() <= LONGEST && !other.equals(line))
            .anyMatch(other -> other.startsWith(section.substring(0, section.lastIndexOf(' '))));
  }

  private static List<String> lines(String opening) {
    return opening
        .lines()
        .filter(line -> !line.isBlank())
        .limit(LINES)
        .filter(line -> line.length() <= LONGEST)
        .flatMap(line -> CELLS.splitAsStream(DATE.matcher(line).replaceFirst("")))
        .toList();
  }
}
