package org.tunsh.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tunsh.check.Reference;
import org.tunsh.compare.Comparer;
import org.tunsh.compare.Comparison;
import org.tunsh.model.Dataset;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.render.CsvSheet;
import org.tunsh.render.HtmlPage;
import org.tunsh.render.Markup;

/**
 * The published tables rebuilt twice: from their own cells as read, and from independent evidence.
 */
final class RebuiltTables {
  private static final List<String> COLUMNS =
      List.of("partner", "row", "order", "value", "from", "evidence", "reason");
  private static final String CELLS = "table";
  private static final String EVIDENCE = "evidence";

  /** A value of a rebuilt table. */
  private record Row(
      String partner,
      String row,
      int order,
      String value,
      String from,
      List<String> evidence,
      String reason) {}

  private final Reference reference;
  private final Comparison evidence;
  private final TableCells cells;

  /**
   * The tables of a reference.
   *
   * @param independent the dataset without what cells of studies' tables say
   */
  RebuiltTables(Reference reference, Dataset independent, Testimonies testimonies) {
    this.reference = reference;
    this.cells = new TableCells(testimonies);
    List<String> partners =
        reference.values().stream().map(Reference.Value::partner).distinct().toList();
    this.evidence = new Comparer(independent, testimonies).compare(reference.state(), partners);
  }

  List<String> tables() {
    return reference.values().stream().map(Reference.Value::table).distinct().toList();
  }

  String csv(String table) {
    CsvSheet sheet = new CsvSheet(COLUMNS);
    for (Row row : rows(table)) {
      sheet.row(
          row.partner(),
          row.row(),
          String.valueOf(row.order()),
          row.value(),
          row.from(),
          String.join(";", row.evidence()),
          row.reason());
    }
    return sheet.text();
  }

  private List<Row> rows(String table) {
    List<Row> rows = new ArrayList<>();
    for (String row : names(table)) {
      for (String partner : partners(table)) {
        rows.addAll(fromCells(partner, row));
        rows.addAll(fromEvidence(partner, row));
      }
    }
    return rows;
  }

  private List<String> names(String table) {
    return reference.values().stream()
        .filter(value -> value.table().equals(table))
        .map(Reference.Value::row)
        .distinct()
        .toList();
  }

  private List<String> partners(String table) {
    return reference.values().stream()
        .filter(value -> value.table().equals(table))
        .map(Reference.Value::partner)
        .distinct()
        .toList();
  }

  private List<Row> fromCells(String partner, String row) {
    List<String> pair = Stream.of(reference.state(), partner).sorted().toList();
    List<Row> rows = new ArrayList<>();
    for (TableCells.CellValue value : cells.values(pair, row)) {
      List<String> evidence = value.testimonies().stream().map(t -> t.assertion().id()).toList();
      Testimony first = value.testimonies().getFirst();
      rows.add(
          new Row(
              partner,
              row,
              rows.size() + 1,
              value.value(),
              CELLS,
              evidence,
              "Cell of '" + first.title() + "': \u201c" + first.gist() + "\u201d"));
    }
    return rows.isEmpty()
        ? List.of(
            new Row(
                partner, row, 1, "", CELLS, List.of(), "No table of this corpus has this cell."))
        : rows;
  }

  private List<Row> fromEvidence(String partner, String row) {
    return evidence.cell(partner, row).stream()
        .map(
            cell ->
                new Row(
                    partner,
                    row,
                    cell.order(),
                    cell.value(),
                    EVIDENCE,
                    cell.evidence(),
                    cell.reason()))
        .toList();
  }

  String html(PartyNames names) {
    HtmlPage page =
        new HtmlPage(
            "The tables, rebuilt",
            "Twice: from the tables' own cells as they were read, and from evidence that is"
                + " independent of them.",
            Map.of());
    Markup content = new Markup();
    for (String table : tables()) {
      List<Row> rows = rows(table);
      content.element("h2", "Table " + table.replaceFirst("^table", ""));
      table(content, table, rows, names, CELLS, "From the table's own cells");
      table(content, table, rows, names, EVIDENCE, "From independent evidence");
    }
    return page.around(content);
  }

  private void table(
      Markup html, String table, List<Row> rows, PartyNames names, String from, String caption) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr").element("td", "");
    partners(table).forEach(partner -> html.element("th", names.name(partner), "scope", "col"));
    html.close("tr", "thead").open("tbody");
    for (String name : names(table)) {
      html.open("tr").element("th", name, "scope", "row");
      for (String partner : partners(table)) {
        html.open("td").open("ul");
        rows.stream()
            .filter(r -> r.from().equals(from) && r.partner().equals(partner))
            .filter(r -> r.row().equals(name) && !r.value().isEmpty())
            .forEach(r -> html.element("li", r.value(), "title", r.reason()));
        html.close("ul", "td");
      }
      html.close("tr").newline();
    }
    html.close("tbody", "table", "div").newline();
  }
}
