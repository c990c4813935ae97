package org.tunsh.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.NoteLink;
import org.tunsh.model.Place;
import org.tunsh.model.Span;

/**
 * Makes the canonical text out of drafts: the body first, then notes, then furniture, so that a
 * sentence broken by the end of a page is whole. Blocks are parted by an empty line, cells of a row
 * by a tab, rows by a line feed.
 */
final class Composer {
  private record Callout(String label, int position, int page) {}

  private final Hyphens hyphens;
  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private int blockStart;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Callout> callouts = new ArrayList<>();

  private Composer(Hyphens hyphens, int limit) {
    this.hyphens = hyphens;
    this.limit = limit;
  }

  /**
   * Composes drafts that stand in reading order.
   *
   * @param limit characters after which no further block is taken
   */
  static Composition compose(List<Draft> drafts, int limit) {
    Composer composer = new Composer(new Hyphens(drafts), limit);
    composer.addAll(drafts, null);
    composer.addAll(drafts, BlockKind.NOTE);
    composer.addAll(drafts, BlockKind.FURNITURE);
    return new Composition(
        composer.text.toString(), composer.blocks, composer.links(), composer.places);
  }

  private void addAll(List<Draft> drafts, @Nullable BlockKind apart) {
    for (Draft draft : drafts) {
      boolean isApart = draft.is(BlockKind.NOTE) || draft.is(BlockKind.FURNITURE);
      if (apart == null ? !isApart : draft.is(apart)) {
        add(draft);
      }
    }
  }

  private void add(Draft draft) {
    if (text.length() >= limit) {
      return;
    }
    int rollback = text.length();
    int firstPlace = places.size();
    int firstCallout = callouts.size();
    text.append(separator(draft.cell()));
    int start = text.length();
    blockStart = start;
    addPieces(draft, start);
    trimEnd(start);
    // An empty cell is kept: without it, the table's grid would have a hole.
    if (text.length() == start && !draft.is(BlockKind.CELL)) {
      text.setLength(rollback);
      places.subList(firstPlace, places.size()).clear();
      callouts.subList(firstCallout, callouts.size()).clear();
      return;
    }
    if (draft.pieces().size() > 1 || callouts.size() > firstCallout) {
      normalise(start, firstPlace, firstCallout);
    }
    clampPlaces(firstPlace);
    Span span = new Span(start, text.length());
    blocks.add(
        new Block(draft.kind(), draft.level(), span, draft.page(), draft.label(), draft.cell()));
  }

  private String separator(@Nullable CellPosition cell) {
    if (blocks.isEmpty()) {
      return "";
    }
    CellPosition before = blocks.getLast().cell();
    if (cell == null || before == null || before.table() != cell.table()) {
      return "\n\n";
    }
    return before.row() == cell.row() ? "\t" : "\n";
  }

  private void addPieces(Draft draft, int start) {
    for (Piece piece : draft.pieces()) {
      String folded = Letters.fold(piece.text());
      if (folded.isEmpty()) {
        continue;
      }
      join(start, folded);
      int from = text.length();
      append(folded, draft.page());
      Box box = piece.box();
      if (box != null && text.length() > from) {
        places.add(
            new Place(
                new Span(from, text.length()),
                box.page(),
                box.x(),
                box.y(),
                box.width(),
                box.height()));
      }
    }
  }

  private void join(int start, String next) {
    if (text.length() == start) {
      return;
    }
    Hyphens.Seam seam = hyphens.seam(text.subSequence(start, text.length()), next);
    if (seam == Hyphens.Seam.SPACE && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    } else if (seam == Hyphens.Seam.UNHYPHENATED) {
      text.setLength(text.length() - 1);
      shorten(text.length());
    }
  }

  /**
   * After a hyphen at a line's end was taken away, the line's place must not reach into the next
   * line.
   */
  private void shorten(int end) {
    if (!places.isEmpty() && places.getLast().span().end() > end) {
      Place place = places.removeLast();
      Span span = new Span(Math.min(place.span().start(), end), end);
      places.add(
          new Place(span, place.page(), place.x(), place.y(), place.width(), place.height()));
    }
  }

  private void append(String folded, int page) {
    int at = 0;
    while (at < folded.length()) {
      int open = folded.indexOf(Callouts.OPEN, at);
      int close = open < 0 ? -1 : folded.indexOf(Callouts.CLOSE, open);
      if (close < 0) {
        appendWords(folded.substring(at));
        return;
      }
      appendWords(folded.substring(at, open));
      callouts.add(new Callout(folded.substring(open + 1, close), text.length(), page));
      at = close + 1;
    }
  }

  private void appendWords(String words) {
    int c;
    for (int i = 0; i < words.length(); i += Character.charCount(c)) {
      c = words.codePointAt(i);
      boolean first = text.length() == blockStart;
      boolean doubled = c == ' ' && (first || text.charAt(text.length() - 1) == ' ');
      boolean endless = Letters.isOneMarkTooMany(c, text);
      if (!doubled && !endless && c != Callouts.OPEN && c != Callouts.CLOSE) {
        text.appendCodePoint(c);
      }
    }
  }

  private void trimEnd(int start) {
    int end = text.length();
    while (end > start
        && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == Letters.SOFT_HYPHEN)) {
      end--;
    }
    text.setLength(end);
  }

  /**
   * A combining mark at the start of a line may still have to be drawn into the letter before it.
   */
  private void normalise(int start, int firstPlace, int firstCallout) {
    String block = text.substring(start);
    if (Normalizer.isNormalized(block, Normalizer.Form.NFC)) {
      return;
    }
    text.setLength(start);
    text.append(Normalizer.normalize(block, Normalizer.Form.NFC));
    int end = text.length();
    for (int i = firstPlace; i < places.size(); i++) {
      Place p = places.get(i);
      Span span = new Span(Math.min(p.span().start(), end), Math.min(p.span().end(), end));
      places.set(i, new Place(span, p.page(), p.x(), p.y(), p.width(), p.height()));
    }
    for (int i = firstCallout; i < callouts.size(); i++) {
      Callout c = callouts.get(i);
      callouts.set(i, new Callout(c.label(), Math.min(c.position(), end), c.page()));
    }
  }

  private void clampPlaces(int first) {
    int end = text.length();
    for (int i = first; i < places.size(); i++) {
      Place p = places.get(i);
      if (p.span().end() > end) {
        Span span = new Span(Math.min(p.span().start(), end), end);
        places.set(i, new Place(span, p.page(), p.x(), p.y(), p.width(), p.height()));
      }
    }
  }

  private List<NoteLink> links() {
    List<NoteLink> links = new ArrayList<>();
    for (Callout callout : callouts) {
      int note = noteFor(callout);
      if (note >= 0) {
        int at = Math.min(callout.position(), text.length());
        links.add(new NoteLink(new Span(at, at), note));
      }
    }
    return links;
  }

  /**
   * The note with the callout's label: on its page, else the next after it, else the first of all.
   */
  private int noteFor(Callout callout) {
    int after = -1;
    int first = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != BlockKind.NOTE || !block.label().equals(callout.label())) {
        continue;
      }
      if (block.page() == callout.page()) {
        return i;
      }
      after = after < 0 && block.page() > callout.page() ? i : after;
      first = first < 0 ? i : first;
    }
    return after >= 0 ? after : first;
  }
}
