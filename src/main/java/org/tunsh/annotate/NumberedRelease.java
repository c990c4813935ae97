package org.tunsh.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.annotate.DocumentDater.Dated;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;

/**
 * The day of a release that says 'this Tuesday, March 5' and has its year in its number alone,
 * 'PRESS RELEASE 41-2024'.
 */
final class NumberedRelease {
  private static final int TOP_BLOCKS = 8;
  private static final int DAY_LENGTH = 10;

  /** 'Press release No. 41/2024', 'MEDIA NOTE 2024/041'. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)\\b(?:press|news|media)\\s+(?:release|note|statement|communiqu[eé]|bulletin)\\W{1,4}(?:no|nr|n°|number)?[.:"
              + " ]{0,3}(?:\\d{1,4}\\s?[-/]\\s?((?:19|20)\\d\\d)|((?:19|20)\\d\\d)\\s?[-/]\\s?\\d{1,4})\\b");

  private final TimexFinder finder;

  NumberedRelease(TimexFinder finder) {
    this.finder = finder;
  }

  /** The first day that the top of the text tells without a year, in the year of its number. */
  Optional<Dated> date(Document document) {
    List<Block> top = document.blocks().stream().limit(TOP_BLOCKS).toList();
    return top.stream()
        .map(block -> NUMBER.matcher(block.span().of(document.text())))
        .filter(Matcher::find)
        .map(number -> number.group(1) == null ? number.group(2) : number.group(1))
        .findFirst()
        .flatMap(year -> firstDay(document.text(), top, year));
  }

  private Optional<Dated> firstDay(String text, List<Block> top, String year) {
    return top.stream()
        .flatMap(block -> finder.find(text, block.span(), year).stream())
        .filter(timex -> !timex.reason().equals("explicit"))
        .map(Mention.Timex::value)
        .filter(value -> value.length() == DAY_LENGTH && value.startsWith(year))
        .findFirst()
        .map(day -> new Dated(day, "opening, its year by the number"));
  }
}
