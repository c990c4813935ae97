package org.tunsh.check;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a folder of reference tables: {@code table*.csv}, the front matter of its {@code
 * README.md}, and {@code claims.yaml} where it is there.
 */
public final class ReferenceReader {
  private static final String ABOUT = "README.md";
  private static final String CLAIMS = "claims.yaml";
  private static final String FENCE = "---";

  private ReferenceReader() {}

  /**
   * Reads the tables by name.
   *
   * @throws IllegalArgumentException where a file is not as expected, with file, line and what to
   *     do
   */
  public static Reference read(Path folder) throws IOException {
    Path about = folder.resolve(ABOUT);
    Map<?, ?> matter = frontMatter(about);
    List<Reference.Value> values = new ArrayList<>();
    for (Path table : tables(folder)) {
      values.addAll(table(table));
    }
    return new Reference(
        text(matter, "citation", about),
        text(matter, "state", about),
        values,
        ClaimReader.read(folder.resolve(CLAIMS)));
  }

  private static List<Path> tables(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("table.*\\.csv"))
          .sorted()
          .toList();
    }
  }

  private static Map<?, ?> frontMatter(Path about) throws IOException {
    List<String> lines = Files.readAllLines(about);
    int end = lines.size() < 2 ? -1 : lines.subList(1, lines.size()).indexOf(FENCE);
    if (end < 0 || !lines.getFirst().equals(FENCE)) {
      throw new IllegalArgumentException(
          "'"
              + about
              + "' must begin with front matter between two lines '---' that gives 'state'"
              + " and 'citation'");
    }
    LoadSettings settings = LoadSettings.builder().setLabel(about.toString()).build();
    try {
      Object loaded =
          new Load(settings).loadFromString(String.join("\n", lines.subList(1, end + 1)));
      return loaded instanceof Map<?, ?> map ? map : Map.of();
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          "The front matter of '" + about + "' is no YAML: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> matter, String key, Path about) {
    Object value = matter.get(key);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException(
          "The front matter of '" + about + "' lacks '" + key + "'; add a line '" + key + ": …'");
    }
    return value.toString();
  }

  private static List<Reference.Value> table(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
    List<Reference.Value> values = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        values.add(
            new Reference.Value(
                name,
                field(row, "partner", file),
                field(row, "row", file),
                order(row, file),
                field(row, "value", file),
                field(row, "verbatim", file)));
      }
    }
    return values;
  }

  private static String field(NamedCsvRecord row, String name, Path file) {
    return row.findField(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    place(row, file)
                        + ": there is no column '"
                        + name
                        + "'; expected partner,row,order,value,verbatim"));
  }

  private static int order(NamedCsvRecord row, Path file) {
    String order = field(row, "order", file);
    if (!order.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          place(row, file) + ": 'order' is '" + order + "'; expected a number from 1");
    }
    return Integer.parseInt(order);
  }

  private static String place(NamedCsvRecord row, Path file) {
    return "'" + file + "', line " + row.getStartingLineNumber();
  }
}
