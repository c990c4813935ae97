package org.tunsh.spark;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tunsh.pipeline.Outcome;

/** The rows in which results are kept: a file a row, document and facts as JSON. */
final class Table {
  /** The column that tells which version of the steps made a row. */
  static final String VERSION = "version";

  static final StructType SCHEMA =
      new StructType()
          .add("path", DataTypes.StringType, false)
          .add("name", DataTypes.StringType, false)
          .add("size", DataTypes.LongType, false)
          .add("sha256", DataTypes.StringType, false)
          .add("reading", DataTypes.StringType, false)
          .add("facts", DataTypes.StringType, false)
          .add(VERSION, DataTypes.StringType, false);

  private Table() {}

  static Row row(Outcome outcome, String version) {
    return RowFactory.create(
        outcome.path(),
        outcome.name(),
        outcome.size(),
        outcome.sha256(),
        new String(outcome.reading(), StandardCharsets.UTF_8),
        new String(outcome.facts(), StandardCharsets.UTF_8),
        version);
  }

  static Outcome outcome(Row row) {
    return new Outcome(
        row.getString(0),
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4).getBytes(StandardCharsets.UTF_8),
        row.getString(5).getBytes(StandardCharsets.UTF_8));
  }
}
