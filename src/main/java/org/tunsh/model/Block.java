package org.tunsh.model;

import org.jspecify.annotations.Nullable;

/**
 * A block of the canonical text: a heading, a paragraph, a list item, a table cell, a note,
 * furniture.
 *
 * @param kind what it is
 * @param level the rank of a heading or the depth of a list item, from 1; 0 where it has none
 * @param span its text; blocks do not overlap and stand in the order of the text
 * @param page the page on which it begins, from 1; 0 where the format has no pages
 * @param label the number or sign before it ('II', '3', 'a', a note's callout), empty where it has
 *     none; the label is part of the text only where the source prints it within the line
 * @param cell its place in a table, for cells alone
 */
public record Block(
    BlockKind kind, int level, Span span, int page, String label, @Nullable CellPosition cell) {
  public static Block of(BlockKind kind, Span span) {
    return new Block(kind, 0, span, 0, "", null);
  }
}
