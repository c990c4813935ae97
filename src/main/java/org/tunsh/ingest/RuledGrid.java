package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields between ruling lines, merged where no line parts them, filled with words. */
final class RuledGrid {
  /** A field with the rows and columns that it spans, counted from 0. */
  private record Field(int row, int column, int rows, int columns, Box box) {
    boolean holds(Word word) {
      return word.middleX() >= box.x()
          && word.middleX() < box.right()
          && word.middleY() >= box.y()
          && word.middleY() < box.bottom();
    }
  }

  private final int page;
  private final List<Box> lines;
  private final float[] xs;
  private final float[] ys;
  private final List<Field> merged;

  RuledGrid(int page, List<Box> lines, float[] xs, float[] ys) {
    this.page = page;
    this.lines = lines;
    this.xs = xs;
    this.ys = ys;
    this.merged = merged();
  }

  Grid fill(List<Word> words) {
    Grid grid = new Grid();
    List<Word> left = new ArrayList<>(words);
    for (Field field : merged) {
      List<Word> inside = new ArrayList<>();
      for (Word word : left) {
        if (field.holds(word)) {
          inside.add(word);
        }
      }
      left.removeAll(inside);
      grid.add(
          field.row(), field.column(), field.rows(), field.columns(), false, page, pieces(inside));
    }
    return grid.compacted();
  }

  /** The boxes of the fields, row by row. */
  List<Box> fields() {
    return merged.stream().map(Field::box).toList();
  }

  private List<Field> merged() {
    boolean[][] taken = new boolean[ys.length - 1][xs.length - 1];
    List<Field> fields = new ArrayList<>();
    for (int r = 0; r < ys.length - 1; r++) {
      for (int c = 0; c < xs.length - 1; c++) {
        if (!taken[r][c]) {
          fields.add(field(taken, r, c));
        }
      }
    }
    return List.copyOf(fields);
  }

  private Field field(boolean[][] taken, int r, int c) {
    int columns = 1;
    while (c + columns < xs.length - 1
        && !taken[r][c + columns]
        && !isParted(xs[c + columns], ys[r], ys[r + 1], false)) {
      columns++;
    }
    int rows = 1;
    while (r + rows < ys.length - 1 && !isParted(ys[r + rows], xs[c], xs[c + columns], true)) {
      rows++;
    }
    for (int i = r; i < r + rows; i++) {
      for (int j = c; j < c + columns; j++) {
        taken[i][j] = true;
      }
    }
    Box box = new Box(page, xs[c], ys[r], xs[c + columns] - xs[c], ys[r + rows] - ys[r]);
    return new Field(r, c, rows, columns, box);
  }

  /** Whether a line runs at a place across most of the stretch between two others. */
  private boolean isParted(float at, float from, float to, boolean level) {
    float covered = 0;
    for (Box line : lines) {
      boolean same = (line.width() >= line.height()) == level;
      float place = level ? line.y() + line.height() / 2 : line.x() + line.width() / 2;
      if (same && Math.abs(place - at) <= 3) {
        float start = Math.max(from, level ? line.x() : line.y());
        float end = Math.min(to, level ? line.right() : line.bottom());
        covered += Math.max(0, end - start);
      }
    }
    return covered > 0.5f * (to - from);
  }

  static List<Piece> pieces(List<Word> words) {
    List<PrintedLine> lines = new ArrayList<>();
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(word -> word.box().y()));
    for (Word word : sorted) {
      PrintedLine single = PrintedLine.of(List.of(word));
      if (!lines.isEmpty() && lines.getLast().isLevelWith(single)) {
        lines.set(lines.size() - 1, lines.getLast().beside(single));
      } else {
        lines.add(single);
      }
    }
    return lines.stream().map(PrintedLine::piece).toList();
  }
}
