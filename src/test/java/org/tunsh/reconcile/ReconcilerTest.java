package org.tunsh.reconcile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Status;

class ReconcilerTest {
  @TestFactory
  Stream<DynamicTest> tellingsBecomeActs() throws IOException {
    try (InputStream yaml = ReconcilerTest.class.getResourceAsStream("acts.yaml")) {
      Object cases =
          new Load(LoadSettings.builder().build())
              .loadFromInputStream(Objects.requireNonNull(yaml));
      return ((List<?>) cases)
          .stream()
              .map(item -> (Map<?, ?>) item)
              .map(
                  item ->
                      DynamicTest.dynamicTest(
                          item.get("id") + ": " + item.get("why"), () -> hold(item)));
    }
  }

  private static void hold(Map<?, ?> item) {
    List<Facts> documents = new ArrayList<>();
    for (Object told : (List<?>) Objects.requireNonNull(item.get("told"))) {
      documents.add(read((Map<?, ?>) told, documents.size()));
    }
    Dataset dataset = Reconciler.reconcile(documents, RANKING);
    Collections.reverse(documents);
    assertAll(
        () -> assertEquals(item.get("acts"), acts(dataset)),
        () -> assertEquals(item.get("conflicts"), conflicts(dataset)),
        () -> assertEquals(dataset, Reconciler.reconcile(documents, RANKING), "order of files"));
  }

  private static Facts read(Map<?, ?> told, int number) {
    FactsBuilder builder =
        FactsBuilder.document("document-" + number + ".md", String.valueOf(told.get("by")));
    for (Object says : (List<?>) Objects.requireNonNull(told.get("says"))) {
      String telling = String.valueOf(says);
      if (telling.startsWith("table: ")) {
        builder.cell(telling.substring("table: ".length()));
      } else {
        builder.tells(telling);
      }
    }
    return builder.facts();
  }

  private static List<String> acts(Dataset dataset) {
    return dataset.partnerships().stream()
        .map(
            act ->
                String.join(
                    " ",
                    String.join("+", act.parties()),
                    act.level().code(),
                    act.action().code(),
                    act.date().isEmpty() ? "-" : act.date(),
                    act.sourceClass(),
                    String.valueOf(act.evidence().size())))
        .toList();
  }

  private static List<String> conflicts(Dataset dataset) {
    return dataset.conflicts().stream()
        .map(
            c -> String.join(" ", c.field(), c.value(), c.sourceClass(), c.other(), c.otherClass()))
        .toList();
  }

  @Test
  void aConflictNamesBothDocumentsTheirWordsAndWhyOneStands() {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("a.md", "study").tells("MNG+USA strategic declared 2018").facts(),
                document("b.md", "original")
                    .tells("MNG+USA strategic declared 2019-07-31")
                    .facts()),
            RANKING);
    String reason = dataset.conflicts().getFirst().reason();
    for (String part :
        List.of("On a.md", "On b.md", "(study)", "(original)", "declared 2018", "ranks before")) {
      assertTrue(reason.contains(part), "'" + part + "' in: " + reason);
    }
  }

  @Test
  void aDateThatIsNoneIsNamedWithItsFile() {
    Facts facts = document("a.md", "study").tells("MNG+USA strategic declared 2018-13").facts();
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> Reconciler.reconcile(List.of(facts), RANKING));
    assertTrue(String.valueOf(wrong.getMessage()).contains("'a.md'"), wrong.getMessage());
  }

  @Test
  void filesWithTheSameBytesCountOnce() {
    Facts first =
        document("a.md", "study").content("x").tells("MNG+USA strategic declared 2018").facts();
    Facts copy =
        document("b.md", "study").content("x").tells("MNG+USA strategic declared 2018").facts();
    Dataset dataset = Reconciler.reconcile(List.of(first, copy), RANKING);
    assertEquals(1, dataset.partnerships().getFirst().evidence().size());
    assertEquals(1, dataset.partnerships().getFirst().documents().size());
  }

  @Test
  void whatIsNotSureEnoughIsLeftOut() {
    Facts facts =
        document("a.md", "study").sure(0.2).tells("MNG+USA strategic declared 2018").facts();
    assertEquals(List.of(), Reconciler.reconcile(List.of(facts), RANKING, 0.5).partnerships());
  }

  @Test
  void areasComeInTheOrderOfTheBestAndNewestDocumentThenWhatOthersAdd() {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("old.md", "original")
                    .dated("2010")
                    .areas("MNG+USA", "headings", "economy", "health")
                    .facts(),
                document("new.md", "original")
                    .dated("2019")
                    .areas("MNG+USA", "headings", "political", "health+education", "economy")
                    .facts(),
                document("press.md", "agency")
                    .dated("2022")
                    .areas("MNG+USA", "paragraphs", "tourism", "economy")
                    .facts()),
            RANKING);
    assertEquals(
        List.of("1 political", "2 health", "2 education", "3 economy", "4 tourism"),
        dataset.areas().stream().map(area -> area.order() + " " + area.code()).toList());
    assertEquals(
        3,
        dataset.areas().stream()
            .filter(area -> area.code().equals("economy"))
            .findFirst()
            .orElseThrow()
            .documents()
            .size());
  }

  @Test
  void theDeclarationOfTheHighestTierRanksTheAreasBeforeWhatFollowsItUp() {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("declaration.md", "regest")
                    .dated("2010-11-19")
                    .tells("JPN+MNG strategic upgraded 2010-11-19")
                    .areas("JPN+MNG", "headings", "political", "economy")
                    .facts(),
                document("earlier.md", "regest")
                    .dated("1998-05")
                    .tells("JPN+MNG comprehensive declared 1998-05")
                    .areas("JPN+MNG", "headings", "health")
                    .facts(),
                document("visit.md", "regest")
                    .dated("2022-11-29")
                    .tells("JPN+MNG strategic reaffirmed")
                    .areas("JPN+MNG", "headings", "energy", "economy")
                    .facts()),
            RANKING);
    assertEquals(
        List.of("political", "economy", "health", "energy"),
        dataset.areas().stream().map(Dataset.Ranked::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "DECLARATION, Declaration on Strategic Partnership, 2000-10-03, Declaration of October 2000, 1",
    "DECLARATION, Declaration on Strategic Partnership, 2000, Declaration of 2000, 2",
    "AGREEMENT, Agreement on Trade, 2000-10-03, Agreement of October 2000, 2",
    "OTHER, Charter on Friendship, 2000-10-03, Charter on Trade, 2"
  })
  void aTitleThatIsOnlyADateIsTheInstrumentOfThatDate(
      InstrumentKind kind, String title, String date, String other, int counted) {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("a.md", "original")
                    .instrument("JPN+MNG", kind, title, InstrumentAction.SIGNED, date)
                    .facts(),
                document("b.md", "original")
                    .instrument(
                        "JPN+MNG",
                        kind,
                        other,
                        InstrumentAction.IN_FORCE,
                        date.substring(0, Math.min(7, date.length())))
                    .facts()),
            RANKING);
    assertEquals(counted, dataset.instruments().size());
    assertEquals(
        counted == 1 ? title : other,
        dataset.instruments().stream().map(Dataset.Instrument::title).min(byName(other)).get());
  }

  private static Comparator<String> byName(String first) {
    return Comparator.comparing((String title) -> !title.equals(first));
  }

  @Test
  void oneInstrumentOfManyTellings() {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("a.md", "original")
                    .instrument(
                        "JPN+MNG",
                        InstrumentKind.AGREEMENT,
                        "Agreement between Japan and Mongolia for an Economic Partnership",
                        InstrumentAction.SIGNED,
                        "2015-02-10")
                    .facts(),
                document("b.md", "agency")
                    .instrument(
                        "JPN+MNG",
                        InstrumentKind.AGREEMENT,
                        "Economic Partnership Agreement",
                        InstrumentAction.SIGNED,
                        "2015")
                    .instrument(
                        "JPN+MNG",
                        InstrumentKind.AGREEMENT,
                        "Tax Agreement",
                        InstrumentAction.PLANNED,
                        "")
                    .facts()),
            RANKING);
    assertEquals(2, dataset.instruments().size());
    assertEquals("2015-02-10", dataset.instruments().getFirst().date());
    assertEquals(2, dataset.instruments().getFirst().documents().size());
  }

  @Test
  void deniedCommitmentsStandApart() {
    Dataset dataset =
        Reconciler.reconcile(
            List.of(
                document("a.md", "original")
                    .commitment("CHN+MNG", "specifics", "no-alliance", Status.ASSERTED)
                    .commitment("CHN+MNG", "specifics", "no-alliance", Status.DENIED)
                    .facts()),
            RANKING);
    assertEquals(2, dataset.commitments().size());
  }
}
