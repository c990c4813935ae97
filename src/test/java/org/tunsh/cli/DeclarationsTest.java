package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.Checkout;
import org.tunsh.house.SharedFolder;

/**
 * Holds what a first run gives against the table of acts from which the default corpus was written:
 * each row is found again, or {@code dataset/differences.csv} says how it differs and why.
 *
 * <p>A row is found where the dataset has an act of the same pair, tier and action (declared and
 * upgraded count as one: the verbs of sources differ) whose date is the row's or covers it.
 */
class DeclarationsTest {
  private static final Set<String> ESTABLISHING = Set.of("declared", "upgraded");
  private static final double LEAST_FOUND = 0.88;
  private static final double MOST_STALE = 0.2;

  /**
   * Why a row may differ: the guidelines count the act otherwise; its source names no tier; a wish
   * has no date; the sources disagree; or the rules misread a plain sentence.
   */
  private static final Set<String> CAUSES =
      Set.of("convention", "no-tier", "wish", "disagreement", "misread");

  private static final Map<String, List<NamedCsvRecord>> ACTS = new HashMap<>();

  @TempDir private static Path folder = Path.of("");

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  @BeforeAll
  static void runTheDefaultCorpus() throws IOException {
    SharedFolder.required("facts/declarations.csv");
    Path output = folder.resolve("out");
    CommandRun run = CommandRun.of("run", "--output", output, "--quiet");
    assertTrue(run.code() <= ExitCode.LOOK, run.err());
    for (NamedCsvRecord act : rows(output.resolve("partnerships.csv"))) {
      ACTS.computeIfAbsent(pair(act), any -> new ArrayList<>()).add(act);
    }
  }

  @AfterAll
  static void forget() {
    ACTS.clear();
  }

  private static String pair(NamedCsvRecord row) {
    return Stream.of(row.getField("a"), row.getField("b"))
        .sorted()
        .collect(Collectors.joining("-"));
  }

  private static String key(NamedCsvRecord row) {
    return String.join(
        ",",
        row.getField("a"),
        row.getField("b"),
        row.getField("level"),
        row.getField("action"),
        row.getField("date"));
  }

  private static boolean alike(String one, String other) {
    return one.equals(other) || ESTABLISHING.contains(one) && ESTABLISHING.contains(other);
  }

  private static boolean dated(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
  }

  /**
   * How the dataset differs from a row: in pair, level, action or date; empty where it does not.
   */
  private static String difference(NamedCsvRecord row) {
    List<NamedCsvRecord> acts = ACTS.getOrDefault(pair(row), List.of());
    List<NamedCsvRecord> level =
        acts.stream().filter(a -> a.getField("level").equals(row.getField("level"))).toList();
    List<NamedCsvRecord> same =
        level.stream().filter(a -> alike(a.getField("action"), row.getField("action"))).toList();
    if (acts.isEmpty()) {
      return "pair";
    }
    if (level.isEmpty()) {
      return "level";
    }
    if (same.isEmpty()) {
      return "action";
    }
    boolean undated = row.getField("action").equals("reaffirmed") || row.getField("date").isEmpty();
    return undated || same.stream().anyMatch(a -> dated(a.getField("date"), row.getField("date")))
        ? ""
        : "date";
  }

  @Test
  void eachRowIsFoundAgainOrItsDifferenceIsExplained() throws IOException {
    Map<String, String> explained = new HashMap<>();
    Set<String> told = new HashSet<>();
    Path list = Checkout.root().resolve("src/test/resources/dataset/differences.csv");
    for (NamedCsvRecord row : rows(list)) {
      assertTrue(!row.getField("explanation").isBlank(), key(row) + " has no explanation");
      assertTrue(CAUSES.contains(row.getField("cause")), key(row) + " has no known cause");
      assertTrue(told.add(row.getField("explanation")), key(row) + " is explained in bulk");
      explained.put(key(row), row.getField("differs"));
    }
    List<String> unexplained = new ArrayList<>();
    Set<String> differing = new HashSet<>();
    List<NamedCsvRecord> table = rows(SharedFolder.required("facts/declarations.csv"));
    for (NamedCsvRecord row : table) {
      String difference = difference(row);
      if (!difference.isEmpty()) {
        differing.add(key(row));
        if (!explained.containsKey(key(row))) {
          unexplained.add(key(row) + "," + difference);
        }
      }
    }
    assertEquals(List.of(), unexplained, "explain these in " + list);
    double found = 1 - (double) differing.size() / table.size();
    assertTrue(found >= LEAST_FOUND, "only " + found + " of the rows are found again");
    List<String> stale =
        explained.keySet().stream().filter(key -> !differing.contains(key)).sorted().toList();
    assertTrue(
        stale.size() <= MOST_STALE * explained.size(),
        "these are found again by now; take them out of " + list + ": " + stale);
  }
}
