package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.BlockKind;

/**
 * Joins printed lines to paragraphs, also over the ends of columns and pages; tells headings and
 * footnotes by their look.
 */
final class Paragraphs {
  private static final Pattern NOTE_LABEL =
      Pattern.compile(
          "^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\\s*\\S.*|\\[?\\d{1,3}[\\].)]?\\s+\\S.*|[*†‡§]{1,3}\\s*\\p{L}.*)");
  private static final float LARGER = 1.12f;

  private final float body;
  private final float pitch;
  private final boolean boldBody;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<PrintedLine> open = new ArrayList<>();
  private @Nullable Region region;
  private boolean noting;
  private boolean openNote;
  private float largest;
  private int tables;
  private int headings;

  Paragraphs(List<Region> regions, float body) {
    this.body = body;
    this.pitch = pitch(regions);
    this.boldBody = isBold(regions);
    for (Region next : regions) {
      largest = Math.max(largest, largestOf(next));
    }
    for (Region next : regions) {
      add(next);
    }
    flush();
  }

  List<Draft> drafts() {
    return drafts;
  }

  int headings() {
    return headings;
  }

  private static float largestOf(Region region) {
    float largest = 0;
    for (PrintedLine line : region.lines()) {
      boolean counts = region.page() <= 2 && line.letters() > 3;
      largest = counts ? Math.max(largest, line.size()) : largest;
    }
    return largest;
  }

  /** The usual distance of lines, in sizes of their letters. */
  private static float pitch(List<Region> regions) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (Region region : regions) {
      for (int i = 1; i < region.lines().size(); i++) {
        PrintedLine above = region.lines().get(i - 1);
        PrintedLine line = region.lines().get(i);
        float step = (line.box().bottom() - above.box().bottom()) / line.size();
        if (step > 0.8f && step < 3) {
          steps.merge(Math.round(step * 20), 1, Integer::sum);
        }
      }
    }
    // Where most paragraphs are single lines, their distance is the commonest; lines within one
    // stand closer.
    int top = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return steps.entrySet().stream()
            .filter(entry -> entry.getValue() * 6 >= top && (entry.getValue() > 1 || top < 12))
            .filter(entry -> isPeak(steps, entry.getKey()))
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElse(24)
        / 20f;
  }

  /** In a scan the distances of one and the same spacing scatter around a middle. */
  private static boolean isPeak(Map<Integer, Integer> steps, int at) {
    int here = around(steps, at);
    return IntStream.rangeClosed(at - 3, at + 3).allMatch(other -> around(steps, other) <= here);
  }

  private static int around(Map<Integer, Integer> steps, int at) {
    return steps.getOrDefault(at - 1, 0)
        + 2 * steps.getOrDefault(at, 0)
        + steps.getOrDefault(at + 1, 0);
  }

  private static boolean isBold(List<Region> regions) {
    int bold = 0;
    int all = 0;
    for (Region region : regions) {
      for (PrintedLine line : region.lines()) {
        all += line.letters();
        bold += line.bold() ? line.letters() : 0;
      }
    }
    return bold * 2 > all;
  }

  private void add(Region next) {
    if (next.isTable()) {
      flush();
      next.table().forEach(grid -> drafts.addAll(grid.drafts(tables++)));
      region = null;
      return;
    }
    int notes = notesFrom(next.lines());
    boolean fresh = true;
    for (int i = 0; i < next.lines().size(); i++) {
      PrintedLine line = next.lines().get(i);
      noting = i >= notes;
      if (!open.isEmpty() && (fresh ? !goesOn(line, next) : begins(line, next))) {
        flush();
      }
      openNote = noting;
      open.add(line);
      fresh = false;
      region = next;
    }
  }

  /** Where the footnotes of a column begin: smaller lines at its end, the first with a label. */
  private int notesFrom(List<PrintedLine> lines) {
    int from = lines.size();
    while (from > 0 && lines.get(from - 1).size() < 0.94f * body) {
      from--;
    }
    for (int i = from; i < lines.size(); i++) {
      if (NOTE_LABEL.matcher(lines.get(i).text()).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean begins(PrintedLine line, Region in) {
    PrintedLine above = open.getLast();
    float step = (line.box().bottom() - above.box().bottom()) / Math.max(line.size(), above.size());
    boolean far = step > Math.max(pitch * 1.28f, pitch + 0.3f) || step < -0.5f;
    if (far || noting != openNote || looksOther(above, line)) {
      return true;
    }
    String text = line.text();
    if (noting) {
      return NOTE_LABEL.matcher(text).matches() && line.box().x() < in.left() + 2 * line.size();
    }
    return isIndented(line, above, in) || isNewItem(text, above, in) || isAfterEnd(text, above, in);
  }

  private static boolean looksOther(PrintedLine above, PrintedLine line) {
    float ratio = above.size() / line.size();
    return ratio > 1.09f
        || ratio < 0.92f
        || (above.bold() != line.bold() && line.letters() > 3 && above.letters() > 3);
  }

  private boolean isIndented(PrintedLine line, PrintedLine above, Region in) {
    float step = line.box().x() - above.box().x();
    boolean first = open.size() == 1 && Shapes.label(above.text()).length() > 0;
    if (step > 0.9f * line.size() && step < 0.3f * in.width()) {
      // The second line of an item hangs; a centred line follows a centred one.
      return !first
          && above.box().x() < in.left() + 0.3f * line.size()
          && Shapes.endsClause(above.text());
    }
    boolean back = step < -0.9f * line.size() && open.size() > 1;
    return back && Shapes.endsClause(above.text()) && !isCentred(above, in);
  }

  private static boolean isCentred(PrintedLine line, Region in) {
    float left = line.box().x() - in.left();
    float right = in.right() - line.box().right();
    return left > 2 * line.size() && Math.abs(left - right) < 2 * line.size();
  }

  private boolean isNewItem(String text, PrintedLine above, Region in) {
    Shapes.Label label = Shapes.label(text);
    if (label.length() == 0 && Shapes.division(text).isEmpty()) {
      return false;
    }
    boolean bullet = label.bullet() && "–—-".indexOf(label.sign()) < 0;
    boolean room = above.box().right() < in.right() - 0.12f * in.width();
    return bullet || Shapes.endsClause(above.text()) || room;
  }

  private static boolean isAfterEnd(String text, PrintedLine above, Region in) {
    boolean room = above.box().right() < in.right() - 0.18f * in.width();
    return room
        && !Shapes.startsLow(text)
        && Shapes.endsClause(above.text())
        && !isCentred(above, in);
  }

  /** Whether the open paragraph goes on with the first line of the next column or page. */
  private boolean goesOn(PrintedLine line, Region next) {
    PrintedLine above = open.getLast();
    Region from = region;
    if (from != null && isCloseBelow(above, line)) {
      return !begins(line, next);
    }
    if (from == null || openNote || next.isTable() || looksOther(above, line)) {
      return false;
    }
    String text = line.text();
    String last = above.text();
    if (Shapes.label(text).length() > 0 && !last.endsWith("-")) {
      return false;
    }
    if (Shapes.endsClause(last)) {
      return isJustifiedOn(above, from) && !isIndentedIn(line, next) && !isHeading(List.of(line));
    }
    boolean full = above.box().right() > from.right() - 0.12f * from.width();
    return Shapes.startsLow(text) || (full && !isCentred(above, from) && !isHeading(open));
  }

  /**
   * A line at the usual distance under another, which only its width has put into another region.
   */
  private boolean isCloseBelow(PrintedLine above, PrintedLine line) {
    float step = (line.box().bottom() - above.box().bottom()) / line.size();
    boolean under = line.box().x() < above.box().right() && line.box().right() > above.box().x();
    return line.box().page() == above.box().page() && step > 0 && step < 1.3f * pitch && under;
  }

  /**
   * A paragraph's last line hardly ever ends at the very margin, so a sentence that does is no end
   * of a paragraph.
   */
  private static boolean isJustifiedOn(PrintedLine line, Region in) {
    return in.lines().size() > 4
        && line.box().right() > in.right() - 0.006f * in.width()
        && line.text().endsWith(".");
  }

  private static boolean isIndentedIn(PrintedLine line, Region in) {
    return line.box().x() > in.left() + 0.5f * line.size();
  }

  private boolean isHeading(List<PrintedLine> lines) {
    PrintedLine first = lines.getFirst();
    return first.size() > LARGER * body || (first.bold() && !boldBody);
  }

  private void flush() {
    if (open.isEmpty()) {
      return;
    }
    List<Piece> pieces = open.stream().map(PrintedLine::piece).toList();
    Draft draft = new Draft(kind(), 0, "", open.getFirst().box().page(), null, pieces);
    if (draft.is(BlockKind.NOTE)) {
      drafts.add(Notes.labelled(draft));
    } else if (draft.is(BlockKind.HEADING)) {
      headings++;
      drafts.add(draft.as(BlockKind.HEADING, rank()));
    } else {
      drafts.add(draft);
    }
    open.clear();
  }

  private BlockKind kind() {
    if (openNote) {
      return BlockKind.NOTE;
    }
    int length = open.stream().mapToInt(PrintedLine::letters).sum();
    String last = open.getLast().text();
    boolean plain =
        Shapes.isCaption(open.getFirst().text())
            || length > 260
            || open.size() > 6
            || last.endsWith(".")
            || last.endsWith(";")
            || last.endsWith(",");
    if (plain || !isHeading(open) || length < 3) {
      return BlockKind.PARAGRAPH;
    }
    boolean biggest = open.getFirst().size() >= largest * 0.97f && largest > 1.15f * body;
    boolean titled = drafts.stream().anyMatch(draft -> draft.is(BlockKind.TITLE));
    return biggest && !titled && open.getFirst().box().page() <= 2
        ? BlockKind.TITLE
        : BlockKind.HEADING;
  }

  private int rank() {
    float ratio = open.getFirst().size() / body;
    return ratio > 1.5f ? 1 : ratio > LARGER ? 2 : 3;
  }
}
