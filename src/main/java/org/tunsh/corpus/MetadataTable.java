package org.tunsh.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Metadata;
import org.tunsh.model.ReducedDate;

/**
 * What a CSV file says of the documents beside it: the column {@code file}, and any of title,
 * issuer, date, kind, source, sourceClass, licence, language, parties (joined by ';').
 */
public final class MetadataTable {
  private static final List<String> KNOWN =
      List.of(
          "file",
          "title",
          "issuer",
          "date",
          "kind",
          "source",
          "sourceClass",
          "licence",
          "language",
          "parties");

  private MetadataTable() {}

  /**
   * Reads a table.
   *
   * @param obtained when the documents came, ISO 8601
   * @return what stands of each file, by its path as the table has it
   * @throws IOException naming the line that cannot be read
   */
  public static Map<String, Sidecar> read(Path table, String obtained) throws IOException {
    Map<String, Sidecar> rows = new LinkedHashMap<>();
    // Excel writes a byte order mark before the first column's name.
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : csv) {
        for (String column : row.getHeader()) {
          if (!KNOWN.contains(column)) {
            throw new IOException(
                "'%s' has a column '%s'; known are %s"
                    .formatted(table, column, String.join(", ", KNOWN)));
          }
        }
        Sidecar sidecar = sidecar(row, table, obtained);
        if (rows.put(field(row, "file"), sidecar) != null) {
          throw wrong(table, row, "the file '" + field(row, "file") + "' stands twice");
        }
      }
    } catch (CsvParseException e) {
      throw new IOException("'" + table + "' is no CSV that can be read: " + e.getMessage(), e);
    }
    return rows;
  }

  private static Sidecar sidecar(NamedCsvRecord row, Path table, String obtained)
      throws IOException {
    String file = field(row, "file");
    String date = field(row, "date");
    String kind = field(row, "kind");
    if (file.isEmpty()) {
      throw wrong(table, row, "the column 'file' is empty");
    }
    if (!date.isEmpty() && !ReducedDate.isDate(date)) {
      throw wrong(table, row, "'" + date + "' is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }
    if (!kind.isEmpty()
        && Arrays.stream(DocumentKind.values()).noneMatch(k -> k.code().equals(kind))) {
      throw wrong(table, row, "the kind '" + kind + "' is unknown");
    }
    List<String> parties = new ArrayList<>();
    for (String party : field(row, "parties").split("[;, ]+")) {
      if (!party.isEmpty()) {
        parties.add(party);
      }
    }
    String name = file.substring(file.lastIndexOf('/') + 1);
    String source = field(row, "source");
    Metadata metadata =
        new Metadata(
            field(row, "title"),
            field(row, "issuer"),
            date,
            field(row, "language"),
            kind,
            source,
            field(row, "sourceClass"),
            obtained,
            parties.stream().sorted().distinct().toList());
    return new Sidecar(name, metadata, field(row, "licence"), source.isEmpty() ? name : source);
  }

  private static IOException wrong(Path table, NamedCsvRecord row, String problem) {
    return new IOException(
        "'%s', line %d: %s".formatted(table, row.getStartingLineNumber(), problem));
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }
}
