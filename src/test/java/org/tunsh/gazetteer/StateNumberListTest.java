package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.model.StateNumbers;

class StateNumberListTest {
  private static final Path LISTS =
      Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");

  private static Gazetteers gazetteers;

  @BeforeAll
  static void loads() throws GazetteerException {
    gazetteers = Gazetteers.load(LISTS);
  }

  /** Both lists agree but for a few states. */
  @ParameterizedTest
  @CsvSource({
    "MNG,712,712",
    "USA,2,2",
    "DEU,255,260",
    "YEM,679,678",
    "SRB,345,340",
    "KIR,946,970",
    "TUV,947,973",
    "XKX,347,347"
  })
  void aStateHasItsNumbers(String code, String cow, String gw) throws GazetteerException {
    assertEquals(
        new StateNumbers.Numbers(cow, gw), StateNumberList.read(LISTS, gazetteers).of(code));
  }

  @Test
  void noTwoStatesOfTodayShareANumber() throws GazetteerException {
    StateNumbers numbers = StateNumberList.read(LISTS, gazetteers);
    // Russia goes on under the number of the Soviet Union, Serbia under that of Yugoslavia.
    List<StateNumbers.Numbers> today =
        numbers.byCode().entrySet().stream()
            .filter(entry -> !Set.of("SUN", "YUG", "SCG").contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .filter(each -> !each.cow().isEmpty())
            .toList();
    assertEquals(today.size(), today.stream().map(StateNumbers.Numbers::cow).distinct().count());
    assertEquals(today.size(), today.stream().map(StateNumbers.Numbers::gw).distinct().count());
  }

  /** Who reads the dataset must be able to tell a territory from a number that was forgotten. */
  @Test
  void everyStateOfTodayHasBothNumbersOrAReasonWhyNot() throws Exception {
    Set<String> listed = StateNumberList.read(LISTS, gazetteers).byCode().keySet();
    List<String> missing =
        Files.readAllLines(LISTS.resolve("parties.yaml")).stream()
            .filter(line -> line.startsWith("- code: "))
            .map(line -> line.substring("- code: ".length()).strip())
            .filter(code -> !listed.contains(code))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void anOrganisationHasNone() throws GazetteerException {
    assertEquals(
        new StateNumbers.Numbers("", ""), StateNumberList.read(LISTS, gazetteers).of("ASEAN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZ,1,1,", "MNG,x,712,", "MNG,712,712,\nMNG,712,712,", "MNG,712,,"})
  void aWrongLineIsNamed(String line, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("state-numbers.csv"), "state,cow,gw,note\n" + line + "\n");
    GazetteerException wrong =
        assertThrows(GazetteerException.class, () -> StateNumberList.read(folder, gazetteers));
    assertTrue(wrong.toString().contains("state-numbers.csv"), wrong.toString());
  }
}
