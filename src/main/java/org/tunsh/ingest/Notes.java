package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.BlockKind;

/**
 * Tells notes from the body: what begins with a raised number, and what follows a heading such as
 * 'Endnotes'.
 */
final class Notes {
  private static final Pattern RAISED = Pattern.compile("^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\\s*(?=\\S)");
  private static final Pattern NUMBERED =
      Pattern.compile("^\\[?(\\d{1,3}|[ivx]{1,5})(?:[\\].)]+\\s*|\\s+)(?=\\S)");

  private static final Pattern BRACKETED = Pattern.compile("^\\[(\\d{1,3})\\]\\s+(?=\\S)");
  private static final Pattern SYMBOL = Pattern.compile("^([*†‡§]{1,3})\\s*(?=\\S)");

  /** How many drafts below a heading may stand before the first number. */
  private static final int FIRST = 3;

  /** How many drafts of a section of notes may have no number. */
  private static final int WITHIN = 6;

  private Notes() {}

  static List<Draft> told(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts.size());
    boolean within = false;
    boolean unnumbered = false;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.is(BlockKind.HEADING)) {
        within = Shapes.isNotesHeading(draft.text());
        unnumbered = within && !hasNumbers(drafts, i, FIRST);
        // A heading 'Notes' or 'Note' before plain prose is no section of notes.
        within &= !unnumbered || isBibliography(draft.text());
        out.add(draft);
      } else if (draft.is(BlockKind.NOTE) && draft.label().equals(number(draft))) {
        out.add(NUMBERED.matcher(draft.text()).find() ? withoutNumber(draft) : draft);
      } else if (within && isRunning(draft)) {
        within = addNote(out, draft, drafts, i, unnumbered);
      } else {
        out.add(raised(draft));
      }
    }
    return out;
  }

  /** A footnote with its label taken out of its text. */
  static Draft labelled(Draft note) {
    Matcher symbol = SYMBOL.matcher(note.text());
    if (symbol.find()) {
      List<Piece> pieces = new ArrayList<>(note.pieces());
      String first = pieces.getFirst().text().substring(symbol.end());
      pieces.set(0, new Piece(first, pieces.getFirst().box()));
      return note.labelled(symbol.group(1)).with(pieces);
    }
    String number = number(note);
    return number.isEmpty() ? note : withoutNumber(note).labelled(number);
  }

  private static boolean isRunning(Draft draft) {
    return draft.is(BlockKind.PARAGRAPH) || draft.is(BlockKind.LIST_ITEM);
  }

  private static boolean isBibliography(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    return text.contains("ref") || text.contains("bibl") || text.contains("cited");
  }

  private static boolean hasNumbers(List<Draft> drafts, int from, int count) {
    for (int i = from + 1; i < Math.min(drafts.size(), from + count + 1); i++) {
      if (!number(drafts.get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String number(Draft draft) {
    Matcher matcher = NUMBERED.matcher(draft.text());
    if (matcher.find()) {
      return matcher.group(1);
    }
    Matcher raised = RAISED.matcher(draft.text());
    if (raised.find()) {
      return Callouts.plain(raised.group(1));
    }
    return draft.label().matches("\\d{1,3}") ? draft.label() : "";
  }

  /** Adds a note; false where the section of notes has ended. */
  private static boolean addNote(
      List<Draft> out, Draft draft, List<Draft> drafts, int at, boolean unnumbered) {
    String number = number(draft);
    if (unnumbered) {
      out.add(draft.as(BlockKind.NOTE));
      return true;
    }
    if (!number.isEmpty()) {
      out.add(withoutNumber(draft).as(BlockKind.NOTE).labelled(number));
      return true;
    }
    if (out.getLast().is(BlockKind.NOTE) && isContinuation(out.getLast(), draft)) {
      List<Piece> pieces = new ArrayList<>(out.getLast().pieces());
      pieces.addAll(draft.pieces());
      out.set(out.size() - 1, out.getLast().with(pieces));
      return true;
    }
    if (!hasNumbers(drafts, at, WITHIN)) {
      out.add(draft);
      return false;
    }
    out.add(draft.as(BlockKind.NOTE).labelled(following(out.getLast().label())));
    return true;
  }

  private static boolean isContinuation(Draft note, Draft draft) {
    String text = draft.text();
    return draft.is(BlockKind.PARAGRAPH)
        && (Shapes.startsLow(text)
            || text.startsWith("http")
            || text.startsWith("Available")
            || note.text().endsWith(","));
  }

  private static String following(String label) {
    return label.matches("\\d{1,3}") ? Integer.toString(Integer.parseInt(label) + 1) : "";
  }

  private static Draft withoutNumber(Draft draft) {
    List<Piece> pieces = new ArrayList<>(draft.pieces());
    String first = Letters.fold(pieces.getFirst().text());
    Matcher matcher = NUMBERED.matcher(first);
    Matcher raised = RAISED.matcher(first);
    int skip = matcher.find() ? matcher.end() : raised.find() ? raised.end() : 0;
    pieces.set(0, new Piece(first.substring(skip), pieces.getFirst().box()));
    return draft.with(pieces);
  }

  private static Draft raised(Draft draft) {
    if (!isRunning(draft) || draft.pieces().isEmpty()) {
      return draft;
    }
    String first = Letters.fold(draft.pieces().getFirst().text());
    Matcher bracketed = BRACKETED.matcher(first);
    if (bracketed.find()) {
      return withoutNumber(draft).as(BlockKind.NOTE).labelled(bracketed.group(1));
    }
    Matcher matcher = RAISED.matcher(first);
    if (!matcher.find()) {
      return draft;
    }
    String label = Callouts.plain(matcher.group(1));
    return withoutNumber(draft).as(BlockKind.NOTE).labelled(label);
  }
}
