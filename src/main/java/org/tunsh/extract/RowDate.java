package org.tunsh.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;

/** The day or year that stands in a cell of its own beside what a row of a table tells. */
final class RowDate {
  /** A cell that is no more than a date. */
  private static final int LONGEST = 30;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private RowDate() {}

  /** The day or year that is all that a cell says; empty where it says something else. */
  static String of(Annotated annotated, Span cell) {
    String words = cell.of(annotated.document().text()).strip();
    Matcher year = YEAR.matcher(words);
    if (words.length() > LONGEST || !year.find()) {
      return "";
    }
    List<Timex> dates = annotated.within(cell, Timex.class);
    String rest = words;
    for (Timex timex : dates) {
      rest = rest.replace(timex.span().of(annotated.document().text()), "");
    }
    return rest.chars().anyMatch(Character::isLetter)
        ? ""
        : dates.stream()
            .map(Timex::value)
            .filter(value -> value.startsWith(year.group()))
            .findFirst()
            .orElse(year.group());
  }

  /** The drafts, a deed of a cell without a date of its own done on that of its row. */
  static List<Draft> mend(Annotated annotated, List<Draft> drafts) {
    return drafts.stream()
        .map(
            draft -> {
              boolean open = draft.isAct() && (draft.date().isEmpty() || draft.own());
              String date =
                  open && draft.place() == Setting.TABLE ? ofRow(annotated, draft.span()) : "";
              return date.isEmpty()
                  ? draft
                  : draft.withAction(draft.action(), date, draft.rule()).withOwn(false);
            })
        .toList();
  }

  private static String ofRow(Annotated annotated, Span told) {
    List<Block> blocks = annotated.document().blocks();
    CellPosition cell = annotated.document().blockAt(told.start()).map(Block::cell).orElse(null);
    return cell == null
        ? ""
        : blocks.stream()
            .filter(block -> isBeside(block.cell(), cell))
            .map(block -> of(annotated, block.span()))
            .filter(date -> !date.isEmpty())
            .findFirst()
            .orElse("");
  }

  private static boolean isBeside(
      @org.jspecify.annotations.Nullable CellPosition one, CellPosition other) {
    return one != null
        && one.table() == other.table()
        && one.row() == other.row()
        && one.column() != other.column();
  }
}
