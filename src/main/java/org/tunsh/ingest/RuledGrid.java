package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields between ruling lines, merged where no line parts them, filled with words. */
final class RuledGrid {
  private final int page;
  private final List<Box> lines;
  private final float[] xs;
  private final float[] ys;
  private final boolean[][] taken;

  RuledGrid(int page, List<Box> lines, float[] xs, float[] ys) {
    this.page = page;
    this.lines = lines;
    this.xs = xs;
    this.ys = ys;
    this.taken = new boolean[ys.length - 1][xs.length - 1];
  }

  Grid fill(List<Word> words) {
    Grid grid = new Grid();
    List<Word> left = new ArrayList<>(words);
    for (int r = 0; r < ys.length - 1; r++) {
      for (int c = 0; c < xs.length - 1; c++) {
        if (!taken[r][c]) {
          field(grid, left, r, c);
        }
      }
    }
    return grid.compacted();
  }

  private void field(Grid grid, List<Word> left, int r, int c) {
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
    Box field = new Box(page, xs[c], ys[r], xs[c + columns] - xs[c], ys[r + rows] - ys[r]);
    List<Word> inside = new ArrayList<>();
    for (Word word : left) {
      if (word.middleX() >= field.x()
          && word.middleX() < field.right()
          && word.middleY() >= field.y()
          && word.middleY() < field.bottom()) {
        inside.add(word);
      }
    }
    left.removeAll(inside);
    grid.add(r, c, rows, columns, false, page, pieces(inside));
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
