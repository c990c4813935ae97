package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds running heads and page numbers between the lines of a text: page numbers that count up or
 * say so, and beside them (or beside a form feed) lines that return, or that are the title cut
 * short.
 */
final class TextFurniture {
  private static final int BESIDE = 4;
  private final List<TextLine> lines;
  private final boolean[] furniture;

  private TextFurniture(List<TextLine> lines) {
    this.lines = lines;
    this.furniture = new boolean[lines.size()];
  }

  static List<TextLine> marked(List<TextLine> lines) {
    TextFurniture finder = new TextFurniture(lines);
    finder.find();
    List<TextLine> out = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      out.add(finder.furniture[i] ? lines.get(i).asFurniture() : lines.get(i));
    }
    return out;
  }

  private void find() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text().strip();
      furniture[i] = lines.get(i).furniture() || Shapes.isExplicitPage(text);
      if (Shapes.isPageNumber(text)) {
        numbers.add(i);
      }
    }
    markCounting(numbers);
    markBeside(numbers);
    spread();
  }

  /** Numbers that stand alone and count up by one, at least twice, are page numbers. */
  private void markCounting(List<Integer> numbers) {
    int before = -1;
    for (int at : numbers) {
      int page = Shapes.pageNumber(lines.get(at).text().strip());
      if (before >= 0
          && page > 0
          && isAlone(at)
          && isAlone(before)
          && page == Shapes.pageNumber(lines.get(before).text().strip()) + 1
          && at - before > 5) {
        furniture[before] = true;
        furniture[at] = true;
      }
      before = page > 0 ? at : before;
    }
  }

  private boolean isAlone(int at) {
    return isEdge(at - 1) || isEdge(at + 1);
  }

  private boolean isEdge(int at) {
    return at < 0 || at >= lines.size() || lines.get(at).isBlank() || lines.get(at).furniture();
  }

  private void markBeside(List<Integer> numbers) {
    Map<String, Integer> keys = new HashMap<>();
    for (TextLine line : lines) {
      keys.merge(Shapes.key(line.text()), 1, Integer::sum);
    }
    String title = title();
    for (int at : numbers) {
      boolean above = markFrom(at, -1, keys, title);
      boolean below = markFrom(at, 1, keys, title);
      furniture[at] |= above || below;
    }
    markBesideFeeds(keys, title);
  }

  /**
   * Heads that nothing but empty lines part from a page number: the next line, and those right
   * beside it.
   */
  private boolean markFrom(int number, int step, Map<String, Integer> keys, String title) {
    int at = number + step;
    while (at >= 0
        && at < lines.size()
        && lines.get(at).isBlank()
        && Math.abs(at - number) < BESIDE) {
      at += step;
    }
    boolean found = false;
    while (at >= 0 && at < lines.size() && !lines.get(at).isBlank() && isHead(at, keys, title)) {
      furniture[at] = true;
      found = true;
      at += step;
    }
    return found;
  }

  private void markBesideFeeds(Map<String, Integer> keys, String title) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).furniture()) {
        continue;
      }
      for (int near = i - 3; near <= i + 3; near++) {
        if (near >= 0 && near < lines.size()) {
          furniture[near] |=
              isHead(near, keys, title) || Shapes.isPageNumber(lines.get(near).text().strip());
        }
      }
    }
  }

  private String title() {
    for (TextLine line : lines) {
      String text = line.text().strip();
      if (text.length() > 12) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private boolean isHead(int at, Map<String, Integer> keys, String title) {
    String text = lines.get(at).text().strip();
    if (text.length() < 4 || text.length() > 110 || isFirst(at)) {
      return false;
    }
    String key = Shapes.key(text);
    boolean returns = keys.getOrDefault(key, 0) > 1 && Shapes.division(text).isEmpty();
    boolean cut = text.length() >= 16 && title.startsWith(text.toLowerCase(Locale.ROOT));
    return (returns || cut) && !Shapes.endsClause(text);
  }

  /** The first printed line is the title itself, even where heads repeat it. */
  private boolean isFirst(int at) {
    for (int i = 0; i < at; i++) {
      if (!lines.get(i).isBlank() && !furniture[i]) {
        return false;
      }
    }
    return true;
  }

  /** Empty lines beside furniture belong to the break of the page. */
  private void spread() {
    for (int i = 1; i < lines.size(); i++) {
      furniture[i] |= furniture[i - 1] && lines.get(i).isBlank();
    }
    for (int i = lines.size() - 2; i >= 0; i--) {
      furniture[i] |= furniture[i + 1] && lines.get(i).isBlank();
    }
  }
}
