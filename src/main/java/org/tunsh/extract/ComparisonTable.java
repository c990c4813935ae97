package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * A table that compares states: one axis names them, the other the topics; a table without topics
 * has one, that of its caption.
 *
 * @param caption the lines that name it
 * @param entries its cells with what they are about, row by row
 */
record ComparisonTable(Span caption, List<Entry> entries) {
  /**
   * A cell.
   *
   * @param state code of the state that heads its row or column
   * @param topic the words that head its other axis; empty where none do
   * @param span the cell's text
   */
  record Entry(String state, String topic, Span span) {}

  private static final int LEAST_STATES = 2;
  private static final int LONGEST_CAPTION = 240;

  /** The tables of a document whose rows or columns are headed by states. */
  static List<ComparisonTable> of(Document document, Gazetteers gazetteers) {
    Map<Integer, List<Block>> tables = new TreeMap<>();
    for (Block block : document.blocks()) {
      if (block.cell() != null) {
        tables.computeIfAbsent(block.cell().table(), any -> new ArrayList<>()).add(block);
      }
    }
    List<ComparisonTable> found = new ArrayList<>();
    for (List<Block> cells : tables.values()) {
      List<Entry> entries = entries(document.text(), cells, gazetteers);
      if (!entries.isEmpty()) {
        found.add(new ComparisonTable(caption(document, cells), entries));
      }
    }
    return found;
  }

  private static List<Entry> entries(String text, List<Block> cells, Gazetteers gazetteers) {
    List<Entry> byColumn = entries(text, cells, gazetteers, true);
    return byColumn.isEmpty() ? entries(text, cells, gazetteers, false) : byColumn;
  }

  private static List<Entry> entries(
      String text, List<Block> cells, Gazetteers gazetteers, boolean columns) {
    Map<Integer, String> states = new LinkedHashMap<>();
    Map<Integer, String> topics = new LinkedHashMap<>();
    for (Block block : cells) {
      CellPosition cell = position(block);
      String words = block.span().of(text).replaceAll("\\s+", " ").strip();
      if (across(cell, columns) == 0) {
        state(gazetteers, words).ifPresent(code -> cover(states, cell, columns, code));
      }
    }
    if (new TreeSet<>(states.values()).size() < LEAST_STATES) {
      return List.of();
    }
    for (Block block : cells) {
      CellPosition cell = position(block);
      if (along(cell, columns) == 0 && !states.containsKey(0)) {
        topics.put(across(cell, columns), block.span().of(text).replaceAll("\\s+", " ").strip());
      }
    }
    return entries(text, cells, states, topics, columns);
  }

  private static List<Entry> entries(
      String text,
      List<Block> cells,
      Map<Integer, String> states,
      Map<Integer, String> topics,
      boolean columns) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : cells) {
      CellPosition cell = position(block);
      boolean content = across(cell, columns) > 0 && !block.span().of(text).isBlank();
      for (String state : states(states, cell, columns)) {
        if (content) {
          entries.add(
              new Entry(state, topics.getOrDefault(across(cell, columns), ""), block.span()));
        }
      }
    }
    return entries;
  }

  /** The states of all rows or columns that a cell covers. */
  private static Set<String> states(
      Map<Integer, String> states, CellPosition cell, boolean columns) {
    Set<String> codes = new TreeSet<>();
    int span = columns ? cell.columnSpan() : cell.rowSpan();
    for (int i = 0; i < span; i++) {
      String code = states.get(along(cell, columns) + i);
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static void cover(
      Map<Integer, String> states, CellPosition cell, boolean columns, String code) {
    int span = columns ? cell.columnSpan() : cell.rowSpan();
    for (int i = 0; i < span; i++) {
      states.put(along(cell, columns) + i, code);
    }
  }

  private static int along(CellPosition cell, boolean columns) {
    return columns ? cell.column() : cell.row();
  }

  private static int across(CellPosition cell, boolean columns) {
    return columns ? cell.row() : cell.column();
  }

  private static CellPosition position(Block block) {
    CellPosition cell = block.cell();
    if (cell == null) {
      throw new IllegalArgumentException(
          "A block of kind '" + block.kind() + "' has no place in a table");
    }
    return cell;
  }

  private static Optional<String> state(Gazetteers gazetteers, String words) {
    String name = words.replaceAll("[\\s\\d*†‡()]+$", "");
    return name.isEmpty() ? Optional.empty() : gazetteers.partyByName(name);
  }

  /**
   * The line right before the table, else the one right after it if it says that it is the table's.
   */
  private static Span caption(Document document, List<Block> cells) {
    List<Block> blocks = document.blocks();
    int first = blocks.indexOf(cells.getFirst());
    int last = blocks.indexOf(cells.getLast());
    Span after = line(blocks, last + 1, 1);
    if (after.of(document.text()).matches("(?is)\\s*table\\b.*")) {
      return after;
    }
    return line(blocks, first - 1, -1);
  }

  private static Span line(List<Block> blocks, int from, int step) {
    for (int i = from; i >= 0 && i < blocks.size(); i += step) {
      Block block = blocks.get(i);
      if (block.kind() != BlockKind.FURNITURE) {
        boolean line = block.kind() != BlockKind.CELL && block.span().length() <= LONGEST_CAPTION;
        return line ? block.span() : new Span(0, 0);
      }
    }
    return new Span(0, 0);
  }
}
