package org.tunsh.ingest;

import java.util.List;

/**
 * A stretch of a page that is read from top to bottom: a column, a line across all columns, or a
 * table.
 *
 * @param page the page's number
 * @param left edge of its text
 * @param right edge of its text
 * @param lines from top to bottom; empty for a table
 * @param table cells of a table; empty for text
 */
record Region(int page, float left, float right, List<PrintedLine> lines, List<Grid> table) {
  static Region of(List<PrintedLine> lines) {
    Box box = lines.getFirst().box();
    for (PrintedLine line : lines) {
      box = box.cover(line.box());
    }
    return new Region(box.page(), box.x(), box.right(), List.copyOf(lines), List.of());
  }

  static Region of(int page, Grid grid) {
    return new Region(page, 0, 0, List.of(), List.of(grid));
  }

  boolean isTable() {
    return !table.isEmpty();
  }

  float width() {
    return right - left;
  }
}
