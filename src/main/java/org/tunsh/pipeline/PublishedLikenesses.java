package org.tunsh.pipeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.model.Likeness;

/** What an output says of documents that read alike. */
public final class PublishedLikenesses {
  private PublishedLikenesses() {}

  /** Each document that reads like one before it. */
  public static List<Likeness> read(Path output) throws IOException {
    Path file = output.resolve("duplicates.csv");
    List<Likeness> all = new ArrayList<>();
    if (!Files.exists(file)) {
      return all; // an output of a version that did not look
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        all.add(likeness(row));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("'" + file + "' cannot be read; run 'tunsh run' again", e);
    }
    return all;
  }

  private static Likeness likeness(NamedCsvRecord row) {
    return new Likeness(
        row.getField("file"),
        row.getField("document"),
        Likeness.How.parse(row.getField("how")),
        Double.parseDouble(row.getField("share")),
        row.getField("otherFile"),
        row.getField("other"));
  }
}
