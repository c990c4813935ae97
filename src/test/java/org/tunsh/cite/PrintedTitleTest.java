package org.tunsh.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTitleTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "Joint Statement;‘Joint Statement’;“Joint Statement”",
        "On the 'Strategic Partnership';‘On the “Strategic Partnership”’;“On the ‘Strategic"
            + " Partnership’”",
        "The \"New\" Era;‘The “New” Era’;“The ‘New’ Era”",
        "China's people;‘China’s people’;“China’s people”",
        "The archivists' list;‘The archivists’ list’;“The archivists’ list”",
        "‘China's’ way;‘“China’s” way’;“‘China’s’ way”"
      })
  void marksInsideATitleAreOfTheOtherKind(String title, String british, String american) {
    assertEquals(british, new PrintedTitle("en-GB").quoted(title));
    assertEquals(american, new PrintedTitle("en-US").quoted(title));
  }

  @Test
  void aBibliographyHasTheDatesAndStopsOfItsSpelling() {
    List<Citation> cited =
        List.of(
            new Citation(
                "a", "The 'new' way", List.of("Norrland"), "2021-03-10", "other", "en", "", 0),
            new Citation(
                "b", "Joint Statement", List.of(), "2021-03", "joint-statement", "en", "", 0));
    assertEquals(
        List.of(
            "Norrland. ‘The “new” way’. 10 March 2021.",
            "‘Joint Statement’. Joint statement, March 2021."),
        new Bibliography("en-GB").entries(cited));
    assertEquals(
        List.of(
            "Norrland. “The ‘new’ way.” March 10, 2021.",
            "“Joint Statement.” Joint statement, March 2021."),
        new Bibliography("en-US").entries(cited));
  }
}
