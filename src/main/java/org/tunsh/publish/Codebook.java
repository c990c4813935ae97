package org.tunsh.publish;

import java.util.List;
import org.tunsh.publish.DataTable.Column;

/** Tells what every table, column and field means, for people. */
final class Codebook {
  private Codebook() {}

  static String markdown(List<DataTable> tables, List<LineFile> files) {
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
        " canonical text); `documents.jsonl` has every document; in both an empty text or list"
            + " means");
    text.append(
        " that nothing is known, and no field is ever missing. Dates are EDTF (ISO 8601-2:2019)");
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
    files.forEach(file -> lines(text, file));
    return text.toString();
  }

  private static void lines(StringBuilder text, LineFile file) {
    text.append("\n## `").append(file.path()).append("`\n\n").append(file.about());
    text.append(". A line of JSON each.\n\n| field | type | meaning |\n|---|---|---|\n");
    for (LineFile.Group group : file.groups()) {
      String of = group.of().isEmpty() ? "" : "Of type `" + group.of() + "`: ";
      group.fields().forEach(field -> line(text, "", of, field));
    }
  }

  private static void line(StringBuilder text, String within, String of, LineField<?> field) {
    String name = within + field.name();
    String codes = field.codes().isEmpty() ? "" : ": " + code(field.codes());
    text.append("| `").append(name).append("` | ").append(field.type()).append(" | ");
    text.append(of).append(field.about()).append(codes).append(" |\n");
    field.parts().forEach(part -> line(text, name + ".", "", part));
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
