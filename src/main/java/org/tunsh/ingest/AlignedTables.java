package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables without ruling lines between columns: several lines that stand in parts, whose parts
 * line up with white stretches between them.
 */
final class AlignedTables {
  private static final int FEWEST_ROWS = 3;

  private AlignedTables() {}

  /** Parts a column of a page into regions of text and tables. */
  static List<Region> regions(List<PrintedLine> lines) {
    List<List<PrintedLine>> rows = rows(lines);
    List<Region> regions = new ArrayList<>();
    List<PrintedLine> text = new ArrayList<>();
    int i = 0;
    while (i < rows.size()) {
      int end = tableEnd(rows, i);
      if (end > i) {
        flush(text, regions);
        regions.add(table(rows.subList(i, end)));
        i = end;
      } else {
        text.add(beside(rows.get(i)));
        i++;
      }
    }
    flush(text, regions);
    return regions;
  }

  private static void flush(List<PrintedLine> text, List<Region> regions) {
    if (!text.isEmpty()) {
      regions.add(Region.of(text));
      text.clear();
    }
  }

  private static PrintedLine beside(List<PrintedLine> parts) {
    PrintedLine line = parts.getFirst();
    for (PrintedLine part : parts.subList(1, parts.size())) {
      line = line.beside(part);
    }
    return line;
  }

  /** Lines on one level make a row. */
  private static List<List<PrintedLine>> rows(List<PrintedLine> lines) {
    List<List<PrintedLine>> rows = new ArrayList<>();
    for (PrintedLine line : lines) {
      boolean level = !rows.isEmpty() && rows.getLast().getFirst().isLevelWith(line);
      if (!level) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(part -> part.box().x())));
    return rows;
  }

  private static int tableEnd(List<List<PrintedLine>> rows, int start) {
    if (rows.get(start).size() < 2) {
      return start;
    }
    int end = start;
    int parted = 0;
    int single = 0;
    int last = start;
    while (end < rows.size() && single < 3 && !isFar(rows, end, start)) {
      boolean many = rows.get(end).size() > 1;
      parted += many ? 1 : 0;
      single = many ? 0 : single + 1;
      end++;
      last = many ? end : last;
      if (many && stretches(rows.subList(start, end)).size() < 2) {
        return start;
      }
    }
    last = withHangingLines(rows, start, last);
    int most = rows.subList(start, last).stream().mapToInt(List::size).max().orElse(0);
    boolean enough = parted >= FEWEST_ROWS && (most > 2 || parted * 10 >= (last - start) * 7);
    return enough && stretches(rows.subList(start, last)).size() >= 2 ? last : start;
  }

  /** The last lines of a cell that is longer than its neighbours belong to the table too. */
  private static int withHangingLines(List<List<PrintedLine>> rows, int start, int last) {
    int end = last;
    while (end > start
        && end < rows.size()
        && rows.get(end).size() == 1
        && !isFar(rows, end, start)) {
      PrintedLine part = rows.get(end).getFirst();
      List<float[]> columns = stretches(rows.subList(start, end));
      float from = columns.size() < 2 ? Float.MAX_VALUE : columns.get(1)[0];
      Box above = rows.get(end - 1).getLast().box();
      boolean close = part.box().y() - above.bottom() < 0.8f * above.height();
      if (!close || part.box().x() < from - 2) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isFar(List<List<PrintedLine>> rows, int at, int start) {
    if (at == start) {
      return false;
    }
    Box above = rows.get(at - 1).getFirst().box();
    Box below = rows.get(at).getFirst().box();
    float gap = (below.y() - above.bottom()) / above.height();
    return gap > 6 || (gap > 2.5f && !startAlike(rows.get(at), rows.get(start)));
  }

  /** Rows that stand far apart are of one table when their parts begin at the same places. */
  private static boolean startAlike(List<PrintedLine> row, List<PrintedLine> other) {
    int alike = 0;
    for (PrintedLine part : row) {
      alike += other.stream().anyMatch(o -> Math.abs(o.box().x() - part.box().x()) < 3) ? 1 : 0;
    }
    return alike > 1 && alike == Math.min(row.size(), other.size());
  }

  /** The stretches between white gaps that no part of any row crosses: the columns. */
  private static List<float[]> stretches(List<List<PrintedLine>> rows) {
    List<float[]> parts = new ArrayList<>();
    for (List<PrintedLine> row : rows) {
      for (PrintedLine part : row) {
        parts.add(new float[] {part.box().x(), part.box().right()});
      }
    }
    parts.sort(Comparator.comparingDouble(part -> part[0]));
    List<float[]> out = new ArrayList<>();
    for (float[] part : parts) {
      if (!out.isEmpty() && part[0] < out.getLast()[1] + 2) {
        out.getLast()[1] = Math.max(out.getLast()[1], part[1]);
      } else {
        out.add(part.clone());
      }
    }
    return out;
  }

  private static Region table(List<List<PrintedLine>> rows) {
    List<float[]> columns = stretches(rows);
    int page = rows.getFirst().getFirst().box().page();
    List<List<List<PrintedLine>>> table = new ArrayList<>();
    float pitch = pitch(rows);
    for (int i = 0; i < rows.size(); i++) {
      if (table.isEmpty() || isNewRow(rows, i, columns, pitch)) {
        List<List<PrintedLine>> row = new ArrayList<>();
        columns.forEach(column -> row.add(new ArrayList<>()));
        table.add(row);
      }
      for (PrintedLine part : rows.get(i)) {
        table.getLast().get(columnOf(columns, part)).add(part);
      }
    }
    return Region.of(page, grid(page, table));
  }

  private static Grid grid(int page, List<List<List<PrintedLine>>> table) {
    Grid grid = new Grid();
    for (int r = 0; r < table.size(); r++) {
      for (int c = 0; c < table.get(r).size(); c++) {
        List<Piece> pieces = table.get(r).get(c).stream().map(PrintedLine::piece).toList();
        grid.add(r, c, 1, 1, false, page, pieces);
      }
    }
    return grid;
  }

  /**
   * A line continues the row above when its first column is empty, or when rows stand apart and it
   * does not.
   */
  private static boolean isNewRow(
      List<List<PrintedLine>> rows, int at, List<float[]> columns, float pitch) {
    List<PrintedLine> row = rows.get(at);
    float gap = row.getFirst().box().y() - rows.get(at - 1).getFirst().box().y();
    if (gap > 1.3f * pitch) {
      return true;
    }
    boolean first = columnOf(columns, row.getFirst()) == 0;
    return first && row.size() * 2 > columns.size() && !Shapes.startsLow(row.getFirst().text());
  }

  private static float pitch(List<List<PrintedLine>> rows) {
    float smallest = Float.MAX_VALUE;
    for (int i = 1; i < rows.size(); i++) {
      float gap = rows.get(i).getFirst().box().y() - rows.get(i - 1).getFirst().box().y();
      smallest = Math.min(smallest, gap);
    }
    return smallest;
  }

  private static int columnOf(List<float[]> columns, PrintedLine part) {
    float middle = part.box().x() + Math.min(part.box().width() / 2, 4);
    int best = 0;
    for (int i = 0; i < columns.size(); i++) {
      best = middle >= columns.get(i)[0] - 1 ? i : best;
    }
    return best;
  }
}
