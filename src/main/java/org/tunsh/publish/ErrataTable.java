package org.tunsh.publish;

import java.util.Arrays;
import java.util.List;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.ValueType;

/** What people changed: what stood, what stands, who, when and why. */
final class ErrataTable {
  private ErrataTable() {}

  static DataTable of(Reviews reviews) {
    return new DataTable(
        "errata",
        "errata.csv",
        "A field of a value that a person changed, also where the change does not hold any more",
        columns(),
        List.of("decision", "document", "field", "stood"),
        List.of(),
        reviews.errata().stream().map(ErrataTable::row).toList());
  }

  private static List<Column> columns() {
    return List.of(
        Columns.text("decision", "Id of the decision, as in reviews.jsonl"),
        new Column(
            "kind",
            ValueType.TEXT,
            "What was decided",
            List.of("correct", "reject", "add", "merge", "split")),
        Columns.text("when", "When, ISO 8601 in UTC"),
        Columns.text("reviewer", "Who"),
        Columns.text("document", "Id of the document that it was decided on"),
        Columns.text("file", "Its name then"),
        Columns.text(
            "assertion", "Id of what stands in assertions.jsonl; empty where nothing does"),
        Columns.text("type", "Type of the value"),
        Columns.text("field", "What was changed; 'assertion' where all of it was"),
        Columns.text("stood", "What the program said"),
        Columns.text("stands", "What the reviewer says; empty where it was rejected"),
        Columns.text("why", "The reviewer's note"),
        new Column(
            "outcome",
            ValueType.TEXT,
            "Whether it holds",
            Arrays.stream(Reviews.Outcome.values()).map(Reviews.Outcome::code).toList()));
  }

  private static List<String> row(Erratum erratum) {
    return List.of(
        erratum.decision(),
        erratum.kind(),
        erratum.when(),
        erratum.reviewer(),
        erratum.document(),
        erratum.file(),
        erratum.assertion(),
        erratum.type(),
        erratum.field(),
        erratum.stood(),
        erratum.stands(),
        erratum.why(),
        erratum.outcome().code());
  }
}
