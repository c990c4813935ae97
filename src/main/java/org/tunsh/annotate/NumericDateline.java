package org.tunsh.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.annotate.DocumentDater.Dated;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * The day of a line such as '05/09/2024', of which day and month cannot be told apart by
 * themselves: it is the one that the text names in words too, else day before month, as most of the
 * world writes.
 */
final class NumericDateline {
  private static final int EDGE_BLOCKS = 10;

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d\\d)(?![./-]?\\d)");

  private final TimexFinder finder;

  NumericDateline(TimexFinder finder) {
    this.finder = finder;
  }

  Optional<Dated> date(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean edge = i < EDGE_BLOCKS || i >= blocks.size() - 2;
      String line = blocks.get(i).span().of(document.text());
      Matcher numbers = NUMBERS.matcher(line);
      if (edge && line.length() < DocumentDater.DATELINE_LENGTH && numbers.find()) {
        return read(document.text(), numbers);
      }
    }
    return Optional.empty();
  }

  private Optional<Dated> read(String text, Matcher numbers) {
    String dayFirst = Calendar.ofNumbers(numbers.group(4), numbers.group(3), numbers.group(1));
    String monthFirst = Calendar.ofNumbers(numbers.group(4), numbers.group(1), numbers.group(3));
    if (monthFirst != null
        && (dayFirst == null || isNamed(text, monthFirst) && !isNamed(text, dayFirst))) {
      return Optional.of(new Dated(monthFirst, "dateline in numbers"));
    }
    return Optional.ofNullable(dayFirst).map(day -> new Dated(day, "dateline in numbers"));
  }

  /** Whether the text names a day in words, with or without its year. */
  private boolean isNamed(String text, String day) {
    return finder.find(text, new Span(0, text.length()), day).stream()
        .map(Mention.Timex::value)
        .anyMatch(day::equals);
  }
}
