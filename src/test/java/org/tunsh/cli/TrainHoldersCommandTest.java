package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainHoldersCommandTest {
  private static final List<String> PARTNERS =
      List.of("Peru", "Chile", "Ghana", "Oman", "Nepal", "Cuba", "Kenya", "Fiji", "Togo", "Mali");
  private static final List<String> CODES =
      List.of("PER", "CHL", "GHA", "OMN", "NPL", "CUB", "KEN", "FJI", "TGO", "MLI");

  @TempDir Path folder;

  @BeforeEach
  void documents() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Path gold = Files.createDirectory(folder.resolve("gold"));
    for (int i = 0; i < PARTNERS.size(); i++) {
      String said =
          "Norway and %s established a strategic partnership in 2011.".formatted(PARTNERS.get(i));
      String name = "d" + i + ".txt";
      Files.writeString(
          texts.resolve(name),
          "Country profile\n\n" + said + " Iceland looked on with interest.\n");
      Files.writeString(
          gold.resolve(name + ".json"),
          """
          {"document": "%s", "kind": "study", "date": "", "parties": [],
           "partnerships": [{"parties": ["%s"], "level": "strategic", "qualifiers": [],
             "action": "declared", "date": "2011", "status": "asserted", "quote": "%s"}]}
          """
              .formatted(name, pair(CODES.get(i)), said));
    }
  }

  private static String pair(String code) {
    return code.compareTo("NOR") < 0 ? code + "\", \"NOR" : "NOR\", \"" + code;
  }

  private String set() {
    return folder.resolve("gold") + "=" + folder.resolve("texts");
  }

  @Test
  void theSameAnnotationsGiveTheSameWeights() throws IOException {
    Path first = folder.resolve("first.tsv");
    Path second = folder.resolve("second.tsv");
    CommandRun run = CommandRun.of("train-holders", set(), "--model", first);
    assertEquals(0, run.code(), run.err());
    assertEquals(0, CommandRun.of("train-holders", set(), "--model", second).code());
    String weights = Files.readString(first);
    assertEquals(weights, Files.readString(second));
    assertTrue(weights.startsWith("# "), weights);
    assertTrue(weights.contains("rule\tholds="), weights);
  }

  @Test
  void figuresTellOfTheRulesAndOfDocumentsNotLearnedFrom() {
    CommandRun run = CommandRun.of("train-holders", set(), "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode figures = JsonMapper.builder().build().readTree(run.out());
    assertEquals(PARTNERS.size(), figures.path("documents").asInt());
    assertEquals(PARTNERS.size(), figures.path("rule").path("there").asInt());
    assertEquals(PARTNERS.size(), figures.path("rule").path("right").asInt());
    assertEquals(PARTNERS.size(), figures.path("learned").path("right").asInt());
  }

  @Test
  void foldersThatDoNotBelongTogetherAreRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    CommandRun run = CommandRun.of("train-holders", folder.resolve("gold") + "=" + other);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("belong together"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }
}
