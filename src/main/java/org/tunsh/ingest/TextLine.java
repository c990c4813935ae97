package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text file.
 *
 * @param text as it stands
 * @param page counted by form feeds, from 1
 * @param furniture whether it belongs to the page and not to the text
 */
record TextLine(String text, int page, boolean furniture) {
  static List<TextLine> split(String text) {
    List<TextLine> lines = new ArrayList<>();
    int page = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f') {
        lines.add(new TextLine(text.substring(start, i), page, false));
        if (c == '\f') {
          // The end of a page is furniture without letters: a sentence may go on over it.
          lines.add(new TextLine("", page, true));
          page++;
        } else if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    return lines;
  }

  TextLine asFurniture() {
    return new TextLine(text, page, true);
  }

  boolean isBlank() {
    return Letters.fold(text).isEmpty();
  }

  int indent() {
    int at = 0;
    while (at < text.length() && Letters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  List<String> cells() {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\t') {
        cells.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return cells;
  }
}
