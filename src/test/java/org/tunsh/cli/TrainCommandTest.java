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

class TrainCommandTest {
  private static final int DOCUMENTS = 12;
  private static final String GOLD =
      """
      {"partnerships": [], "instruments": [{"kind": "memorandum", "action": "signed", "date": "",
        "parties": ["MNG", "VNM"], "title": "Memorandum of Understanding on Rail Transport"}],
        "areas": [], "areasFrom": "", "defence": []}
      """;

  @TempDir Path folder;
  private String set = "";

  @BeforeEach
  void documents() throws IOException {
    Path docs = Files.createDirectory(folder.resolve("docs"));
    Path gold = Files.createDirectory(folder.resolve("gold"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          docs.resolve("t" + i + ".txt"),
          """
          Joint Statement between Mongolia and Viet Nam

          The two sides signed a Memorandum of Understanding on Rail Transport. They visited %d herds.

          Under the programme of the day, the delegations saw the school and its programme for children.
          """
              .formatted(i));
      Files.writeString(gold.resolve("t" + i + ".txt.json"), GOLD);
    }
    set = gold + "=" + docs;
  }

  @Test
  void theSameAnnotationsGiveTheSameWeights() throws IOException {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    CommandRun run = CommandRun.of("train", set, "--model", first);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("of " + DOCUMENTS + " documents judged"), run.out());
    assertEquals(0, CommandRun.of("train", set, "--model", second).code());
    String weights = Files.readString(first);
    assertEquals(weights, Files.readString(second));
    assertTrue(weights.lines().anyMatch(l -> l.matches("verb=signed\t0\\.\\d+")), weights);
    assertTrue(weights.lines().anyMatch(l -> l.matches("head=programme\t-0\\.\\d+")), weights);
  }

  @Test
  void figuresForMachinesCountWhatIsKept() {
    CommandRun run = CommandRun.of("train", set, "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode figures = JsonMapper.builder().build().readTree(run.out());
    assertEquals(DOCUMENTS, figures.path("documents").asInt());
    assertEquals(DOCUMENTS, figures.path("right").asInt());
    assertEquals(DOCUMENTS, figures.path("rightKept").asInt());
    assertTrue(figures.path("phrases").asInt() > DOCUMENTS, run.out());
  }

  @Test
  void foldersThatAreMissingOrDoNotBelongTogetherAreAWrongUsage() {
    Path model = folder.resolve("none.tsv");
    CommandRun missing = CommandRun.of("train", folder.resolve("no") + "=" + folder);
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("is no folder"), missing.err());
    CommandRun shape = CommandRun.of("train", folder.toString());
    assertEquals(2, shape.code());
    assertTrue(shape.err().contains("GOLD_DIR=DOCUMENTS_DIR"), shape.err());
    Path gold = folder.resolve("gold");
    CommandRun apart = CommandRun.of("train", gold + "=" + gold, "--model", model);
    assertEquals(2, apart.code());
    assertFalse(Files.exists(model));
  }
}
