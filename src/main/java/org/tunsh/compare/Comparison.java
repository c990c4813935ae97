package org.tunsh.compare;

import java.util.List;

/**
 * The partnerships of a state side by side.
 *
 * @param state code of the state
 * @param partners codes of its partners, in the order of the columns
 * @param cells by partner, row and order
 */
public record Comparison(String state, List<String> partners, List<Cell> cells) {
  /** The rows of the study's tables, in their order. */
  public static final List<String> ROWS = List.of("years", "areas", "specifics", "core", "defence");

  public Comparison {
    partners = List.copyOf(partners);
    cells = List.copyOf(cells);
  }

  /**
   * A value of a cell.
   *
   * @param partner code of the partner
   * @param row one of {@link #ROWS}
   * @param order its place in the cell, from 1; 0 where it has none
   * @param value in the vocabulary of the dataset; empty where there is no evidence
   * @param confidence in 0..1; 0 for an empty value
   * @param documents how many documents stand behind it
   * @param evidence ids of assertions, the best first
   * @param reason who says it, or why the value is empty
   */
  public record Cell(
      String partner,
      String row,
      int order,
      String value,
      double confidence,
      int documents,
      List<String> evidence,
      String reason) {
    public Cell {
      evidence = List.copyOf(evidence);
    }

    /** Its name on a page, which links to it use. */
    public String anchor() {
      return "c-" + partner + "-" + row + "-" + order;
    }

    /** The same evidence for a value at another place. */
    public Cell at(int place, String code) {
      return new Cell(partner, row, place, code, confidence, documents, evidence, reason);
    }
  }

  /** The values of one cell, in order. */
  public List<Cell> cell(String partner, String row) {
    return cells.stream()
        .filter(cell -> cell.partner().equals(partner) && cell.row().equals(row))
        .toList();
  }
}
