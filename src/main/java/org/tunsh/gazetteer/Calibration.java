package org.tunsh.gazetteer;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What share of the assertions found in a way was right on annotated documents: {@code
 * calibration.csv}, which {@code tunsh calibrate} makes.
 *
 * <p>A row is for a type of assertion and a way of finding it, with the estimate that the rule's
 * author gave; a row without an estimate stands for all of a way, one without a way for all of a
 * type.
 */
public final class Calibration {
  /** The columns of the file. */
  public static final List<String> COLUMNS =
      List.of("type", "way", "estimate", "seen", "right", "confidence");

  /** No table: estimates stand as they are. */
  public static final Calibration NONE = new Calibration(Map.of());

  private final Map<List<String>, Double> values;

  private Calibration(Map<List<String>, Double> values) {
    this.values = Map.copyOf(values);
  }

  static Calibration read(Path file) throws GazetteerException {
    Map<List<String>, Double> values = new HashMap<>();
    String text = YamlList.text(file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        if (!row.getHeader().equals(COLUMNS)) {
          throw new GazetteerException(
              file,
              0,
              "the columns " + COLUMNS + " were expected, but " + row.getHeader() + " were found");
        }
        values.put(
            List.of(row.getField("type"), row.getField("way"), row.getField("estimate")),
            share(file, row));
      }
    } catch (CsvParseException e) {
      throw new GazetteerException(file, 0, "CSV was expected, but " + e.getMessage());
    } catch (IOException e) {
      throw new GazetteerException(file, 0, "it cannot be read (" + e + ")");
    }
    return new Calibration(values);
  }

  private static double share(Path file, NamedCsvRecord row) throws GazetteerException {
    String field = row.getField("confidence");
    int line = (int) row.getStartingLineNumber();
    try {
      double share = Double.parseDouble(field);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw new GazetteerException(
          file, line, "a number was expected in 'confidence', but '" + field + "' was found");
    }
    throw new GazetteerException(
        file, line, "a share in 0..1 was expected in 'confidence', but '" + field + "' was found");
  }

  /**
   * The share of right ones among assertions like this; where none of its way was ever judged, the
   * estimate, though not more than the share of all of its type.
   *
   * @param type of the assertion
   * @param way in which it was found
   * @param estimate what the rule gave it, in 0..1
   */
  public double of(String type, String way, double estimate) {
    double ofType = Math.min(estimate, values.getOrDefault(List.of(type, "", ""), 1.0));
    double ofWay = values.getOrDefault(List.of(type, way, ""), ofType);
    return values.getOrDefault(List.of(type, way, text(estimate)), ofWay);
  }

  /** An estimate as the table writes it: hundredths. */
  public static String text(double estimate) {
    return String.valueOf(Math.round(estimate * 100) / 100.0);
  }
}
