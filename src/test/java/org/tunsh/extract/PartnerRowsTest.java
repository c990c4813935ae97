package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.CellPosition;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;
import org.tunsh.pipeline.PipelineException;

/** Tables of which every row is an entry of its own. */
class PartnerRowsTest {
  private static CheckoutRules rules;

  @BeforeAll
  static void load() throws PipelineException {
    rules = new CheckoutRules();
  }

  @Test
  void everyRowNamesAPartnerATextAndAYear() {
    assertEquals(
        List.of("CHL PER strategic declared 2009", "NOR PER strategic declared 2014-05-03"),
        told(
            "Peru and its friends. Peru has signed declarations with several states. Peru counts"
                + " them here.",
            List.of(),
            List.of("Country", "Document", "Year"),
            List.of("Chile", "Joint Declaration on Strategic Partnership", "2009"),
            List.of("Norway", "Strategic Partnership", "3 May 2014"),
            List.of("Ghana", "Memorandum on culture", "2011")));
  }

  @Test
  void anEntryOfAChronicleEndsWithTheTierThatWasDeclaredThen() {
    assertEquals(
        List.of("CHL PER strategic declared 2005"),
        told(
            "Chile and Peru: milestones",
            List.of("CHL", "PER"),
            List.of("Year", "Event"),
            List.of("1996", "Highway opens to traffic"),
            List.of("2005", "Treaty of Friendship; strategic partnership"),
            List.of("2011", "A council of the strategic partnership meets in Lima")));
  }

  @Test
  void aDeedOfACellIsOfTheDayOfItsRow() {
    assertEquals(
        List.of("CHL PER strategic declared 2010"),
        told(
            "Chile and Peru: milestones",
            List.of("CHL", "PER"),
            List.of("Year", "Event"),
            List.of("2010", "Chile and Peru establish a Strategic Partnership")));
  }

  @SafeVarargs
  private static List<String> told(String head, List<String> parties, List<String>... rows) {
    StringBuilder text = new StringBuilder(head).append("\n");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(0, head.length())));
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].size(); column++) {
        int start = text.length();
        text.append(rows[row].get(column)).append("\n");
        CellPosition cell = new CellPosition(0, row, column, 1, 1, row == 0);
        blocks.add(new Block(BlockKind.CELL, 0, new Span(start, text.length() - 1), 0, "", cell));
      }
    }
    Metadata metadata = new Metadata("", "", "2025-01-15", "en", "study", "", "", "", parties);
    Document document =
        new Document(
            "rows",
            "rows.md",
            "rows",
            "text/markdown",
            metadata,
            text.toString(),
            blocks,
            List.of(),
            List.of(),
            0,
            "test");
    return rules.facts(document).assertions().stream()
        .filter(PartnershipAssertion.class::isInstance)
        .map(PartnershipAssertion.class::cast)
        .filter(one -> !one.date().isEmpty())
        .map(
            one ->
                String.join(" ", one.parties())
                    + " "
                    + one.level().code()
                    + " "
                    + one.action().code()
                    + " "
                    + one.date())
        .sorted()
        .toList();
  }
}
