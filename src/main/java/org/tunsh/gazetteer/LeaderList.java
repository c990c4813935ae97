package org.tunsh.gazetteer;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code leaders.csv}. */
final class LeaderList {
  private static final List<String> COLUMNS =
      List.of("state", "name", "forms", "office", "from", "to");

  private LeaderList() {}

  /**
   * @param states the codes that are known
   * @param offices the codes of offices that are known
   */
  static List<Leader> read(Path file, Set<String> states, Set<String> offices)
      throws GazetteerException {
    List<Leader> leaders = new ArrayList<>();
    for (NamedCsvRecord row : rows(file)) {
      leaders.add(leader(file, row, states, offices));
    }
    return leaders;
  }

  /** The leaders by each of their names, folded, in the order of the list. */
  static Map<String, List<Leader>> byForm(List<Leader> leaders) {
    Map<String, List<Leader>> byForm = new HashMap<>();
    for (Leader leader : leaders) {
      for (String form : leader.forms()) {
        byForm.computeIfAbsent(Folding.fold(form), any -> new ArrayList<>()).add(leader);
      }
    }
    return byForm;
  }

  private static List<NamedCsvRecord> rows(Path file) throws GazetteerException {
    String text = YamlList.text(file);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      if (!rows.isEmpty() && !rows.getFirst().getHeader().equals(COLUMNS)) {
        throw new GazetteerException(
            file,
            0,
            "the columns "
                + COLUMNS
                + " were expected, but "
                + rows.getFirst().getHeader()
                + " were found");
      }
      return rows;
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new GazetteerException(
          file, 0, "CSV was expected, but " + e.getMessage() + ": " + cause.getMessage());
    } catch (IOException e) {
      throw new GazetteerException(file, 0, "it cannot be read (" + e + ")");
    }
  }

  private static Leader leader(
      Path file, NamedCsvRecord row, Set<String> states, Set<String> offices)
      throws GazetteerException {
    int line = (int) row.getStartingLineNumber();
    String state = row.getField("state").strip();
    String office = row.getField("office").strip();
    if (!states.contains(state)) {
      throw new GazetteerException(
          file, line, "the code of a party was expected in 'state', but '" + state + "' was found");
    }
    if (!offices.contains(office)) {
      throw new GazetteerException(
          file, line, "an office of offices.yaml was expected, but '" + office + "' was found");
    }
    String name = row.getField("name").strip();
    Leader leader =
        new Leader(
            state,
            name,
            forms(name, row.getField("forms")),
            office,
            row.getField("from").strip(),
            row.getField("to").strip());
    check(file, line, leader);
    return leader;
  }

  private static List<String> forms(String name, String forms) {
    List<String> all = new ArrayList<>();
    all.add(name);
    Arrays.stream(forms.split(";", -1)).map(String::strip).forEach(all::add);
    return all.stream().filter(form -> !form.isEmpty()).distinct().toList();
  }

  private static void check(Path file, int line, Leader leader) throws GazetteerException {
    if (leader.forms().isEmpty()) {
      throw new GazetteerException(
          file, line, "a name was expected in 'name' or 'forms', but none was found");
    }
    try {
      leader.term();
    } catch (DateTimeException | NumberFormatException e) {
      throw new GazetteerException(
          file,
          line,
          "dates such as '2009' or '2009-06-18' were expected in 'from' and 'to', but '"
              + leader.from()
              + "' and '"
              + leader.to()
              + "' were found");
    }
  }
}
