package org.tunsh.check;

import java.util.List;

/**
 * Published tables on the partnerships of one state.
 *
 * @param citation of the publication
 * @param state code of the state whose partners they compare
 * @param values in the order of the tables
 * @param claims what it claims in its prose
 */
public record Reference(String citation, String state, List<Value> values, Claims claims) {
  public Reference {
    values = List.copyOf(values);
  }

  /** Tables without claims. */
  public Reference(String citation, String state, List<Value> values) {
    this(citation, state, values, Claims.NONE);
  }

  /**
   * A value of a table.
   *
   * @param table name of the table
   * @param partner code of the partner
   * @param row what kind of value: {@code years}, {@code areas}, {@code specifics}, {@code core},
   *     {@code defence}
   * @param order its place in the cell, from 1
   * @param value in the vocabulary of the dataset
   * @param verbatim as printed
   */
  public record Value(
      String table, String partner, String row, int order, String value, String verbatim) {}
}
