package org.tunsh.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tunsh.fixture.FactsBuilder.document;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestimonyTest {
  @ParameterizedTest
  @CsvSource({
    "table-defence, true",
    "defence.table.cell, true",
    "TableCell, true",
    "cell, true",
    "equitable-access, false",
    "verb-noun, false"
  })
  void theRuleOfADefenceItemSaysWhetherItIsACell(String rule, boolean tabular) {
    Facts facts = document("a", "study").defence("QMA+QMB", rule, "peacekeeping").facts();
    assertEquals(tabular, new Testimony(facts, facts.assertions().getFirst()).tabular());
  }

  @Test
  void aDocumentFoundsWhatItDeclaresOnItsOwnDate() {
    Facts facts =
        document("a", "original")
            .dated("2019-07-31")
            .tells("QMA+QMB strategic upgraded 2019-07-31")
            .tells("QMA+QMB comprehensive declared 2004")
            .tells("QMA+QMC strategic declared 2019-07-31")
            .facts();
    assertEquals(
        Set.of(Level.STRATEGIC), new Testimony(facts, facts.assertions().getFirst()).founded());
  }

  @Test
  void longWordsAreCutAtAWord() {
    String words = "word ".repeat(60).strip();
    Facts facts =
        document("a", "original")
            .instrument("QMA+QMB", InstrumentKind.TREATY, words, InstrumentAction.SIGNED, "")
            .facts();
    String gist = new Testimony(facts, facts.assertions().getFirst()).gist();
    assertEquals("word \u2026", gist.substring(gist.length() - 6));
  }
}
