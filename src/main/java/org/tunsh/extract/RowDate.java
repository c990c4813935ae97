package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Document;
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
    if (drafts.stream().noneMatch(RowDate::isOpen)) {
      return drafts;
    }
    Map<List<Integer>, List<Block>> rows = rows(annotated.document());
    return drafts.stream()
        .map(
            draft -> {
              String date = isOpen(draft) ? ofRow(annotated, rows, draft.span()) : "";
              return date.isEmpty()
                  ? draft
                  : draft.withAction(draft.action(), date, draft.rule()).withOwn(false);
            })
        .toList();
  }

  /** Whether a deed that a cell tells has no day but that of the document. */
  private static boolean isOpen(Draft draft) {
    return draft.place() == Setting.TABLE
        && draft.isAct()
        && (draft.date().isEmpty() || draft.own());
  }

  /** The cells of each row, by the numbers of table and row, in the order of the text. */
  static Map<List<Integer>, List<Block>> rows(Document document) {
    Map<List<Integer>, List<Block>> rows = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      CellPosition cell = block.cell();
      if (cell != null) {
        rows.computeIfAbsent(List.of(cell.table(), cell.row()), key -> new ArrayList<>())
            .add(block);
      }
    }
    return rows;
  }

  private static String ofRow(
      Annotated annotated, Map<List<Integer>, List<Block>> rows, Span told) {
    CellPosition cell = annotated.document().blockAt(told.start()).map(Block::cell).orElse(null);
    return cell == null
        ? ""
        : rows.getOrDefault(List.of(cell.table(), cell.row()), List.of()).stream()
            .filter(block -> !block.span().contains(told))
            .map(block -> of(annotated, block.span()))
            .filter(date -> !date.isEmpty())
            .findFirst()
            .orElse("");
  }
}
