package org.tunsh.publish;

import java.util.List;
import org.tunsh.render.CsvSheet;

/**
 * A table of the data package: its meaning and its rows, from one source for CSV, schema and
 * codebook.
 *
 * @param name of the resource
 * @param path of the CSV file in the output
 * @param about what a row is
 * @param columns in order
 * @param key names of the columns that tell rows apart
 * @param references columns that lead to another table
 * @param rows as wide as the columns
 */
record DataTable(
    String name,
    String path,
    String about,
    List<Column> columns,
    List<String> key,
    List<Link> references,
    List<List<String>> rows) {
  DataTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
    rows = List.copyOf(rows);
  }

  /** What the values of a column are. */
  enum ValueType {
    TEXT("string"),
    DATE("string"),
    LIST("string"),
    INTEGER("integer"),
    NUMBER("number");

    private final String schema;

    ValueType(String schema) {
      this.schema = schema;
    }

    String schema() {
      return schema;
    }
  }

  /**
   * A column.
   *
   * @param codes the values that it may have; empty where it is free
   */
  record Column(String name, ValueType type, String about, List<String> codes) {
    static Column of(String name, ValueType type, String about) {
      return new Column(name, type, about, List.of());
    }
  }

  /** A column that holds the key of another table. */
  record Link(String column, String table, String key) {}

  String csv() {
    CsvSheet sheet = new CsvSheet(columns.stream().map(Column::name).toList());
    rows.forEach(sheet::row);
    return sheet.text();
  }
}
