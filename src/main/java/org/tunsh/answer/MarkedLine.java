package org.tunsh.answer;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.index.Hit;
import org.tunsh.model.Span;

/**
 * A snippet without the signs that mark what was found, and where that stands in it.
 *
 * @param text on one line
 * @param found places in the text
 */
public record MarkedLine(String text, List<Span> found) {
  public MarkedLine {
    found = List.copyOf(found);
  }

  /** Takes the marks out of a hit's snippet. */
  public static MarkedLine of(String snippet) {
    StringBuilder text = new StringBuilder();
    List<Span> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < snippet.length(); i++) {
      char c = snippet.charAt(i);
      if (c == Hit.MARK) {
        start = text.length();
      } else if (c == Hit.UNMARK) {
        found.add(new Span(start, text.length()));
      } else {
        text.append(c);
      }
    }
    return new MarkedLine(text.toString(), found);
  }
}
