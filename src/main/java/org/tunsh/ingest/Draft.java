package org.tunsh.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;

/**
 * A block before its place in the canonical text is known.
 *
 * @param kind what it is
 * @param level rank of a heading, depth of a list item, else 0
 * @param label number or sign before it, or empty
 * @param page the page on which it begins, 0 where there are none
 * @param cell its place in a table, for cells alone
 * @param pieces its lines
 */
record Draft(
    BlockKind kind,
    int level,
    String label,
    int page,
    @Nullable CellPosition cell,
    List<Piece> pieces) {
  Draft {
    pieces = List.copyOf(pieces);
  }

  static Draft of(BlockKind kind, String text) {
    return new Draft(kind, 0, "", 0, null, List.of(Piece.of(text)));
  }

  static Draft heading(int level, String text) {
    return new Draft(BlockKind.HEADING, level, "", 0, null, List.of(Piece.of(text)));
  }

  Draft as(BlockKind newKind) {
    return new Draft(newKind, newKind == kind ? level : 0, label, page, cell, pieces);
  }

  Draft as(BlockKind newKind, int newLevel) {
    return new Draft(newKind, newLevel, label, page, cell, pieces);
  }

  Draft labelled(String newLabel) {
    return new Draft(kind, level, newLabel, page, cell, pieces);
  }

  Draft onPage(int newPage) {
    return new Draft(kind, level, label, newPage, cell, pieces);
  }

  Draft with(List<Piece> newPieces) {
    return new Draft(kind, level, label, page, cell, newPieces);
  }

  boolean is(BlockKind other) {
    return kind == other;
  }

  /**
   * Its text with single spaces between lines, for looking at; the canonical text is made by the
   * composer.
   */
  String text() {
    if (pieces.size() == 1) {
      return pieces.getFirst().text().strip();
    }
    StringBuilder all = new StringBuilder();
    for (Piece piece : pieces) {
      all.append(all.isEmpty() ? "" : " ").append(piece.text().strip());
    }
    return all.toString();
  }
}
