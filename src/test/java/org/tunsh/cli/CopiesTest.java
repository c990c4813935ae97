package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is decided on a value holds of the same text in another format beside it. */
class CopiesTest {
  private static final String TEXT =
      """
      # Joint Statement

      Ulaanbaatar, 14 March 2017

      The two sides declared that the relations between Mongolia and Japan are raised to a Strategic Partnership.
      They will meet every year for the good of both peoples, and speak of the weather, the stars and the sea.
      """;
  private static final String ANOTHER = TEXT.replace("14 March", "15 March");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void aTextInTwoFormatsAndAnotherOfAnotherDay() throws IOException {
    home = folder.resolve("home");
    ok("add", Files.writeString(folder.resolve("statement.md"), TEXT));
    String html = TEXT.replace("# ", "<p>").strip().replace("\n\n", "</p><p>").replace("\n", " ");
    ok(
        "add",
        Files.writeString(
            folder.resolve("page.html"), "<html><body>" + html + "</p></body></html>"));
    ok("add", Files.writeString(folder.resolve("other.md"), ANOTHER));
    ok("refresh", "--quiet");
  }

  private String ok(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home));
    CommandRun run = CommandRun.of(all.toArray());
    assertEquals(0, run.code(), run.err() + run.out());
    return run.out();
  }

  private String id(String file) throws IOException {
    String document = told("documents.jsonl", "file", file).path("id").asString("");
    return told("assertions.jsonl", "document", document).path("id").asString("");
  }

  private JsonNode told(String lines, String field, String value) throws IOException {
    for (String line : Files.readAllLines(home.resolve("output").resolve(lines))) {
      JsonNode node = JsonMapper.builder().build().readTree(line);
      if (node.path(field).asString("").equals(value)
          && (!lines.startsWith("a") || node.path("type").asString("").equals("partnership"))) {
        return node;
      }
    }
    throw new IOException("no " + value + " in " + lines);
  }

  private List<String> values() throws IOException {
    List<String> values = new ArrayList<>();
    for (String file : List.of("statement.md", "page.html", "other.md")) {
      String document = told("documents.jsonl", "file", file).path("id").asString("");
      try {
        JsonNode value = told("assertions.jsonl", "document", document);
        values.add(value.path("date").asString("") + " " + value.path("reviewed").asString(""));
      } catch (IOException none) {
        values.add("none");
      }
    }
    return values;
  }

  @Test
  void aCorrectionAndItsUndoingReachTheCopyAndNoOtherText() throws IOException {
    ok("review", "correct", id("statement.md"), "--set", "date=2017-03", "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    assertEquals(List.of("2017-03 corrected", "2017-03 corrected", "2017-03-15 "), values());
    assertTrue(ok("review", "log").contains("the same text in 'page.html'"));
    List<String> errata = Files.readAllLines(home.resolve("output/errata.csv"));
    assertEquals(3, errata.size(), errata.toString());
    String decision = ok("review", "log").substring(0, 8);
    ok("review", "undo", decision, "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    assertEquals(List.of("2017-03-14 ", "2017-03-14 ", "2017-03-15 "), values());
  }

  @Test
  void whoDecidesOnTheCopyItselfIsNotOverruled() throws IOException {
    ok("review", "accept", id("page.html"), "--reviewer", "B. Second");
    ok("review", "reject", id("statement.md"), "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    assertEquals(List.of("none", "2017-03-14 confirmed", "2017-03-15 "), values());
  }
}
