package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells running heads, running feet and page numbers from the text, by their place, their return
 * and their look.
 */
final class PageFurniture {
  private static final float MARGIN = 0.11f;
  private final List<Sheet> sheets;
  private final Map<String, Set<Integer>> pagesOf = new HashMap<>();
  private final String opening;
  private final float body;

  PageFurniture(List<Sheet> sheets, float body) {
    this.sheets = sheets;
    this.body = body;
    StringBuilder first = new StringBuilder();
    for (Sheet sheet : sheets) {
      for (PrintedLine line : PrintedLine.lines(sheet.words())) {
        if (isMarginal(sheet, line)) {
          pagesOf
              .computeIfAbsent(Shapes.key(line.text()), k -> new HashSet<>())
              .add(sheet.number());
        } else if (first.length() < 2_000) {
          first.append(line.text()).append(' ');
        }
      }
    }
    opening = first.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isMarginal(Sheet sheet, PrintedLine line) {
    return line.box().bottom() < sheet.height() * MARGIN
        || line.box().y() > sheet.height() * (1 - MARGIN);
  }

  /** The lines of a page that are furniture. */
  List<PrintedLine> on(Sheet sheet, List<PrintedLine> lines) {
    List<PrintedLine> furniture = new ArrayList<>();
    for (PrintedLine line : lines) {
      if (isMarginal(sheet, line) && isFurniture(line, sheet, lines)) {
        furniture.add(line);
      }
    }
    return furniture;
  }

  private boolean isFurniture(PrintedLine line, Sheet sheet, List<PrintedLine> lines) {
    String text = line.text().strip();
    boolean edge = isEdge(line, lines);
    boolean foot = line.box().y() > sheet.height() * (1 - MARGIN / 2);
    if (edge && foot && text.length() < 4) {
      return true;
    }
    if (edge && (Shapes.isExplicitPage(text) || Shapes.isPageNumber(text))) {
      return true;
    }
    Set<Integer> pages = pagesOf.getOrDefault(Shapes.key(text), Set.of());
    boolean returns = pages.size() >= 2 && (pages.size() >= 3 || sheets.size() <= 6);
    if (returns && Shapes.division(text).isEmpty()) {
      return true;
    }
    boolean cut = text.length() > 12 && opening.contains(text.toLowerCase(Locale.ROOT));
    return edge && cut && line.size() < body * 0.97f && line.box().y() < sheet.height() / 2;
  }

  /** Nothing but furniture stands between the line and the edge of the page. */
  private static boolean isEdge(PrintedLine line, List<PrintedLine> lines) {
    int above = 0;
    int below = 0;
    for (PrintedLine other : lines) {
      above += other.box().bottom() <= line.box().y() + 1 ? 1 : 0;
      below += other.box().y() >= line.box().bottom() - 1 ? 1 : 0;
    }
    return above <= 2 || below <= 2;
  }
}
