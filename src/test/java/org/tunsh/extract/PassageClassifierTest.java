package org.tunsh.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageClassifierTest {
  private static final int LESSONS = 300;
  private static final long SEED = 20261129;
  @TempDir Path folder;

  /** Lessons in which 'goods' tells of the economy and 'school' of education, with noise. */
  private static List<PassageLesson> lessons() {
    Random random = new Random(SEED);
    List<PassageLesson> lessons = new ArrayList<>();
    for (int i = 0; i < LESSONS; i++) {
      Set<String> features = new TreeSet<>();
      Set<String> codes = new TreeSet<>();
      if (random.nextBoolean()) {
        features.add("word=goods");
        codes.add("economy");
      }
      if (random.nextInt(3) == 0) {
        features.add("word=school");
        codes.add("education");
      }
      features.add("word=w" + random.nextInt(20));
      lessons.add(new PassageLesson(features, codes));
    }
    return lessons;
  }

  @Test
  void learnsWhatItsWordsTellOf() {
    PassageClassifier learned = PassageTrainer.fit(lessons(), 3);
    assertEquals(List.of("economy"), learned.codes(Set.of("word=goods", "word=w3")));
    assertEquals(List.of("education"), learned.codes(Set.of("word=school")));
    assertEquals(
        Set.of("economy", "education"),
        Set.copyOf(learned.codes(Set.of("word=goods", "word=school"))));
    assertEquals(List.of(), learned.codes(Set.of("word=w5", "never=seen")));
  }

  @Test
  void theSameLessonsGiveTheSameLines() {
    assertEquals(
        PassageTrainer.fit(lessons(), 3).lines(), PassageTrainer.fit(lessons(), 3).lines());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    PassageClassifier learned = PassageTrainer.fit(lessons(), 3);
    Path file = folder.resolve("areas.tsv");
    Files.writeString(file, "# made by a test\n" + String.join("\n", learned.lines()) + "\n");
    PassageClassifier read = PassageClassifier.read(file);
    Random random = new Random(SEED);
    for (int i = 0; i < LESSONS; i++) {
      Set<String> features =
          Set.of(
              "word=w" + random.nextInt(30), random.nextBoolean() ? "word=goods" : "word=school");
      assertEquals(learned.probabilities(features), read.probabilities(features));
      assertTrue(read.probabilities(features).values().stream().allMatch(p -> p >= 0 && p <= 1));
    }
  }

  @Test
  void withoutAFileTheRulesAloneDecide() throws IOException {
    PassageClassifier none = PassageClassifier.read(folder.resolve("none.tsv"));
    assertFalse(none.hasLearned());
    assertEquals(List.of(), none.codes(Set.of("word=goods")));
  }

  @Test
  void aLineThatIsNoWeightIsToldWithItsPlaceAndTheRemedy() throws IOException {
    Path file = folder.resolve("bad.tsv");
    for (String bad : List.of("economy", "=1", "economy=", "economy=many", "economy=NaN")) {
      Files.writeString(file, "word=goods\teconomy=1.5\nword=school\t" + bad + "\n");
      IOException told = assertThrows(IOException.class, () -> PassageClassifier.read(file), bad);
      String message = String.valueOf(told.getMessage());
      assertTrue(message.contains("line 2"), message);
      assertTrue(message.contains("tunsh train-passages"), message);
    }
  }
}
