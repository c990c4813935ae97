package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainPassagesCommandTest {
  private static final int DOCUMENTS = 20;
  private static final String TRADE = "They agreed to lift duties on wool and cashmere.";
  private static final String SCHOOL = "More pupils will learn the other language.";

  @TempDir Path folder;
  private Path table = Path.of("");

  @BeforeEach
  void passages() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    StringBuilder lines = new StringBuilder("file\tbegin\tend\tareas\n");
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = TRADE + "\n\n" + SCHOOL + "\n";
      Files.writeString(texts.resolve("d" + i + ".txt"), text);
      int second = TRADE.length() + 2;
      lines.append("d%d.txt\t0\t%d\teconomy\n".formatted(i, TRADE.length()));
      lines.append("d%d.txt\t%d\t%d\teducation\n".formatted(i, second, second + SCHOOL.length()));
    }
    table = Files.writeString(folder.resolve("table.tsv"), lines);
  }

  private String set() {
    return table + "=" + folder.resolve("texts");
  }

  @Test
  void theSamePassagesGiveTheSameWeights() throws IOException {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    CommandRun run = CommandRun.of("train-passages", set(), "--model", first);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains(2 * DOCUMENTS + " passages of " + DOCUMENTS), run.out());
    assertEquals(0, CommandRun.of("train-passages", set(), "--model", second).code());
    String weights = Files.readString(first);
    assertEquals(weights, Files.readString(second));
    assertTrue(
        weights.lines().anyMatch(l -> l.matches("word=pupils\t.*education=[0-9.]+.*")), weights);
  }

  @Test
  void figuresForMachinesTellOfDocumentsNotLearnedFrom() {
    CommandRun run = CommandRun.of("train-passages", set(), "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode figures = JsonMapper.builder().build().readTree(run.out());
    assertEquals(DOCUMENTS, figures.path("documents").asInt());
    assertEquals(2 * DOCUMENTS, figures.path("learned").path("right").asInt());
    assertEquals(2 * DOCUMENTS, figures.path("learned").path("there").asInt());
  }

  @Test
  void aTableThatDoesNotFitItsTextsIsAWrongUsage() throws IOException {
    Path model = folder.resolve("none.tsv");
    CommandRun missing = CommandRun.of("train-passages", "no.tsv=" + folder);
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("no.tsv"), missing.err());
    CommandRun shape = CommandRun.of("train-passages", table);
    assertEquals(2, shape.code());
    assertTrue(shape.err().contains("TABLE=FOLDER"), shape.err());
    Files.writeString(table, "file\tbegin\tend\tareas\nd0.txt\t0\t99999\teconomy\n");
    CommandRun beyond = CommandRun.of("train-passages", set(), "--model", model);
    assertEquals(2, beyond.code());
    assertFalse(Files.exists(model));
    Files.writeString(table, "file\tbegin\tend\tareas\nd0.txt\tzero\t9\teconomy\n");
    CommandRun line = CommandRun.of("train-passages", set(), "--model", model);
    assertTrue(line.code() != 0);
    assertTrue(line.err().contains("line 2"), line.err());
  }
}
