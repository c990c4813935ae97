package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a table of markup into a grid, with cells that span rows and columns. */
final class MarkupTable {
  private static final int WIDEST = 200;
  private static final int LONGEST_CELL = 1500;

  private MarkupTable() {}

  /**
   * Tables that only place things on the page: nested ones, ones with a single cell, ones that hold
   * whole texts.
   */
  static boolean isLayout(Element table) {
    if (table.attr("role").equals("presentation") || table.select("table").size() > 1) {
      return true;
    }
    List<Element> cells = table.select("td, th");
    if (cells.size() < 2 || (rows(table).size() < 2 && table.select("th").isEmpty())) {
      return true;
    }
    return cells.stream()
        .anyMatch(c -> c.text().length() > LONGEST_CELL || c.select("h1, h2, h3").size() > 1);
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      if (table.equals(row.closest("table"))) {
        rows.add(row);
      }
    }
    return rows;
  }

  static Grid grid(Element table) {
    Grid grid = new Grid();
    Set<Long> taken = new HashSet<>();
    int r = 0;
    for (Element row : rows(table)) {
      int c = 0;
      boolean any = false;
      for (Element cell : row.children()) {
        if (!cell.nameIs("td") && !cell.nameIs("th")) {
          continue;
        }
        any |= !cell.text().isBlank();
      }
      if (!any) {
        continue;
      }
      for (Element cell : row.children()) {
        if (cell.nameIs("td") || cell.nameIs("th")) {
          c = place(grid, taken, cell, r, c);
        }
      }
      r++;
    }
    return grid;
  }

  private static int place(Grid grid, Set<Long> taken, Element cell, int row, int from) {
    int column = from;
    while (taken.contains(key(row, column))) {
      column++;
    }
    int columns = span(cell, "colspan");
    int rows = span(cell, "rowspan");
    for (int r = row; r < row + rows; r++) {
      for (int c = column; c < column + columns; c++) {
        taken.add(key(r, c));
      }
    }
    boolean header = cell.nameIs("th");
    grid.add(row, column, rows, columns, header, 0, pieces(cell));
    return column + columns;
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | column;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9]\\d{0,2}") ? Math.min(WIDEST, Integer.parseInt(value)) : 1;
  }

  private static List<Piece> pieces(Element cell) {
    StringBuilder all = new StringBuilder();
    collect(cell, all, 0);
    List<Piece> pieces = new ArrayList<>();
    for (String line : all.toString().split("\u0001", -1)) {
      if (!line.isBlank()) {
        pieces.add(Piece.of(line.strip()));
      }
    }
    return pieces;
  }

  private static void collect(Element element, StringBuilder all, int depth) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        all.append(text.getWholeText());
      } else if (node instanceof Element inner && depth < 100) {
        if (inner.nameIs("sup") && inner.text().strip().matches("\\[?\\d{1,3}\\]?")) {
          all.append(Callouts.mark(inner.text().replaceAll("\\D", "")));
        } else if (!inner.nameIs("script") && !inner.nameIs("style")) {
          boolean parts = inner.nameIs("br") || inner.isBlock();
          all.append(parts ? "\u0001" : "");
          collect(inner, all, depth + 1);
          all.append(parts ? "\u0001" : "");
        }
      }
    }
  }
}
