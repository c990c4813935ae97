package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;

/** Collects the cells of one table and says which of them are heads of rows and columns. */
final class Grid {
  private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{L}[-\u00AD])\\s+(?=\\p{Ll})");

  /** A cell before its table is known as a whole. */
  private record Cell(
      int row, int column, int rows, int columns, boolean header, int page, List<Piece> pieces) {}

  private final List<Cell> cells = new ArrayList<>();

  void add(
      int row, int column, int rows, int columns, boolean header, int page, List<Piece> pieces) {
    List<Piece> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      for (String part : BROKEN_WORD.split(piece.text(), -1)) {
        lines.add(new Piece(part, piece.box()));
      }
    }
    cells.add(new Cell(row, column, rows, columns, header, page, lines));
  }

  /** The same without rows and columns that hold nothing (double lines, frames). */
  Grid compacted() {
    int[] row = kept(rows(), true);
    int[] column = kept(columns(), false);
    Grid out = new Grid();
    for (Cell cell : cells) {
      int rows = row[cell.row() + cell.rows()] - row[cell.row()];
      int columns = column[cell.column() + cell.columns()] - column[cell.column()];
      if (rows > 0 && columns > 0) {
        out.cells.add(
            new Cell(
                row[cell.row()],
                column[cell.column()],
                rows,
                columns,
                cell.header(),
                cell.page(),
                cell.pieces()));
      }
    }
    return out;
  }

  /** For each row (or column) the number of those before it in which a cell with text begins. */
  private int[] kept(int count, boolean rows) {
    BitSet filled = new BitSet(count);
    for (Cell cell : cells) {
      if (!text(cell).isEmpty()) {
        filled.set(rows ? cell.row() : cell.column());
      }
    }
    int[] before = new int[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + (filled.get(i) ? 1 : 0);
    }
    return before;
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  int rows() {
    return cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
  }

  int columns() {
    return cells.stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
  }

  List<Draft> drafts(int table) {
    List<Cell> ordered = new ArrayList<>(cells);
    ordered.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    boolean firstRow = headsColumns();
    boolean firstColumn = headsRows();
    List<Draft> drafts = new ArrayList<>();
    for (Cell cell : ordered) {
      boolean header =
          cell.header() || (firstRow && cell.row() == 0) || (firstColumn && cell.column() == 0);
      CellPosition position =
          new CellPosition(table, cell.row(), cell.column(), cell.rows(), cell.columns(), header);
      drafts.add(new Draft(BlockKind.CELL, 0, "", cell.page(), position, cell.pieces()));
    }
    return drafts;
  }

  /**
   * The first row heads the columns unless the format marks other cells, or it has numbers where
   * words would stand.
   */
  private boolean headsColumns() {
    return rows() > 1 && columns() > 1 && !marks() && (columns() > 2 || isShort(0));
  }

  private boolean marks() {
    return cells.stream().anyMatch(Cell::header);
  }

  private boolean isShort(int row) {
    return cells.stream()
        .filter(cell -> cell.row() == row)
        .map(Grid::text)
        .allMatch(t -> !t.isEmpty() && t.length() < 25 && t.chars().noneMatch(Character::isDigit));
  }

  /** An empty upper left corner says that the first column heads the rows. */
  private boolean headsRows() {
    boolean corner =
        cells.stream().anyMatch(c -> c.row() == 0 && c.column() == 0 && !text(c).isEmpty());
    return columns() > 1 && rows() > 1 && !corner;
  }

  private static String text(Cell cell) {
    StringBuilder all = new StringBuilder();
    cell.pieces().forEach(piece -> all.append(piece.text()));
    return all.toString().strip();
  }
}
