package org.tunsh.model;

/** What a block of a document is, as far as its layout or markup tells. */
public enum BlockKind {
  /** The title over the whole document. */
  TITLE,
  /** A heading of a section, also a bold line that stands alone or a numbered pillar. */
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  /** One cell of a table; its {@link CellPosition} says where. */
  CELL,
  /** A foot- or endnote. */
  NOTE,
  /** Running heads, page numbers, menus: kept, but no part of what the document says. */
  FURNITURE
}
