package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.extract.InstrumentTrainer.Example;

final class InstrumentJudgeTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("instruments.tsv"), text);
  }

  @Test
  void withoutWeightsTheRulesAreBelieved() throws IOException {
    InstrumentJudge judge = InstrumentJudge.read(folder.resolve("none.tsv"));
    assertSame(InstrumentJudge.NONE, judge);
    assertTrue(judge.believes(List.of("kind=small other")));
    assertFalse(judge.hasLearned());
  }

  @Test
  void weightsAreAddedAndAnUnknownFeatureWeighsNothing() throws IOException {
    InstrumentJudge judge =
        InstrumentJudge.read(file("# a comment\nalways\t-1.000\nfound\t2.500\nverb=signed\t0.5\n"));
    assertEquals(1 / (1 + Math.exp(1)), judge.probability(List.of()), 1e-9);
    assertEquals(
        1 / (1 + Math.exp(-2)),
        judge.probability(List.of("found", "verb=signed", "verb=whispered")),
        1e-9);
    assertFalse(judge.believes(List.of()));
    assertTrue(judge.believes(List.of("found")));
  }

  @Test
  void aWrongLineIsToldWithFileAndRemedy() throws IOException {
    for (String line : List.of("found", "found\tmuch", "\t1", "found\tNaN", "found\tInfinity")) {
      Path file = file("always\t0.1\n" + line + "\n");
      IOException e = assertThrows(IOException.class, () -> InstrumentJudge.read(file), line);
      String message = String.valueOf(e.getMessage());
      assertTrue(message.contains("instruments.tsv, line 2"), message);
      assertTrue(message.contains("tunsh train"), message);
    }
  }

  @Test
  void whatTellsRightFromWrongIsLearnedAndTheSameEachTime() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(new Example(List.of("verb=signed", "near=" + i % 3), true));
      examples.add(new Example(List.of("verb=mentioned", "near=" + i % 3), false));
    }
    examples.add(new Example(List.of("seen=once"), true));
    Map<String, Double> weights = InstrumentTrainer.fit(examples);
    InstrumentJudge judge = InstrumentTrainer.judge(weights);
    assertTrue(judge.probability(List.of("verb=signed")) > 0.6, weights::toString);
    assertTrue(judge.probability(List.of("verb=mentioned")) < 0.4, weights::toString);
    assertFalse(weights.containsKey("seen=once"));
    assertEquals(weights, InstrumentTrainer.fit(examples));
  }

  @Test
  void fromRightOnesAloneNothingIsLearned() {
    assertTrue(InstrumentTrainer.fit(List.of()).isEmpty());
    assertTrue(InstrumentTrainer.fit(List.of(new Example(List.of("a"), true))).isEmpty());
  }

  @Test
  void theProgramsOwnWeightsTellADeedFromWhatIsOnlyMentioned() throws IOException {
    Path models = Path.of(System.getProperty("tunsh.root", ".")).resolve("models");
    InstrumentJudge judge = InstrumentJudge.read(models.resolve("instruments.tsv"));
    assertTrue(judge.hasLearned());
    double signed =
        judge.probability(
            List.of(
                "found",
                "head=memorandum of understanding",
                "kind=capital memorandum",
                "verb=signed",
                "named=2"));
    double mentioned =
        judge.probability(List.of("found", "head=program", "kind=small other", "rule=mention"));
    assertTrue(signed > 0.9, () -> "signed " + signed);
    assertTrue(mentioned < signed, () -> "mentioned " + mentioned);
  }
}
