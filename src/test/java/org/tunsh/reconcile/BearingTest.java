package org.tunsh.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Reviews;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;

/** What one government's text, or a joint one, bears of a pair. */
class BearingTest {
  private static final List<String> PAIR = List.of("USA", "VNM");
  private static final String VISIT = "Readout of the President's Meeting with Vietnam";
  private static final Path LISTS =
      Path.of(System.getProperty("tunsh.root", ".")).resolve("gazetteers");
  private static PassageReader names = PassageReader.UNKNOWN;

  @TempDir private Path folder;

  @BeforeAll
  static void readsNames() throws Exception {
    names = Gazetteers.load(LISTS).passageReader();
  }

  private static Evidence quote(String words) {
    return new Evidence("d", words, "", "", 0, words.length(), 0);
  }

  private static Facts document(String title, DocumentKind kind, String date, Assertion... told) {
    boolean joint = kind.isJoint();
    return new Facts(
        title + date,
        title + date + ".md",
        title + date,
        title,
        "en",
        "",
        joint ? "original" : "official",
        kind,
        date,
        "metadata",
        told.length > 0 ? told[0].parties() : PAIR,
        List.of(),
        "",
        List.of(),
        List.of(told),
        "");
  }

  private static Facts summary(Assertion... told) {
    Facts facts = document("A summary", DocumentKind.OTHER, "2024-01-01", told);
    return new Facts(
        facts.document(),
        facts.file(),
        facts.sha256(),
        facts.title(),
        facts.language(),
        facts.source(),
        "regest",
        facts.kind(),
        facts.date(),
        facts.dateReason(),
        facts.parties(),
        facts.areas(),
        facts.areasFrom(),
        facts.defence(),
        facts.assertions(),
        facts.without());
  }

  private static InstrumentAssertion instrument(String title, String words) {
    return new InstrumentAssertion(
        "i" + words.hashCode(),
        PAIR,
        InstrumentKind.AGREEMENT,
        title,
        InstrumentAction.SIGNED,
        "",
        Status.ASSERTED,
        0.9,
        "made-up",
        quote(words));
  }

  private static PartnershipAssertion tier(Action action, String date, String words) {
    return new PartnershipAssertion(
        "t" + words.hashCode() + date,
        PAIR,
        Level.STRATEGIC,
        List.of(),
        action,
        date,
        Status.ASSERTED,
        0.9,
        "made-up",
        quote(words),
        Setting.PROSE);
  }

  private static Reviews marked(String id, Reviews.Mark mark) {
    return new Reviews(Map.of(id, mark), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Dataset dataset(Facts... documents) {
    return dataset(Reviews.NONE, documents);
  }

  private static Dataset dataset(Reviews decided, Facts... documents) {
    List<Facts> all = new ArrayList<>(List.of(documents));
    // Of the one who speaks most texts speak.
    for (String other : List.of("a", "b", "c")) {
      DefenceAssertion passing =
          new DefenceAssertion(
              other,
              List.of("CHN", "USA"),
              "peacekeeping",
              0,
              Status.ASSERTED,
              0.9,
              "made-up",
              quote("No word of anybody."));
      all.add(document("On a budget " + other, DocumentKind.OTHER, "2020-01-01", passing));
    }
    return Reconciler.reconcile(all, source -> 0, 0, decided, names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreement on trade | The United States and Vietnam signed an agreement on trade. | 1",
        "agreement on trade | The two sides signed an agreement on trade. | 1",
        "agreement on trade | We signed an agreement on trade with Vietnam. | 1",
        "Action Plan of Vietnam and the United States | We welcomed an Action Plan. | 1",
        "Action Plan on jobs | We welcomed an Action Plan on jobs. | 0",
        "agreement on trade | The President signed an agreement on trade. | 0",
        "agreement on trade | France and Germany signed an agreement on trade. | 0",
        "agreement on trade | Will you sign an agreement on trade with Vietnam? | 0",
        "Navajo Treaty of 1868 | The Navajo Treaty of 1868 was honoured. | 0",
        "Paris Agreement | The two sides hold to the Paris Agreement. | 0",
        "Joint Declaration | The two sides joined a Joint Declaration signed by 17 countries. | 0",
        "Presidential Memorandum on Vietnam | Today our Presidential Memorandum on Vietnam. | 0"
      })
  void anInstrumentIsOneOfTheTwo(String title, String words, int counted) {
    Facts visit = document(VISIT, DocumentKind.READOUT, "2024-01-01", instrument(title, words));
    assertEquals(counted, dataset(visit).instruments().size(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Political dialogue and the contacts of parliaments are continued. | 1",
        "The embassy, in its political report, omits a word of the name. | 0",
        "Of the political name 'deeper' is the rendering of an agency. | 0",
        "The political directors met. They declared a strategic partnership. | 0"
      })
  void aSummarysRemarksOnTheActAndItsSourcesAreNoAreas(String words, int counted) {
    AreaAssertion area =
        new AreaAssertion(
            "a", PAIR, "political", 1, "paragraphs", Status.ASSERTED, 0.9, "made-up", quote(words));
    List<Assertion> told = new ArrayList<>(List.of(area));
    if (words.contains("declared")) {
      told.add(tier(Action.DECLARED, "2024-01-01", "declared"));
    }
    Facts summary = summary(told.toArray(Assertion[]::new));
    assertEquals(counted, dataset(summary).areas().size(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two sides would keep a third from acquiring a nuclear weapon. | 0",
        "The two sides agreed on acquiring weapon systems. | 1"
      })
  void aNuclearWeaponOfAThirdIsNoCooperationInArms(String words, int counted) {
    DefenceAssertion item =
        new DefenceAssertion(
            "d", PAIR, "military-technical", 0, Status.ASSERTED, 0.9, "made-up", quote(words));
    Facts visit = document(VISIT, DocumentKind.READOUT, "2024-01-01", item);
    assertEquals(counted, dataset(visit).defence().size(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vietnam and the United States will hold a defence dialogue. | 1",
        "Both countries will hold a defence dialogue. | 1",
        "Both countries will hold a dialogue on fish. | 0",
        "The Secretary of Defense spoke to the press. | 0"
      })
  void anItemOfDefenceIsSpokenOfBetweenTheTwo(String words, int counted) {
    DefenceAssertion item =
        new DefenceAssertion(
            "d", PAIR, "defence-talks", 0, Status.ASSERTED, 0.9, "made-up", quote(words));
    Facts visit = document(VISIT, DocumentKind.READOUT, "2024-01-01", item);
    assertEquals(counted, dataset(visit).defence().size(), words);
    Facts briefing =
        document("Press Briefing on Vietnam", DocumentKind.REMARKS, "2024-01-01", item);
    assertEquals(0, dataset(briefing).defence().size(), "a text on many matters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JOINT_STATEMENT | Both lay the emphasis on economic cooperation. | 1",
        "JOINT_STATEMENT | They met to speak of economic cooperation. | 0",
        "READOUT | Both countries lay the emphasis on economic cooperation. | 0"
      })
  void aCoreIsWhatBothStress(DocumentKind kind, String words, int counted) {
    CommitmentAssertion core =
        new CommitmentAssertion(
            "core",
            PAIR,
            "",
            "core",
            "economic-cooperation",
            Status.ASSERTED,
            0.9,
            "made-up",
            quote(words));
    assertEquals(counted, dataset(document(VISIT, kind, "2024-01-01", core)).commitments().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DECLARED | Vietnam and the United States established a strategic partnership. | 1",
        "DECLARED | We value our strategic partnership with Vietnam. | 0",
        "REAFFIRMED | We value our strategic partnership with Vietnam. | 1",
        "REAFFIRMED | We value our strategic ties with Vietnam. | 0",
        "REAFFIRMED | They opened the Strategic Partnership Dialogue of Vietnam. | 0",
        "REAFFIRMED | With Vietnam there will be a strategic partnership. | 0"
      })
  void aTierIsNamedAsOne(Action action, String words, int counted) {
    Facts visit =
        document(VISIT, DocumentKind.READOUT, "2024-01-01", tier(action, "2024-01-01", words));
    assertEquals(counted, dataset(visit).partnerships().size(), words);
  }

  @Test
  void whatAPersonHeldForRightStandsWhateverItsWords() {
    DefenceAssertion item =
        new DefenceAssertion(
            "d", PAIR, "defence-talks", 0, Status.ASSERTED, 1, "made-up", quote("They spoke."));
    Facts visit = document(VISIT, DocumentKind.READOUT, "2024-01-01", item);
    assertEquals(0, dataset(visit).defence().size());
    for (Reviews.Mark mark : Reviews.Mark.values()) {
      assertEquals(1, dataset(marked("d", mark), visit).defence().size(), mark.code());
    }
  }

  @Test
  void wordsOfTheListsSpeakOfTheirCode() throws Exception {
    Path own = Files.createDirectories(folder.resolve("gazetteers"));
    Files.writeString(
        own.resolve("areas.yaml"), "- code: energy\n  strong:\n    - glimmer works\n");
    AreaAssertion area =
        new AreaAssertion(
            "e",
            PAIR,
            "energy",
            1,
            "paragraphs",
            Status.ASSERTED,
            0.9,
            "made-up",
            quote("Glimmer works of both."));
    Facts joint = document("Joint Statement", DocumentKind.JOINT_STATEMENT, "2024-01-01", area);
    assertEquals(0, dataset(joint).areas().size());
    names = Gazetteers.load(LISTS, own).passageReader();
    try {
      assertEquals(1, dataset(joint).areas().size());
    } finally {
      readsNames();
    }
  }

  @Test
  void aDateThatAPersonTookBackIsNotTheMoreExactOneOfAnother() {
    String words = "Vietnam and the United States established a strategic partnership.";
    PartnershipAssertion exact = tier(Action.DECLARED, "2007-07-06", words);
    PartnershipAssertion month = tier(Action.DECLARED, "2007-07", words);
    Facts[] both = {
      document("One", DocumentKind.JOINT_STATEMENT, "2007-07-06", exact),
      document("Other", DocumentKind.JOINT_STATEMENT, "2007-07-09", month)
    };
    assertEquals("2007-07-06", dataset(both).partnerships().getFirst().date());
    Reviews corrected = marked(month.id(), Reviews.Mark.CORRECTED);
    assertEquals("2007-07", dataset(corrected, both).partnerships().getFirst().date());
    Reviews confirmed = marked(month.id(), Reviews.Mark.CONFIRMED);
    assertEquals("2007-07-06", dataset(confirmed, both).partnerships().getFirst().date());
  }

  @Test
  void whatIsToldAgainIsNoSecondDeclarationAndAReportOfTheNextDayNoDisagreement() {
    String first = "Vietnam and the United States established a strategic partnership.";
    String later = "We are proud to have launched our strategic partnership with Vietnam.";
    Dataset dataset =
        dataset(
            document(
                VISIT,
                DocumentKind.READOUT,
                "2023-09-10",
                tier(Action.DECLARED, "2023-09-10", first)),
            document(
                VISIT,
                DocumentKind.REMARKS,
                "2023-09-11",
                tier(Action.DECLARED, "2023-09-11", later)),
            document(
                VISIT,
                DocumentKind.REMARKS,
                "2024-09-25",
                tier(Action.DECLARED, "2024-09-25", later)));
    assertEquals(List.of(), dataset.conflicts());
    assertEquals(
        List.of("declared 2023-09-10", "reaffirmed "),
        dataset.partnerships().stream().map(a -> a.action().code() + " " + a.date()).toList());
  }
}
