package org.tunsh.textdiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Facts;
import org.tunsh.model.Metadata;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Span;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;
import org.tunsh.textdiff.Difference.Passage;
import org.tunsh.textdiff.FormulaFinder.Text;

class TextDiffTest {
  private static final String OLD =
      "The two sides will deepen cooperation in trade, investment and energy. "
          + "Neither side will let its territory be used against the other. "
          + "They will hold talks of their foreign ministers every year.";
  private static final String NEW =
      "Neither side will let its territory be used against the other. "
          + "The two sides will further deepen their cooperation in trade, investment and energy. "
          + "A railway from the mines to the sea shall be built within ten years.";

  private static Document text(String name, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int start = text.length();
      text.append(paragraph).append("\n\n");
      blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(start, start + paragraph.length())));
    }
    return new Document(
        name,
        name,
        name,
        "text/plain",
        Metadata.NONE,
        text.toString(),
        blocks,
        List.of(),
        List.of(),
        0,
        "made-up");
  }

  private static Facts facts(String name) {
    return document(name, "original").facts();
  }

  private static Difference diff(String before, String after) {
    return new DocumentDiff(text("a", before), facts("a")).with(text("b", after), facts("b"));
  }

  @Test
  void aSentenceThatIsKeptIsFoundWithBothPlaces() {
    Passage kept = diff(OLD, NEW).passages().getFirst();
    assertTrue(kept.verbatim());
    assertEquals(
        "Neither side will let its territory be used against the other", kept.later().text());
    assertEquals(
        kept.earlier().text(), OLD.substring(kept.earlier().start(), kept.earlier().end()));
    assertEquals(kept.later().text(), NEW.substring(kept.later().start(), kept.later().end()));
  }

  @Test
  void aSentenceThatIsNearlyKeptIsFoundAndMeasured() {
    Passage near = diff(OLD, NEW).passages().get(1);
    assertFalse(near.verbatim());
    assertTrue(near.likeness() > 0.8 && near.likeness() < 1, near.toString());
  }

  @Test
  void whatIsNewIsMeasuredInWords() {
    Difference difference = diff(OLD, NEW);
    assertEquals(14 + 2, difference.newWords());
    assertEquals(11 + 13 + 14, difference.words());
    assertEquals(0, diff(OLD, OLD).newWords());
    assertEquals(
        1.0,
        diff(OLD, "Something else entirely stands here, not one word of the first.").novelty(),
        0.001);
  }

  @Test
  void caseAndPunctuationAreNoDifference() {
    assertTrue(
        diff(
                "They agreed to hold consultations, every year.",
                "THEY agreed to hold consultations every year")
            .passages()
            .getFirst()
            .verbatim());
  }

  /** What is cut out of a text and shuffled is all found again, whatever the words are. */
  @ParameterizedTest
  @ValueSource(longs = {1, 7, 2024, 99_991})
  void everySentenceOfAShuffledTextIsFoundAgain(long seed) {
    Random random = new Random(seed);
    List<String> sentences =
        new ArrayList<>(IntStream.range(0, 30).mapToObj(i -> sentence(random)).toList());
    String before = String.join(" ", sentences);
    Collections.shuffle(sentences, random);
    Difference difference = diff(before, String.join(" ", sentences));
    assertEquals(30, difference.passages().size(), "seed " + seed);
    assertEquals(0, difference.newWords(), "seed " + seed);
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < 12; i++) {
      sentence.append(' ');
      for (int letter = 0; letter < 5; letter++) {
        sentence.append((char) ('a' + random.nextInt(26)));
      }
    }
    return sentence.append('.').toString();
  }

  private static Difference ofFacts(FactsBuilder before, FactsBuilder after) {
    return new DocumentDiff(text("a", "One."), before.facts())
        .with(text("b", "Two."), after.facts());
  }

  @Test
  void assertionsAreAddedDroppedAndKept() {
    Difference difference =
        ofFacts(
            document("a", "original")
                .tells("QMA+QMB strategic declared 2011")
                .defence("QMA+QMB", "r", "peacekeeping"),
            document("b", "original")
                .tells("QMA+QMB comprehensive-strategic declared 2014")
                .defence("QMA+QMB", "r", "peacekeeping"));
    assertEquals(1, difference.added().size());
    assertEquals(1, difference.dropped().size());
    assertEquals(1, difference.kept());
    assertFalse(difference.nothingInCommon());
  }

  @Test
  void anAreaAtAnotherRankHasMoved() {
    Difference difference =
        ofFacts(
            document("a", "original").areas("QMA+QMB", "headings", "political", "economy"),
            document("b", "original").areas("QMA+QMB", "headings", "economy", "political"));
    assertEquals(2, difference.moved().size());
    assertTrue(difference.added().isEmpty() && difference.dropped().isEmpty());
  }

  @Test
  void twoDocumentsThatShareNothingAreKnown() {
    assertTrue(
        diff(OLD, "Fishing in the northern lakes is regulated by the council.").nothingInCommon());
  }

  @Test
  void aRungIsTheDocumentOfItsOwnDate() {
    List<Facts> documents =
        List.of(
            pair("told-later.md", "2015", "regest"),
            pair("act.md", "2014-08-21", "regest"),
            pair("first.md", "2003", "original"));
    Rungs rungs =
        new Rungs(
            Reconciler.reconcile(documents, RANKING),
            Testimonies.of(documents),
            List.of("QMA", "QMB"),
            RANKING);
    assertEquals("act.md", rungs.at(new ReducedDate("2014")).orElseThrow().file());
    assertTrue(rungs.at(new ReducedDate("1999")).isEmpty());
    assertTrue(rungs.dates().contains("2003"), rungs.dates().toString());
  }

  private static Facts pair(String file, String date, String sourceClass) {
    Facts f =
        document(file, sourceClass).dated(date).tells("QMA+QMB strategic declared " + date).facts();
    return new Facts(
        f.document(),
        f.file(),
        f.sha256(),
        f.title(),
        f.language(),
        f.source(),
        f.sourceClass(),
        DocumentKind.JOINT_STATEMENT,
        f.date(),
        f.dateReason(),
        List.of("QMA", "QMB"),
        f.areas(),
        f.areasFrom(),
        f.defence(),
        f.assertions(),
        f.without());
  }

  private static Text declaration(String name, String date, String a, String b, String words) {
    Facts f = pair(name, date, "original");
    Facts of =
        new Facts(
            name,
            name,
            name,
            f.title(),
            "en",
            "",
            "original",
            DocumentKind.JOINT_STATEMENT,
            date,
            "text",
            List.of(a, b),
            List.of(),
            "",
            List.of(),
            List.of(),
            "");
    return new Text(text(name, words), of);
  }

  private static final String FORMULA =
      "on the basis of equality, mutual benefit and respect for sovereignty";

  @Test
  void aFormulaIsFoundWithItsPairsAndItsFirstDocument() {
    List<Formula> found =
        new FormulaFinder(6, 3)
            .find(
                List.of(
                    declaration(
                        "c.md", "2014", "QMA", "QMD", "They act " + FORMULA + " at all times."),
                    declaration("a.md", "1997", "QMA", "QMB", "Both acted " + FORMULA + "."),
                    declaration(
                        "b.md",
                        "2001",
                        "QMC",
                        "QMD",
                        "Cooperation rests " + FORMULA + "; it grows."),
                    declaration(
                        "d.md",
                        "2001",
                        "QMC",
                        "QMD",
                        "Cooperation stands " + FORMULA + " again.")));
    assertEquals(1, found.size(), found.toString());
    Formula formula = found.getFirst();
    assertEquals(FORMULA, formula.text());
    assertEquals("a.md", formula.first());
    assertEquals(3, formula.pairs().size());
    assertEquals(4, formula.documents());
  }

  @Test
  void whatOnePairRepeatsIsNoFormula() {
    assertEquals(
        List.of(),
        new FormulaFinder(6, 2)
            .find(
                List.of(
                    declaration("a.md", "1997", "QMA", "QMB", "Both act " + FORMULA + "."),
                    declaration("b.md", "2001", "QMA", "QMB", "Both act " + FORMULA + "."))));
  }

  @Test
  void aRunOfNamesIsNoFormula() {
    String names = "President of the Republic of Mareland General Alaric Stone";
    assertEquals(
        List.of(),
        new FormulaFinder(6, 2)
            .find(
                List.of(
                    declaration("a.md", "1997", "QMA", "QMB", "So said " + names + " there."),
                    declaration("b.md", "2001", "QMA", "QMC", "So wrote " + names + " here."))));
  }
}
