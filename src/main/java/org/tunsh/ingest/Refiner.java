package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.BlockKind;

/**
 * What holds for all formats alike: labels make list items, short lines before paragraphs are
 * headings where the format marks none, the first heading is the title, what follows 'Endnotes' are
 * notes, and paragraphs broken in mid-sentence are joined.
 */
final class Refiner {
  private Refiner() {}

  /**
   * Refines drafts in reading order.
   *
   * @param guess whether headings have to be guessed from the shape of lines
   */
  static List<Draft> refine(List<Draft> drafts, boolean guess) {
    return refine(drafts, guess, "");
  }

  /**
   * Refines drafts in reading order.
   *
   * @param title what the container says the title is; empty where it does not
   */
  static List<Draft> refine(List<Draft> drafts, boolean guess, String title) {
    List<Draft> labelled = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      labelled.add(labelled(asFurniture(draft)));
    }
    List<Draft> headed = withHeadings(labelled, drafts, guess);
    return Callouts.marked(joined(Notes.told(Titles.titled(headed, guess, title))));
  }

  /** A page number that says so is furniture, even where the format takes it for a paragraph. */
  private static Draft asFurniture(Draft draft) {
    boolean page = draft.is(BlockKind.PARAGRAPH) && Shapes.isExplicitPage(draft.text());
    return page ? draft.as(BlockKind.FURNITURE) : draft;
  }

  private static Draft labelled(Draft draft) {
    if (!draft.is(BlockKind.PARAGRAPH)
        && !draft.is(BlockKind.LIST_ITEM)
        && !draft.is(BlockKind.HEADING)) {
      return draft;
    }
    String text = draft.pieces().isEmpty() ? "" : Letters.fold(draft.pieces().getFirst().text());
    Shapes.Label label = Shapes.label(text);
    if (label.length() == 0 || (label.length() >= text.length() && draft.pieces().size() == 1)) {
      String division = Shapes.division(text);
      return division.isEmpty() || !draft.label().isEmpty() ? draft : draft.labelled(division);
    }
    if (label.bullet()) {
      return draft.is(BlockKind.HEADING) ? draft : withoutBullet(draft, text, label);
    }
    Draft named = draft.label().isEmpty() ? draft.labelled(label.sign()) : draft;
    return draft.is(BlockKind.PARAGRAPH) ? named.as(BlockKind.LIST_ITEM, 1) : named;
  }

  private static Draft withoutBullet(Draft draft, String text, Shapes.Label label) {
    List<Piece> pieces = new ArrayList<>(draft.pieces());
    pieces.set(0, new Piece(text.substring(label.length()), pieces.getFirst().box()));
    int level = Math.max(1, draft.level());
    return draft.as(BlockKind.LIST_ITEM, level).labelled(label.sign()).with(pieces);
  }

  private static List<Draft> withHeadings(List<Draft> drafts, List<Draft> before, boolean guess) {
    List<Draft> out = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      // A numbered pillar is a heading even beside marked ones, but never an item that the format
      // calls one.
      boolean pillar = draft.is(BlockKind.LIST_ITEM) && before.get(i).is(BlockKind.PARAGRAPH);
      boolean heading = (guess || pillar) && isHeading(draft, next(drafts, i));
      out.add(heading ? draft.as(BlockKind.HEADING, rank(draft)) : draft);
    }
    return out;
  }

  private static @Nullable Draft next(List<Draft> drafts, int at) {
    for (int i = at + 1; i < drafts.size(); i++) {
      if (!drafts.get(i).is(BlockKind.FURNITURE)) {
        return drafts.get(i);
      }
    }
    return null;
  }

  private static boolean isHeading(Draft draft, @Nullable Draft next) {
    if (!draft.is(BlockKind.PARAGRAPH) && !draft.is(BlockKind.LIST_ITEM)) {
      return false;
    }
    String text = draft.text();
    if (Shapes.isNotesHeading(text)) {
      return true;
    }
    if (Shapes.isCaption(text)) {
      return false;
    }
    if (!Shapes.division(text).isEmpty()) {
      return Shapes.isTitleLike(text, 14) || Shapes.words(text) <= 2;
    }
    if (next == null || !Shapes.isTitleLike(text, 18)) {
      return false;
    }
    if (draft.is(BlockKind.LIST_ITEM)) {
      return isPillar(draft, text, next);
    }
    boolean follows = leadsTo(next);
    if (Shapes.isAllCaps(text)) {
      return follows || next.is(BlockKind.HEADING) || Shapes.isTitleLike(next.text(), 18);
    }
    return follows && Shapes.words(text) <= 12 && !Shapes.isDateLine(text) && !text.contains(": ");
  }

  /**
   * A numbered short line is a heading when text of another sort follows, an item when its like
   * does.
   */
  private static boolean isPillar(Draft draft, String text, Draft next) {
    if (draft.label().isEmpty() || !Character.isLetterOrDigit(draft.label().charAt(0))) {
      return false;
    }
    String after = next.text();
    boolean roman = draft.label().matches("[IVXLC]+");
    if (roman || Shapes.isAllCaps(text)) {
      return true;
    }
    boolean alike = next.is(BlockKind.LIST_ITEM) && Shapes.isTitleLike(after, 18);
    return Character.isUpperCase(text.charAt(Math.min(text.length() - 1, skipLabel(text))))
        && (!alike || after.startsWith("("))
        && (after.length() > 60 || after.startsWith("("))
        && Shapes.words(text) <= 14;
  }

  private static int skipLabel(String text) {
    return Shapes.label(text).length();
  }

  private static boolean leadsTo(Draft next) {
    String text = next.text();
    boolean running = next.is(BlockKind.PARAGRAPH) || next.is(BlockKind.LIST_ITEM);
    return running && (text.length() > 80 || (Shapes.words(text) > 12 && Shapes.endsClause(text)));
  }

  private static int rank(Draft draft) {
    String label = draft.label();
    if (label.isEmpty() || label.matches("[IVXLC]+") || !Shapes.division(draft.text()).isEmpty()) {
      return 2;
    }
    return Math.min(6, 3 + (int) label.chars().filter(c -> c == '.').count());
  }

  private static List<Draft> joined(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts.size());
    int open = -1;
    for (Draft draft : drafts) {
      boolean apart = draft.is(BlockKind.NOTE) || draft.is(BlockKind.FURNITURE);
      if (!apart && open >= 0 && isBroken(out.get(open), draft)) {
        List<Piece> pieces = new ArrayList<>(out.get(open).pieces());
        pieces.addAll(draft.pieces());
        out.set(open, out.get(open).with(pieces));
        continue;
      }
      out.add(draft);
      open = apart ? open : isOpen(draft) ? out.size() - 1 : -1;
    }
    return out;
  }

  private static boolean isOpen(Draft draft) {
    return draft.is(BlockKind.PARAGRAPH) || draft.is(BlockKind.LIST_ITEM);
  }

  /** A paragraph that stops in mid-sentence and one that begins with a small letter are one. */
  private static boolean isBroken(Draft before, Draft after) {
    if (!after.is(BlockKind.PARAGRAPH)) {
      return false;
    }
    String head = before.pieces().isEmpty() ? "" : before.pieces().getLast().text().stripTrailing();
    String whole = before.text();
    String tail = after.text();
    boolean low =
        Shapes.startsLow(tail) || (tail.startsWith("(") && Shapes.startsLow(tail.substring(1)));
    boolean longer = whole.length() > 250 && tail.length() > 60 && Shapes.label(tail).length() == 0;
    if (head.isEmpty() || whole.length() < 40 || !(low || longer)) {
      return false;
    }
    char last = head.charAt(head.length() - 1);
    return Character.isLetterOrDigit(last) || last == '-' || last == Letters.SOFT_HYPHEN;
  }
}
