package org.tunsh.publish;

import java.util.Arrays;
import java.util.List;
import org.tunsh.model.Likeness;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.ValueType;
import org.tunsh.render.JsonText;

/** Which documents read alike. */
final class DuplicatesTable {
  private DuplicatesTable() {}

  static DataTable of(List<Likeness> alike) {
    return new DataTable(
        "duplicates",
        "duplicates.csv",
        "A document that reads like one before it by path. Only the same bytes are counted once;"
            + " whether others are one document, a person decides",
        List.of(
            Columns.text("file", "Its path below the folder that was given"),
            Columns.text("document", "Its id in documents.jsonl"),
            new Column(
                "how",
                ValueType.TEXT,
                "The same bytes; the same text in another format (all words, or 0.95 of the runs"
                    + " and the same numbers); nearly the same (0.7), as in a scan or another"
                    + " version",
                Arrays.stream(Likeness.How.values()).map(Likeness.How::code).toList()),
            Column.of(
                "share",
                ValueType.NUMBER,
                "Of all runs of three words, the share that both have; estimated by MinHash of 128"
                    + " hashes (standard error at most 0.045)"),
            Columns.text("otherFile", "The document before it that is likest"),
            Columns.text("other", "Its id")),
        List.of("file", "document"),
        List.of(),
        alike.stream().map(DuplicatesTable::row).toList());
  }

  private static List<String> row(Likeness likeness) {
    return List.of(
        likeness.file(),
        likeness.document(),
        likeness.how().code(),
        String.valueOf(JsonText.rounded(likeness.share())),
        likeness.otherFile(),
        likeness.other());
  }
}
