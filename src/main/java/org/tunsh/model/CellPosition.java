package org.tunsh.model;

/**
 * Where a cell stands in its table.
 *
 * @param table the table's number in the document, from 0
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rowSpan rows that it covers, at least 1
 * @param columnSpan columns that it covers, at least 1
 * @param header whether it heads its row or column
 */
public record CellPosition(
    int table, int row, int column, int rowSpan, int columnSpan, boolean header) {}
