package org.tunsh.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines over a document. Those who read for facts want all of them; who is told of a document
 * wants what it is called.
 *
 * @param lines as they stand, parted by line ends
 */
record Headline(String lines) {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";

  private static final String DATE =
      "(?:\\d{1,2}(?:st|nd|rd|th)? %1$s,? \\d{4}|%1$s \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})"
          .formatted(MONTH);

  /** 'Ulaanbaatar, 14 March 2017', '(March 3, 2011)': a date, before it a few words at most. */
  private static final Pattern DATE_LINE =
      Pattern.compile("\\W{0,3}(?:[^\\s\\d]{1,30} ){0,5}" + DATE + "\\W{0,3}");

  /** A title ends without a stop, but for an abbreviation's ('the U.S.'). */
  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ ){4}.*[^.\\s]{3}\\.");

  /** Its first line, and those after it down to the date line or the first sentence. */
  String name() {
    List<String> all = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (all.size() < 2) {
      return lines.strip();
    }
    return all.getFirst()
        + all.stream()
            .skip(1)
            .takeWhile(line -> !isBelow(line))
            .map(line -> "\n" + line)
            .collect(Collectors.joining());
  }

  private static boolean isBelow(String line) {
    return DATE_LINE.matcher(line).matches() || SENTENCE.matcher(line).matches();
  }
}
