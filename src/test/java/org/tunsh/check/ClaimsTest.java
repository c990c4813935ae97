package org.tunsh.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.check.CheckReport.Judged;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Status;

class ClaimsTest {
  private static final List<Facts> DOCUMENTS =
      List.of(
          document("a.md", "original")
              .dated("2010-05-01")
              .tells("QMA+QMB strategic declared 2010-05-01")
              .areas("QMA+QMB", "headings", "political", "economy", "multilateral")
              .defence("QMA+QMB", "made-up", "military-technical", "peacekeeping")
              .commitment("QMA+QMB", "core", "democracy-rights", Status.ASSERTED)
              .commitment("QMA+QMB", "specifics", "one-china", Status.DENIED)
              .instrument(
                  "QMA+QMB",
                  InstrumentKind.TREATY,
                  "Treaty on Strategic Partnership",
                  InstrumentAction.SIGNED,
                  "2010-05-01")
              .facts(),
          document("c.md", "original")
              .dated("2013")
              .tells("QMA+QMC strategic declared 2013")
              .defence("QMA+QMC", "made-up", "peacekeeping")
              .facts(),
          document("d.md", "original")
              .dated("2016")
              .areas("QMA+QMB", "headings", "multilateral", "economy")
              .facts(),
          document("late.md", "original")
              .dated("2023")
              .tells("QMA+QMD strategic declared 2023")
              .defence("QMA+QMC", "made-up", "military-technical")
              .facts(),
          document("study.md", "study")
              .dated("2020")
              .tells("QMA+QMB strategic declared 2008")
              .tells("QMA+QME strategic declared 2009")
              .facts());

  private static Judged judged(Path folder, String query) throws Exception {
    Path file = folder.resolve("claims.yaml");
    Files.writeString(
        file,
        "until: \"2022\"\nclaims:\n  - id: one\n    page: 1\n    says: something\n    query: "
            + query
            + "\n");
    return ClaimJudge.judge(ClaimReader.read(file), DOCUMENTS, RANKING).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BORNE_OUT|{act: {pair: [QMB, QMA], level: strategic}}",
        "BORNE_OUT|{act: {pair: [QMA, QMB], level: strategic, from: '2010', to: '2010'}}",
        "CONTRADICTED|{act: {pair: [QMA, QMB], level: strategic, from: '2011'}}",
        "CONTRADICTED|{act: {pair: [QMA, QMB], level: strategic, from: '2008', to: '2008'}}",
        "UNDECIDED|{act: {pair: [QMA, QMC], level: strategic, from: '2013-05', to: '2013-05'}}",
        "UNDECIDED|{act: {pair: [QMA, QMD], level: strategic}}",
        "UNDECIDED|{act: {pair: [QMA, QME], level: strategic}}",
        "BORNE_OUT|{sequence: {of: [{pair: [QMA, QMB], level: strategic}, {pair: [QMA, QMC], level:"
            + " strategic}]}}",
        "CONTRADICTED|{sequence: {of: [{pair: [QMA, QMC], level: strategic}, {pair: [QMA, QMB],"
            + " level: strategic}]}}",
        "CONTRADICTED|{span: {of: [{pair: [QMA, QMC], level: strategic}, {pair: [QMA, QMB], level:"
            + " strategic}], years: 2}}",
        "BORNE_OUT|{span: {of: [{pair: [QMA, QMC], level: strategic}, {pair: [QMA, QMB], level:"
            + " strategic}], years: 3}}",
        "BORNE_OUT|{order: {pair: [QMA, QMB], before: [political], after: [multilateral]}}",
        "UNDECIDED|{order: {pair: [QMA, QMB], before: [economy], after: [multilateral]}}",
        "CONTRADICTED|{order: {pair: [QMA, QMB], before: [economy], after: [political]}}",
        "UNDECIDED|{order: {pair: [QMA, QMB], before: [health], after: [political]}}",
        "UNDECIDED|{leads: {pair: [QMA, QMB], areas: [political]}}",
        "BORNE_OUT|{leads: {pair: [QMA, QMB], areas: [political, multilateral]}}",
        "BORNE_OUT|{told: {pair: [QMA, QMB], defence: [peacekeeping, military-technical], least:"
            + " 2}}",
        "UNDECIDED|{told: {pair: [QMA, QMB], defence: [military-education]}}",
        "CONTRADICTED|{told: {pair: [QMA, QMB], commitments: [one-china]}}",
        "UNDECIDED|{told: {pair: [QMA, QMB], commitments: [democracy-rights], aspect: specifics}}",
        "BORNE_OUT|{instrument: {pair: [QMA, QMB], kinds: [treaty], words: [strategic"
            + " partnership]}}",
        "UNDECIDED|{instrument: {pair: [QMA, QMB], kinds: [treaty], words: [free trade]}}",
        "BORNE_OUT|{only: {state: QMA, with: [QMB], without: [QMC], defence:"
            + " [military-technical]}}",
        "CONTRADICTED|{only: {state: QMA, with: [QMB], without: [QMC], defence: [peacekeeping]}}",
        "UNDECIDED|{only: {state: QMA, with: [QMB], without: [QMF], defence: [peacekeeping]}}",
        "UNDECIDED|{only: {state: QMA, with: [QMC], without: [QMF], defence:"
            + " [military-technical]}}",
        "BORNE_OUT|{share: {state: QMA, with: [QMB, QMC], defence: [peacekeeping], least: 2}}",
        "UNDECIDED|{share: {state: QMA, with: [QMB, QMC], defence: [military-technical], least:"
            + " 2}}",
        "CONTRADICTED|{share: {state: QMA, with: [QMB], commitments: [one-china], least: 1}}",
        "CONTRADICTED|{all: [{told: {pair: [QMA, QMB], defence: [military-education]}}, {told:"
            + " {pair: [QMA, QMB], commitments: [one-china]}}]}",
        "UNDECIDED|{all: [{told: {pair: [QMA, QMB], defence: [military-education]}}, {told: {pair:"
            + " [QMA, QMB], defence: [peacekeeping]}}]}",
        "BORNE_OUT|{any: [{told: {pair: [QMA, QMB], defence: [military-education]}}, {told: {pair:"
            + " [QMA, QMB], defence: [peacekeeping]}}]}",
      })
  void everyKindOfQueryHasItsVerdict(ClaimVerdict verdict, String query, @TempDir Path folder)
      throws Exception {
    Judged judged = judged(folder, query);
    assertEquals(verdict, judged.verdict(), judged.reason());
    assertFalse(judged.reason().isBlank());
    assertEquals(judged.evidence().isEmpty(), judged.sources().isEmpty());
    assertTrue(verdict == ClaimVerdict.UNDECIDED || !judged.evidence().isEmpty());
    assertFalse(judged.sources().contains("study"), "a study is no witness to its own claims");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{guess: {pair: [QMA, QMB]}}|'guess' is no query",
        "{act: {pair: [QMA], level: strategic}}|'pair' names two parties",
        "{act: {pair: [QMA, QMB], level: grand}}|'grand' is no level",
        "{act: {pair: [QMA, QMB], level: strategic, from: May}}|'May' is no date",
        "{told: {pair: [QMA, QMB]}}|'areas', 'defence' or 'commitments'",
        "{told: {pair: [QMA, QMB], areas: [health], least: none}}|'least' is a number",
        "[]|keys were expected for query",
      })
  void aWrongQueryIsToldWithFileAndClaim(String query, String problem, @TempDir Path folder) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> judged(folder, query));
    String message = String.valueOf(wrong.getMessage());
    assertTrue(message.contains("claims.yaml', claim 'one'"), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void theStudysClaimsCanBeReadAndAreAtLeastFifteen() throws Exception {
    Path folder = Path.of(System.getProperty("tunsh.root", ".")).resolve("corpus/reference");
    Reference reference = ReferenceReader.read(folder);
    assertTrue(reference.claims().claims().size() >= 15);
    List<Judged> judged = ClaimJudge.judge(reference.claims(), List.of(), RANKING);
    assertTrue(
        judged.stream().allMatch(claim -> claim.verdict() == ClaimVerdict.UNDECIDED),
        "without documents nothing can be decided");
  }
}
