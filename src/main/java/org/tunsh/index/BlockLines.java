package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Span;

/**
 * Writes the blocks of a text as one value that is kept beside it, a line a block, and reads them
 * again.
 */
final class BlockLines {
  private static final int CELL = 6;
  private static final int CELL_END = 12;

  private BlockLines() {}

  static String of(List<Block> blocks) {
    StringBuilder lines = new StringBuilder();
    for (Block block : blocks) {
      lines.append(block.kind().name()).append('\t').append(block.level()).append('\t');
      lines.append(block.span().start()).append('\t').append(block.span().end()).append('\t');
      lines.append(block.page()).append('\t').append(block.label().replaceAll("[\\t\\n]", " "));
      CellPosition cell = block.cell();
      if (cell != null) {
        lines.append('\t').append(cell.table()).append('\t').append(cell.row());
        lines.append('\t').append(cell.column()).append('\t').append(cell.rowSpan());
        lines.append('\t').append(cell.columnSpan()).append('\t').append(cell.header());
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  static List<Block> read(String lines) {
    List<Block> blocks = new ArrayList<>();
    lines.lines().forEach(line -> blocks.add(block(line.split("\t", -1))));
    return List.copyOf(blocks);
  }

  private static Block block(String[] part) {
    return new Block(
        BlockKind.valueOf(part[0]),
        number(part[1]),
        new Span(number(part[2]), number(part[3])),
        number(part[4]),
        part[5],
        part.length < CELL_END ? null : cell(part));
  }

  private static @Nullable CellPosition cell(String[] part) {
    return new CellPosition(
        number(part[CELL]),
        number(part[CELL + 1]),
        number(part[CELL + 2]),
        number(part[CELL + 3]),
        number(part[CELL + 4]),
        Boolean.parseBoolean(part[CELL + 5]));
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
