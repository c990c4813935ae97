package org.tunsh.render;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell, without lines. */
public final class TextGrid {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A table without rows yet.
   *
   * @param indent what stands before each line
   * @param header the names of the columns; a table without header has none
   */
  public TextGrid(String indent, String... header) {
    this.indent = indent;
    if (header.length > 0) {
      rows.add(List.of(header));
    }
  }

  public TextGrid row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, each with its end; the last cell of a line is not padded. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : GAP).append(row.get(i));
        line.repeat(' ', width(i) - length(row.get(i)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
