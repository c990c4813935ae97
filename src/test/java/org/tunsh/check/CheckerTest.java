package org.tunsh.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.check.CheckReport.Checked;
import org.tunsh.model.Facts;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import org.tunsh.reconcile.Reconciler;

class CheckerTest {
  private static CheckReport check(List<Reference.Value> values, Facts... documents) {
    List<Facts> facts = List.of(documents);
    return Checker.check(
        new Reference("A study, 2022", "QMA", values),
        facts,
        Reconciler.reconcile(facts, RANKING),
        RANKING);
  }

  private static Reference.Value value(String row, int order, String value) {
    return new Reference.Value(
        row.equals("defence") ? "table2" : "table1", "QMB", row, order, value, value);
  }

  private static Checked year(String value, Facts... documents) {
    return check(List.of(value("years", 1, value)), documents).values().getFirst();
  }

  @Test
  void theSameYearMatches() {
    Checked year =
        year(
            "strategic:2010",
            document("a", "study").tells("QMA+QMB strategic declared 2010").facts());
    assertEquals(Verdict.MATCH, year.verdict());
    assertEquals(List.of("strategic:2010"), year.found());
    assertEquals(List.of("study"), year.sources());
  }

  @Test
  void aMoreExactDateRefines() {
    Checked year =
        year(
            "strategic:2010",
            document("a", "study").tells("QMA+QMB strategic declared 2010").facts(),
            document("b", "original").tells("QMA+QMB strategic upgraded 2010-11-19").facts());
    assertEquals(Verdict.REFINED, year.verdict());
    assertEquals(List.of("strategic:2010-11-19"), year.found());
    assertEquals(List.of("original", "study"), year.sources());
  }

  @Test
  void aTableNeverConfirmsItself() {
    Checked year =
        year(
            "strategic:2010",
            document("a", "study").cell("QMA+QMB strategic declared 2010").facts());
    assertEquals(Verdict.MISSING, year.verdict());
    assertEquals(List.of(), year.evidence());
  }

  @Test
  void whatSpeaksAgainstAValueIsNotExtraAsWell() {
    CheckReport report =
        check(
            List.of(value("years", 1, "strategic:2018")),
            document("a", "study").tells("QMA+QMB strategic declared 2019-07-31").facts());
    assertEquals(Verdict.CONFLICT, report.values().getFirst().verdict());
    assertEquals(0, report.summary().get("extra"));
  }

  @Test
  void theStudysOwnNotesContradictItsTable() {
    Checked year =
        year(
            "strategic:2018",
            document("a", "study")
                .cell("QMA+QMB strategic declared 2018")
                .tells("QMA+QMB strategic declared 2019-07")
                .tells("QMA+QMB strategic declared 2019-07-31", Setting.NOTE, Status.ASSERTED)
                .facts());
    assertEquals(Verdict.CONFLICT, year.verdict());
    assertEquals(List.of("strategic:2019-07-31"), year.found());
    assertTrue(year.reason().contains("no independent passage"), year.reason());
  }

  @Test
  void aLesserSourceThatAgreesDoesNotSaveAYearThatBetterOnesContradict() {
    Checked year =
        year(
            "strategic:2018",
            document("a", "agency").tells("QMA+QMB strategic declared 2018-11-02").facts(),
            document("b", "original").tells("QMA+QMB strategic declared 2019-07-31").facts());
    assertEquals(Verdict.CONFLICT, year.verdict());
    assertEquals(List.of("original", "agency"), year.sources());
  }

  @Test
  void aBetterSourceThatAgreesOutweighsOneThatDoesNot() {
    Checked year =
        year(
            "strategic:2018",
            document("a", "original").tells("QMA+QMB strategic declared 2018-11-02").facts(),
            document("b", "agency").tells("QMA+QMB strategic declared 2019-07-31").facts());
    assertEquals(Verdict.REFINED, year.verdict());
    assertTrue(year.reason().contains("with less weight"), year.reason());
  }

  @Test
  void anIntentionIsNoDeed() {
    Checked year =
        year(
            "comprehensive-strategic:2014",
            document("a", "study").tells("QMA+QMB comprehensive-strategic proposed 2014").facts());
    assertEquals(Verdict.CONFLICT, year.verdict());
    assertTrue(year.reason().contains("only an intention"), year.reason());
  }

  @Test
  void anIntentionBesideTheDeedIsMentioned() {
    Checked year =
        year(
            "comprehensive-strategic:2014",
            document("a", "study")
                .tells("QMA+QMB comprehensive-strategic proposed 2014")
                .tells("QMA+QMB comprehensive-strategic upgraded 2014")
                .facts());
    assertEquals(Verdict.MATCH, year.verdict());
    assertTrue(year.reason().contains("intention only"), year.reason());
  }

  @Test
  void anotherTierInThatYearIsAConflict() {
    Checked year =
        year(
            "strategic:2014",
            document("a", "original").tells("QMA+QMB comprehensive declared 2014-03-01").facts());
    assertEquals(Verdict.CONFLICT, year.verdict());
    assertEquals(List.of("comprehensive:2014-03-01"), year.found());
  }

  @Test
  void aTierWithoutADateLeavesTheYearWithoutEvidence() {
    Checked year =
        year(
            "strategic:2014",
            document("a", "original").tells("QMA+QMB strategic reaffirmed").facts());
    assertEquals(Verdict.MISSING, year.verdict());
    assertTrue(year.reason().contains("none says when"), year.reason());
  }

  @Test
  void aLaterRatificationIsNoContradiction() {
    Checked year =
        year(
            "strategic:2019",
            document("a", "official")
                .tells("QMA+QMB strategic declared 2019-09-03")
                .tells("QMA+QMB strategic ratified 2020-02")
                .facts());
    assertEquals(Verdict.REFINED, year.verdict());
  }

  @Test
  void whatTheTableLacksIsExtraWithTheNextOrder() {
    CheckReport report =
        check(
            List.of(value("years", 1, "strategic:2010")),
            document("a", "original")
                .tells("QMA+QMB strategic declared 2010")
                .tells("QMA+QMB comprehensive declared 1998")
                .facts());
    Checked extra = report.values().getLast();
    assertEquals(Verdict.EXTRA, extra.verdict());
    assertEquals(2, extra.order());
    assertEquals("", extra.expected());
    assertEquals(List.of("comprehensive:1998"), extra.found());
    assertEquals(1, report.summary().get("extra"));
  }

  private static final List<Reference.Value> AREAS =
      List.of(
          value("areas", 1, "political"),
          value("areas", 2, "economy"),
          value("areas", 3, "health+education"),
          value("areas", 4, "culture-people"));

  private static List<Verdict> verdicts(CheckReport report) {
    return report.values().stream()
        .map(Checked::verdict)
        .filter(verdict -> verdict != Verdict.EXTRA)
        .toList();
  }

  @Test
  void areasInTheSameOrderMatchWhateverStandsBetween() {
    CheckReport report =
        check(
            AREAS,
            document("a", "original")
                .areas(
                    "QMA+QMB",
                    "headings",
                    "political",
                    "defence-security",
                    "economy",
                    "education",
                    "health",
                    "culture-people")
                .facts());
    assertEquals(
        List.of(Verdict.MATCH, Verdict.MATCH, Verdict.MATCH, Verdict.MATCH), verdicts(report));
    assertEquals(List.of("defence-security"), report.values().getLast().found());
  }

  @Test
  void areasInAnotherOrderConflictAndAbsentOnesAreMissing() {
    CheckReport report =
        check(
            AREAS,
            document("a", "original")
                .areas("QMA+QMB", "headings", "economy", "political", "health")
                .facts());
    assertEquals(
        List.of(Verdict.CONFLICT, Verdict.CONFLICT, Verdict.MISSING, Verdict.MISSING),
        verdicts(report));
    assertTrue(report.values().getFirst().reason().contains("rank 2 of the 3 areas"));
  }

  @Test
  void codesOfOneRankMustFollowEachOther() {
    CheckReport report =
        check(
            AREAS,
            document("a", "original")
                .areas(
                    "QMA+QMB",
                    "headings",
                    "political",
                    "economy",
                    "health",
                    "culture-people",
                    "education")
                .facts());
    assertEquals(Verdict.CONFLICT, report.values().get(2).verdict());
  }

  @Test
  void areasOfTheStudysOwnTableAreNoEvidence() {
    CheckReport report =
        check(
            AREAS,
            document("a", "study").areas("QMA+QMB", "table", "political", "economy").facts());
    assertEquals(4, report.summary().get("missing"));
  }

  @Test
  void commitmentsAndDefenceCountByPresence() {
    CheckReport report =
        check(
            List.of(
                value("specifics", 1, "no-alliance"),
                value("core", 1, "one-china"),
                value("core", 2, "geopolitics"),
                value("defence", 1, "defence-talks"),
                value("defence", 2, "peacekeeping")),
            document("a", "regest")
                .commitment("QMA+QMB", "specifics", "no-alliance", Status.ASSERTED)
                .commitment("QMA+QMB", "specifics", "one-china", Status.ASSERTED)
                .commitment("QMA+QMB", "core", "geopolitics", Status.DENIED)
                .defence("QMA+QMB", "verb", "defence-talks", "basing-access")
                .facts(),
            document("b", "study").defence("QMA+QMB", "table-cell", "peacekeeping").facts());
    assertEquals(
        List.of(Verdict.MATCH, Verdict.MISSING, Verdict.CONFLICT, Verdict.MATCH, Verdict.MISSING),
        verdicts(report));
    assertEquals(2, report.summary().get("extra"));
  }

  @Test
  void theReferenceOfTheProgramHasSixtySevenValues() throws IOException {
    Path root = Path.of(System.getProperty("tunsh.root", ".")).resolve("corpus/reference");
    Reference reference = ReferenceReader.read(root);
    assertEquals("MNG", reference.state());
    assertEquals(67, reference.values().size());
    CheckReport report =
        Checker.check(reference, List.of(), Reconciler.reconcile(List.of(), RANKING), RANKING);
    assertEquals(67, report.summary().get("missing"));
  }

  @Test
  void aWrongLineOfAReferenceTableIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("README.md"), "---\nstate: QMA\ncitation: A study\n---\n");
    Files.writeString(
        folder.resolve("table1.csv"), "partner,row,order,value,verbatim\nQMB,years,first,x,x\n");
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> ReferenceReader.read(folder));
    String message = String.valueOf(wrong.getMessage());
    assertTrue(message.contains("table1.csv', line 2: 'order' is 'first'"), message);
  }
}
