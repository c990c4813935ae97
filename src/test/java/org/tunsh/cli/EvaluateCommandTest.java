package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.SharedFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @TempDir Path folder;

  private Path output(String line) throws IOException {
    Path output = Files.createDirectory(folder.resolve("output"));
    Files.writeString(output.resolve("documents.jsonl"), line.replace("\n", "") + "\n");
    return output;
  }

  private Path gold(String json) throws IOException {
    Path gold = Files.createDirectory(folder.resolve("gold"));
    Files.writeString(gold.resolve("a.md.json"), json);
    return gold;
  }

  @Test
  void goldWithoutInstrumentsIsScoredOnPartnershipsAlone() throws IOException {
    Path gold =
        gold(
            """
            {"partnerships": [{"parties": ["MNG", "JPN"], "level": "strategic", "qualifiers": [],
              "action": "declared", "date": "2017", "status": "asserted", "start": 3, "end": 9}]}
            """);
    Path output =
        output(
            """
            {"file": "x/a.md", "kind": "news", "date": "", "parties": [], "instruments": [],
              "areas": ["energy"], "areasFrom": "", "defence": [],
              "partnerships": [{"parties": ["JPN", "MNG"], "level": "strategic", "qualifiers": [],
              "action": "declared", "date": "2018", "status": "asserted", "quote": "w"}]}
            """);
    CommandRun run = CommandRun.of("evaluate", gold, "--output", output, "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode figures = JSON.readTree(run.out());
    assertEquals(1.0, figures.path("partnerships tier+action").path("f1").asDouble());
    assertEquals(0.0, figures.path("partnerships strict").path("f1").asDouble());
    assertTrue(figures.path("areas").isMissingNode());
  }

  @Test
  void whatNeitherGoldNorOutputHasIsNotScored() throws IOException {
    Path gold = gold("{\"partnerships\": [], \"areas\": [], \"defence\": [], \"instruments\": []}");
    Path output =
        output(
            """
            {"file": "a.md", "kind": "news", "date": "", "parties": [], "instruments": [],
              "areas": ["energy"], "areasFrom": "", "defence": [], "partnerships": []}
            """);
    String said = CommandRun.of("evaluate", gold, "--output", output).out();
    assertTrue(
        said.contains("partnerships strict          nothing to score   gold 0  predicted 0"), said);
    assertTrue(said.contains("p 0.000  r   -    f1 0.000"), said);
    assertFalse(said.contains("1.000"), said);
  }

  @Test
  void aMissingGoldFolderIsAWrongUsage() {
    CommandRun run = CommandRun.of("evaluate", folder.resolve("none"), "--output", folder);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("none"), run.err());
  }

  @Test
  void theFiguresAreThoseOfTheScorerOfTheAnnotations() throws Exception {
    Path dev = SharedFolder.required("annotation/dev");
    Path scorer = SharedFolder.required("annotation/score.py");
    Path docs = dev.resolve("docs");
    Path gold = dev.resolve("gold");
    Path output = folder.resolve("dev");
    assertEquals(0, CommandRun.of("run", "--quiet", docs, "--output", output).code());
    CommandRun own = CommandRun.of("evaluate", gold, "--output", output, "--json", "--errors");
    JsonNode expected = scored(scorer, gold, output);
    JsonNode figures = JSON.readTree(own.out());
    for (String name : expected.propertyNames()) {
      for (String field : expected.path(name).propertyNames()) {
        JsonNode value = expected.path(name).path(field);
        assertEquals(
            value.isNull() ? "" : value.asString(),
            figures.path(name).path(field).asString(),
            () -> name + ", " + field);
      }
    }
  }

  private static JsonNode scored(Path scorer, Path gold, Path output) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "python3",
                  scorer.toString(),
                  gold.toString(),
                  output.resolve("documents.jsonl").toString(),
                  "--json")
              .start();
    } catch (IOException e) {
      return Assumptions.abort("skipped for want of python3: " + e.getMessage());
    }
    JsonNode scores = JSON.readTree(process.getInputStream());
    assertEquals(0, process.waitFor());
    return scores;
  }
}
