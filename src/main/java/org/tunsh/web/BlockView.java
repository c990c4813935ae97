package org.tunsh.web;

import java.util.List;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Span;
import org.tunsh.render.Markup;

/**
 * Shows the text of a document block by block: headings as headings, cells as tables, with the
 * pages between.
 */
final class BlockView {
  /** The first level of heading below the page's own. */
  private static final int HIGHEST = 2;

  private static final int LOWEST = 6;

  private final String text;
  private final List<Block> blocks;
  private final Quoted quoted;
  private final String document;
  private int page;
  private int heading = 1;

  /**
   * A view.
   *
   * @param document its id, for links to its printed pages
   */
  BlockView(String document, String text, List<Block> blocks, List<Quoted.Mark> marks) {
    this.document = document;
    this.text = text;
    this.blocks = blocks;
    this.quoted = new Quoted(text, marks);
  }

  void show(Markup html) {
    if (blocks.isEmpty()) {
      html.open("p", "class", "plain");
      quoted.show(html, new Span(0, text.length()));
      html.close("p");
      return;
    }
    int next = 0;
    while (next < blocks.size()) {
      Block block = blocks.get(next);
      turn(html, block);
      CellPosition cell = block.cell();
      if (cell == null) {
        block(html, block);
        next++;
      } else {
        next = table(html, next, cell.table());
      }
    }
  }

  private void turn(Markup html, Block block) {
    if (block.page() > page) {
      page = block.page();
      html.open("p", "class", "page", "id", "page-" + page);
      html.link(Links.page(document, page), "page " + page).close("p").newline();
    }
  }

  private void block(Markup html, Block block) {
    String tag =
        switch (block.kind()) {
          case TITLE -> heading(HIGHEST);
          case HEADING -> heading(block.level() + HIGHEST);
          default -> "p";
        };
    html.open(tag, "class", type(block.kind()));
    label(html, block);
    quoted.show(html, block.span());
    html.close(tag).newline();
  }

  /** A heading, at most one step below the one before: who listens to the page loses no step. */
  private String heading(int wanted) {
    heading = Math.clamp(Math.min(wanted, heading + 1), HIGHEST, LOWEST);
    return "h" + heading;
  }

  private static String type(BlockKind kind) {
    return switch (kind) {
      case LIST_ITEM -> "item";
      case NOTE -> "note";
      case FURNITURE -> "furniture";
      default -> "text";
    };
  }

  /** The sign before a block, unless the text has it anyway. */
  private void label(Markup html, Block block) {
    boolean printed = block.span().of(text).startsWith(block.label());
    if (!printed) {
      html.element("span", block.label() + " ", "class", "soft");
    }
  }

  /** Shows the cells of one table; says which block comes after it. */
  private int table(Markup html, int first, int table) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Table");
    html.open("table").open("tbody");
    int row = -1;
    int next = first;
    while (next < blocks.size()) {
      Block block = blocks.get(next);
      CellPosition cell = block.cell();
      if (cell == null || cell.table() != table) {
        break;
      }
      if (cell.row() != row) {
        html.close(row < 0 ? new String[0] : new String[] {"tr"}).open("tr");
        row = cell.row();
      }
      cell(html, block, cell);
      next++;
    }
    html.close("tr", "tbody", "table", "div").newline();
    return next;
  }

  private void cell(Markup html, Block block, CellPosition cell) {
    String tag = cell.header() ? "th" : "td";
    html.open(
        tag,
        "rowspan",
        String.valueOf(cell.rowSpan()),
        "colspan",
        String.valueOf(cell.columnSpan()));
    quoted.show(html, block.span());
    html.close(tag);
  }
}
