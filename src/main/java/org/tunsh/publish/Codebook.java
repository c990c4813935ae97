package org.tunsh.publish;

import java.util.List;
import org.tunsh.publish.DataTable.Column;

/** Tells what every table and column means, for people. */
final class Codebook {
  private Codebook() {}

  static String markdown(List<DataTable> tables) {
    StringBuilder text = new StringBuilder();
    text.append("# Codebook\n\n");
    text.append(
        "Tables are CSV in UTF-8 with a header; lists are joined by `;`, an empty cell means");
    text.append(
        " that no document says it. A cell that would begin with `=`, `+`, `-` or `@` has an");
    text.append(
        " apostrophe before it, so that no spreadsheet runs it. `assertions.jsonl` has every");
    text.append(
        " assertion with its exact words and where they stand (offsets in UTF-16 units of the");
    text.append(
        " canonical text); `documents.jsonl` has every document. Dates are EDTF (ISO 8601-2:2019)");
    text.append(" of level 0: a day, a month or a year; the column `dateEdtf` has the dates of");
    text.append(
        " sources that disagree as one of a set (level 2). What a person confirmed says so in the");
    text.append(" column `reviewed`; `reviews.jsonl` has every decision with what became of it,");
    text.append(" `errata.csv` each field that was changed.\n");
    for (DataTable table : tables) {
      text.append("\n## `").append(table.path()).append("`\n\n").append(table.about());
      text.append(". Key: ").append(code(table.key())).append(".\n\n");
      text.append("| column | type | meaning |\n|---|---|---|\n");
      table.columns().forEach(column -> text.append(row(column)));
    }
    return text.toString();
  }

  private static String row(Column column) {
    String codes = column.codes().isEmpty() ? "" : ": " + code(column.codes());
    String type =
        switch (column.type()) {
          case TEXT -> "text";
          case DATE -> "date, ISO 8601 reduced";
          case LIST -> "list";
          case INTEGER -> "whole number";
          case NUMBER -> "number";
        };
    return "| `" + column.name() + "` | " + type + " | " + column.about() + codes + " |\n";
  }

  private static String code(List<String> names) {
    return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
  }
}
