package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.BlockKind;

/**
 * Makes drafts out of pages of words: furniture apart, tables as cells, columns in reading order,
 * lines to paragraphs.
 */
final class PageLayout {
  private final List<Sheet> sheets;
  private final float body;
  private final List<Draft> furniture = new ArrayList<>();

  private PageLayout(List<Sheet> sheets) {
    this.sheets = sheets;
    this.body = bodySize(sheets);
  }

  static List<Draft> drafts(List<Sheet> sheets) {
    PageLayout layout = new PageLayout(sheets);
    List<Region> regions = layout.regions();
    Paragraphs paragraphs = new Paragraphs(regions, layout.body);
    List<Draft> drafts = new ArrayList<>(paragraphs.drafts());
    drafts.addAll(layout.furniture);
    return Refiner.refine(drafts, paragraphs.headings() < 2);
  }

  /** The size in which most letters are set. */
  private static float bodySize(List<Sheet> sheets) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Word word : sheet.words()) {
        letters.merge(Math.round(word.size() * 2), word.text().length(), Integer::sum);
      }
    }
    return letters.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 2f)
        .orElse(10f);
  }

  private List<Region> regions() {
    PageFurniture finder = new PageFurniture(sheets, body);
    List<Region> regions = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<PrintedLine> printed = PrintedLine.lines(sheet.words());
      List<Word> taken = new ArrayList<>();
      for (PrintedLine line : finder.on(sheet, printed)) {
        taken.addAll(line.words());
        furniture.add(
            new Draft(BlockKind.FURNITURE, 0, "", sheet.number(), null, List.of(line.piece())));
      }
      page(sheet.without(taken), regions);
    }
    return regions;
  }

  private void page(Sheet sheet, List<Region> regions) {
    List<RuledTables.Found> tables = new ArrayList<>(RuledTables.on(sheet));
    tables.sort(Comparator.comparingDouble(found -> found.box().y()));
    List<Word> inTables = new ArrayList<>();
    tables.forEach(table -> inTables.addAll(table.words()));
    List<PrintedLine> lines = PrintedLine.lines(sheet.without(inTables).words());
    List<List<PrintedLine>> columns = Columns.order(lines);
    List<RuledTables.Found> left = new ArrayList<>(tables);
    for (List<PrintedLine> column : columns) {
      column(column, left, regions, sheet.number());
    }
    left.forEach(table -> regions.add(Region.of(sheet.number(), table.grid())));
  }

  /** A ruled table stands before the first line of its column that lies below it. */
  private void column(
      List<PrintedLine> column, List<RuledTables.Found> tables, List<Region> regions, int page) {
    List<PrintedLine> open = new ArrayList<>();
    for (PrintedLine line : column) {
      while (!tables.isEmpty() && isBelow(line, tables.getFirst().box())) {
        regions.addAll(AlignedTables.regions(open));
        open.clear();
        regions.add(Region.of(page, tables.removeFirst().grid()));
      }
      open.add(line);
    }
    regions.addAll(AlignedTables.regions(open));
  }

  private static boolean isBelow(PrintedLine line, Box table) {
    return line.box().y() >= table.bottom() - 2
        && line.box().x() < table.right()
        && line.box().right() > table.x();
  }
}
