package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;
import org.tunsh.house.SharedFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The study in its four forms says the same. */
final class StudyFormsTest {
  private static final String STUDY = "corpus/paper/strategic-partners-of-mongolia.";

  /** What differs between two renditions of one text, and is no part of what it asserts. */
  private static final List<String> OF_THE_FORM =
      List.of("id", "document", "file", "sha256", "evidence", "confidence", "rule", "title");

  @TempDir Path temporary;

  @Test
  void textPageAndPrintGiveTheSameAssertions() throws IOException {
    Map<String, Integer> text = assertions("txt");
    assertTrue(text.size() > 100, "only " + text.size() + " assertions");
    assertEquals(text, assertions("html"));
    assertEquals(text, assertions("pdf"));
  }

  @Test
  void theScanGivesNearlyAllOfThem() throws IOException {
    OutsideProgram.TESSERACT.required();
    Map<String, Integer> print = assertions("pdf");
    Map<String, Integer> scan = assertions("scan.pdf");
    int all = print.values().stream().mapToInt(Integer::intValue).sum();
    List<String> lost = new ArrayList<>();
    print.forEach(
        (said, times) -> {
          for (int i = scan.getOrDefault(said, 0); i < times; i++) {
            lost.add(said);
          }
        });
    assertTrue(lost.size() <= all / 20, lost.size() + " of " + all + " are lost: " + lost);
  }

  /** What a form says, with how often. */
  private Map<String, Integer> assertions(String form) throws IOException {
    Path study = SharedFolder.required(STUDY + form);
    Path output = temporary.resolve(form);
    CommandRun run = CommandRun.of("run", study.toString(), "--output", output.toString());
    assertEquals(0, run.code(), run.err());
    Map<String, Integer> said = new TreeMap<>();
    JsonMapper json = new JsonMapper();
    for (String line : Files.readAllLines(output.resolve("assertions.jsonl"))) {
      StringBuilder key = new StringBuilder();
      for (Map.Entry<String, JsonNode> field : json.readTree(line).properties()) {
        if (!OF_THE_FORM.contains(field.getKey())) {
          key.append(field.getKey()).append('=').append(field.getValue()).append(' ');
        }
      }
      said.merge(key.toString(), 1, Integer::sum);
    }
    return said;
  }
}
