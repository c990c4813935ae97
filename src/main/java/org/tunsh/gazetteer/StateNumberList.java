package org.tunsh.gazetteer;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tunsh.model.StateNumbers;

/** Reads {@code state-numbers.csv}. */
public final class StateNumberList {
  private static final String FILE = "state-numbers.csv";
  private static final List<String> COLUMNS = List.of("state", "cow", "gw", "note");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|");

  private StateNumberList() {}

  /**
   * The numbers in a folder of gazetteers.
   *
   * @throws GazetteerException where the list is missing or a line of it is wrong
   */
  public static StateNumbers read(Path folder, Gazetteers gazetteers) throws GazetteerException {
    Path file = folder.resolve(FILE);
    Map<String, StateNumbers.Numbers> numbers = new TreeMap<>();
    String text = YamlList.text(file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        check(file, row, gazetteers);
        StateNumbers.Numbers line =
            new StateNumbers.Numbers(row.getField("cow"), row.getField("gw"));
        if (numbers.put(row.getField("state"), line) != null) {
          throw wrong(file, row, "'" + row.getField("state") + "' stands there twice");
        }
      }
    } catch (CsvParseException e) {
      throw new GazetteerException(file, 0, "CSV was expected, but " + e.getMessage());
    } catch (IOException e) {
      throw new GazetteerException(file, 0, "it cannot be read (" + e + ")");
    }
    return new StateNumbers(numbers);
  }

  private static void check(Path file, NamedCsvRecord row, Gazetteers gazetteers)
      throws GazetteerException {
    if (!row.getHeader().equals(COLUMNS)) {
      throw wrong(
          file, row, "the columns " + COLUMNS + " were expected, but found " + row.getHeader());
    }
    String state = row.getField("state");
    if (!gazetteers.codes().contains(state)) {
      throw wrong(file, row, "the code of a party was expected, but '" + state + "' was found");
    }
    boolean numbered = !row.getField("cow").isEmpty() && !row.getField("gw").isEmpty();
    if (!numbered && row.getField("note").isBlank()) {
      throw wrong(file, row, "'" + state + "' lacks a number, and 'note' does not say why");
    }
    for (String column : List.of("cow", "gw")) {
      String number = row.getField(column);
      if (!NUMBER.matcher(number).matches()) {
        throw wrong(
            file, row, "a number was expected in '" + column + "', but '" + number + "' was found");
      }
    }
  }

  private static GazetteerException wrong(Path file, NamedCsvRecord row, String message) {
    return new GazetteerException(file, (int) row.getStartingLineNumber(), message);
  }
}
