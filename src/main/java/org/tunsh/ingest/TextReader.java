package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Metadata;

/**
 * Reads plain text, also text hard-wrapped out of a PDF: finds the width at which it was wrapped,
 * joins lines to paragraphs, tells running heads and page numbers between them apart, and takes
 * tab-separated lines for tables.
 */
final class TextReader {
  private static final Pattern FULL_STOP = Pattern.compile("\\.[\"”’)\\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$");

  private final List<TextLine> lines;
  private final int width;
  private final int pages;
  private final boolean fewLines;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<TextLine> open = new ArrayList<>();
  private int tables;

  private TextReader(List<TextLine> lines, int pages) {
    this.lines = lines;
    this.pages = pages;
    this.width = TextWidth.of(lines);
    this.fewLines =
        lines.stream().filter(line -> !line.furniture() && !line.isBlank()).count() <= FEW_LINES;
  }

  static Draught read(String text) {
    // Text that went through Markdown still has its escaped dollars.
    List<TextLine> lines = TextLine.split(text.replace("\\$", "$"));
    int pages = text.indexOf('\f') < 0 ? 0 : lines.isEmpty() ? 0 : lines.getLast().page();
    TextReader reader = new TextReader(TextFurniture.marked(lines), pages);
    return new Draught(
        Refiner.refine(reader.drafts(), true), Metadata.NONE, reader.pages, "text", "");
  }

  /** The drafts of text within another format, not yet refined. */
  static List<Draft> drafts(String text) {
    return new TextReader(TextFurniture.marked(TextLine.split(text)), 0).drafts();
  }

  private List<Draft> drafts() {
    int i = 0;
    while (i < lines.size()) {
      int end = tableEnd(i);
      if (end > i) {
        flush();
        table(i, end);
        i = end;
      } else {
        take(i);
        i++;
      }
    }
    flush();
    return drafts;
  }

  private void take(int at) {
    TextLine line = lines.get(at);
    if (line.furniture()) {
      String text = line.text().strip();
      if (!text.isEmpty()) {
        drafts.add(Draft.of(BlockKind.FURNITURE, text).onPage(page(line)));
      }
      closeAtPageEnd(at);
    } else if (line.isBlank()) {
      flush();
    } else {
      if (!open.isEmpty() && begins(open.getLast(), line)) {
        flush();
      }
      open.add(line);
    }
  }

  /**
   * At the end of a page the open paragraph stays open only when its sentence goes on over the
   * page.
   */
  private void closeAtPageEnd(int at) {
    if (open.isEmpty()) {
      return;
    }
    TextLine next = following(at);
    String last = open.getLast().text().stripTrailing();
    boolean goesOn =
        next != null
            && (!Shapes.endsClause(last) || hasNoRoom(last, next))
            && Shapes.label(next.text().strip()).length() == 0
            && (isFull(last) || Shapes.startsLow(next.text().strip()));
    if (!goesOn) {
      flush();
    }
  }

  /**
   * Whether the next word would not have gone onto the line: then its end is the page's, not the
   * paragraph's.
   */
  private boolean hasNoRoom(String last, TextLine next) {
    String text = next.text().strip();
    int space = text.indexOf(' ');
    boolean room = last.length() + 1 + (space < 0 ? text.length() : space) <= width;
    return open.size() > 1
        && !room
        && FULL_STOP.matcher(last).find()
        && !Shapes.isTitleLike(text, 12);
  }

  private boolean isFull(String last) {
    boolean nearly = width > 0 && last.length() > width * 3 / 4;
    return nearly && (open.size() > 1 || (last.length() > width * 0.88 && !Shapes.isAllCaps(last)));
  }

  private @Nullable TextLine following(int at) {
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).furniture() && !lines.get(i).isBlank()) {
        return lines.get(i);
      }
    }
    return null;
  }

  /** Whether a line begins a new paragraph although no empty line stands before it. */
  private boolean begins(TextLine before, TextLine line) {
    if (width == 0) {
      // Not wrapped: every line is a paragraph, save an indented one after a list item, which goes
      // on with it, and the second half of a sentence in a text too short to tell its width.
      return !isHanging(before, line) && !goesOn(before, line);
    }
    String text = line.text().strip();
    if (isItem(text)) {
      return true;
    }
    String above = before.text().stripTrailing();
    if (above.length() > width + TextWidth.OVERHANG) {
      return true;
    }
    if (line.indent() >= before.indent() + 2 && Shapes.endsClause(above)) {
      return true;
    }
    if (Shapes.isAllCaps(above.strip()) != Shapes.isAllCaps(text) && above.length() < width / 2) {
      return true;
    }
    int space = text.indexOf(' ');
    int first = space < 0 ? text.length() : space;
    boolean fits = above.length() + 1 + first < width - 2;
    boolean nearlyFull = above.length() >= width * 4 / 5 && Shapes.endsInWord(above);
    return fits
        && !(nearlyFull && !Shapes.isAllCaps(above))
        && !Shapes.startsLow(text)
        && !bothCaps(above, text)
        && !above.endsWith(",")
        && !OPEN_END.matcher(above).matches();
  }

  private static final int LEAST_CUT = 40;
  private static final int FEW_LINES = 6;
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?i).*\\b(?:the|of|and|a|an|in|to|for|by|with|on|that|their|its|his|her|our|between|from|at)");

  /** Whether a line ends within a sentence that the next line goes on with. */
  private boolean goesOn(TextLine before, TextLine line) {
    String above = before.text().stripTrailing();
    String text = line.text().strip();
    return fewLines
        && above.length() >= LEAST_CUT
        && Character.isLetterOrDigit(above.charAt(above.length() - 1))
        && above.length() <= TextWidth.WIDEST
        && !Shapes.endsClause(above)
        && Shapes.label(text).length() == 0
        && (Shapes.startsLow(text) || OPEN_END.matcher(above).matches());
  }

  private static boolean isItem(String text) {
    Shapes.Label label = Shapes.label(text);
    return (label.length() > 0 && !label.sign().matches("[A-Za-z]")) || text.startsWith("¹");
  }

  private static boolean bothCaps(String above, String text) {
    return Shapes.isAllCaps(above) && Shapes.isAllCaps(text);
  }

  private boolean isHanging(TextLine before, TextLine line) {
    return line.indent() > 0
        && (before.indent() > 0 || Shapes.label(open.getFirst().text().strip()).length() > 0)
        && before.indent() <= line.indent()
        && Shapes.label(line.text().strip()).length() == 0
        && Shapes.label(open.getFirst().text().strip()).length() > 0;
  }

  private void flush() {
    if (open.isEmpty()) {
      return;
    }
    List<Piece> pieces = new ArrayList<>();
    for (TextLine line : open) {
      pieces.add(Piece.of(line.text().strip()));
    }
    drafts.add(new Draft(BlockKind.PARAGRAPH, 0, "", page(open.getFirst()), null, pieces));
    open.clear();
  }

  private int page(TextLine line) {
    return pages == 0 ? 0 : line.page();
  }

  /**
   * The end of the run of tab-separated lines that begins here; the beginning itself where there is
   * none.
   */
  private int tableEnd(int start) {
    if (!isRow(start)) {
      return start;
    }
    int end = start + 1;
    int rows = 1;
    while (end < lines.size() && !lines.get(end).isBlank() && !lines.get(end).furniture()) {
      boolean row = isRow(end);
      if (!row && !Shapes.startsLow(lines.get(end).text().strip())) {
        break;
      }
      rows += row ? 1 : 0;
      end++;
    }
    return rows > 1 ? end : start;
  }

  private boolean isRow(int at) {
    TextLine line = lines.get(at);
    return (!line.furniture() && line.text().stripTrailing().strip().indexOf('\t') > 0)
        || (!line.furniture() && line.text().startsWith("\t") && line.cells().size() > 2);
  }

  private void table(int start, int end) {
    List<List<StringBuilder>> rows = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (isRow(i)) {
        List<StringBuilder> row = new ArrayList<>();
        lines.get(i).cells().forEach(cell -> row.add(new StringBuilder(cell)));
        rows.add(row);
      } else {
        rows.getLast().getLast().append(' ').append(lines.get(i).text().strip());
      }
    }
    Grid grid = new Grid();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        List<Piece> pieces = List.of(Piece.of(rows.get(r).get(c).toString()));
        grid.add(r, c, 1, 1, false, page(lines.get(start)), pieces);
      }
    }
    drafts.addAll(grid.drafts(tables++));
  }
}
