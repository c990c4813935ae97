package org.tunsh.cite;

import java.util.regex.Pattern;

/**
 * A title as a bibliography prints it. The processor of styles leaves straight marks within a title
 * as they are and always puts the stop before the closing mark; British print does neither.
 */
final class PrintedTitle {
  private static final String OPEN = "\u0001";
  private static final String CLOSE = "\u0002";

  private static final Pattern DOUBLE =
      Pattern.compile("[\"\u201c\u201d]([^\"\u201c\u201d]*)[\"\u201c\u201d]");

  /** A mark between two letters is an apostrophe. */
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])['\u2018](\\S[^'\u2018\u2019]*(?:\\p{L}['\u2019]\\p{L}[^'\u2018\u2019]*)*)"
              + "['\u2019](?![\\p{L}\\p{N}])");

  private final boolean american;

  /** Titles in the print of a language such as {@code en-GB}. */
  PrintedTitle(String language) {
    this.american = language.endsWith("US");
  }

  /** The title within quotation marks, those inside it of the other kind. */
  String quoted(String title) {
    String marked = DOUBLE.matcher(title).replaceAll(OPEN + "$1" + CLOSE);
    marked = SINGLE.matcher(marked).replaceAll(OPEN + "$1" + CLOSE).replace('\'', '\u2019');
    return american
        ? "\u201c" + marked.replace(OPEN, "\u2018").replace(CLOSE, "\u2019") + "\u201d"
        : "\u2018" + marked.replace(OPEN, "\u201c").replace(CLOSE, "\u201d") + "\u2019";
  }

  /** An American stop stands before the closing marks. */
  String stopped(String entry) {
    return american ? entry.replaceFirst("(\u2019?\u201d)\\.", ".$1") : entry;
  }
}
