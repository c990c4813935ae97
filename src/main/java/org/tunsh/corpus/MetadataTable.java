package org.tunsh.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
 * issuer, date, kind, source, sourceClass, licence, language, parties (joined by ';' or spaces).
 * Its columns are parted by ',', ';' or tabs.
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

  private static final String SEPARATORS = ",;\t";

  /** What stands for bytes that are no UTF-8. */
  private static final char NO_LETTER = '\uFFFD';

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
    try (CsvReader<NamedCsvRecord> csv = reader(separator(table)).ofNamedCsvRecord(table)) {
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

  /** Spreadsheets write a byte order mark before the first column's name. */
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder().detectBomHeader(true).fieldSeparator(separator);
  }

  /**
   * What stands between the columns: a spreadsheet takes ';' where numbers have a decimal comma.
   * The one that parts most names of columns which are known is meant.
   */
  private static char separator(Path table) throws IOException {
    char likest = SEPARATORS.charAt(0);
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      try (CsvReader<CsvRecord> csv = reader(separator).ofCsvRecord(table)) {
        long known =
            csv.stream()
                .limit(1)
                .flatMap(r -> r.getFields().stream())
                .filter(KNOWN::contains)
                .count();
        if (known > most) {
          likest = separator;
          most = known;
        }
      }
    }
    return likest;
  }

  private static Sidecar sidecar(NamedCsvRecord row, Path table, String obtained)
      throws IOException {
    String file = field(row, "file");
    String date = field(row, "date");
    String kind = field(row, "kind");
    if (row.getFields().stream().anyMatch(each -> each.indexOf(NO_LETTER) >= 0)) {
      throw wrong(
          table, row, "it has letters that are no UTF-8; save the table as 'CSV UTF-8' once more");
    }
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
