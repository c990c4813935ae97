package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tunsh.fixture.FactsBuilder.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Reviews;
import org.tunsh.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codebook tells every field of every file of lines, and no other. */
class CodebookTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z.0-9]+)` \\| (.*) \\|$");

  @TempDir private Path folder;

  /** A document that says something of every kind. */
  private static Facts everything() {
    return document("a.md", "official")
        .dated("2015")
        .tells("MNG+JPN strategic declared 2015-03")
        .areas("MNG+JPN", "enumeration", "energy")
        .defence("MNG+JPN", "rule", "defence-talks")
        .commitment("MNG+JPN", "third-neighbour", "policy", Status.ASSERTED)
        .instrument(
            "MNG+JPN",
            InstrumentKind.values()[0],
            "Agreement",
            InstrumentAction.values()[0],
            "2015")
        .facts();
  }

  private Path published() throws IOException {
    Publication made = MadeUp.publication(1);
    Path before = folder.resolve("before");
    Publisher.publish(made, before, Optional.empty());
    Reviews reviews =
        new Reviews(
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Reviews.Replayed(
                    "d1",
                    "accept",
                    "2026-01-01T00:00:00Z",
                    "A. Bold",
                    "",
                    "a.md",
                    "words",
                    List.of(),
                    List.of(),
                    Reviews.Outcome.APPLIED,
                    "")));
    Publication publication =
        new Publication(
            List.of(everything()),
            made.setAside(),
            made.dataset(),
            made.independent(),
            made.reference(),
            made.check(),
            made.least(),
            made.names(),
            reviews,
            made.numbers(),
            List.of());
    Path now = folder.resolve("now");
    Publisher.publish(publication, now, Optional.of(before));
    return now;
  }

  /** The rows of the section of a file: name and meaning. */
  private static Map<String, List<String>> told(String codebook, String file) {
    int begin = codebook.indexOf("\n## `" + file + "`");
    int end = codebook.indexOf("\n## ", begin + 1);
    Map<String, List<String>> rows = new TreeMap<>();
    if (begin >= 0) {
      Matcher row = ROW.matcher(codebook.substring(begin, end < 0 ? codebook.length() : end));
      while (row.find()) {
        rows.computeIfAbsent(row.group(1), any -> new ArrayList<>()).add(row.group(2));
      }
    }
    return rows;
  }

  private static void paths(String within, JsonNode node, Set<String> paths) {
    node.properties()
        .forEach(
            field -> {
              String path = within + field.getKey();
              paths.add(path);
              JsonNode value = field.getValue();
              if (value.isObject()) {
                paths(path + ".", value, paths);
              }
              value.forEach(each -> paths(path + ".", each, paths));
            });
  }

  @Test
  void everyFieldOfEveryLineIsToldAndNoOther() throws IOException {
    Path output = published();
    String codebook = Files.readString(output.resolve("codebook.md"));
    List<String> files = files(output, ".jsonl");
    assertEquals(
        List.of("assertions.jsonl", "changes.jsonl", "documents.jsonl", "reviews.jsonl"), files);
    for (String file : files) {
      if (!file.equals("assertions.jsonl")) {
        Set<String> found = new TreeSet<>();
        for (String line : Files.readAllLines(output.resolve(file))) {
          paths("", JSON.readTree(line), found);
        }
        assertEquals(told(codebook, file).keySet(), found, file);
      }
    }
  }

  @Test
  void anAssertionHasTheFieldsOfItsType() throws IOException {
    Path output = published();
    Map<String, List<String>> told =
        told(Files.readString(output.resolve("codebook.md")), "assertions.jsonl");
    Set<String> types = new TreeSet<>();
    for (String line : Files.readAllLines(output.resolve("assertions.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      String type = node.path("type").asString("");
      types.add(type);
      Set<String> expected = new TreeSet<>();
      told.forEach(
          (name, rows) -> {
            if (rows.stream()
                .anyMatch(r -> !r.contains("Of type `") || r.contains("Of type `" + type + "`"))) {
              expected.add(name);
            }
          });
      Set<String> found = new TreeSet<>();
      paths("", node, found);
      assertEquals(expected, found, type);
    }
    assertEquals(Set.of("partnership", "instrument", "area", "defence", "commitment"), types);
  }

  @Test
  void everyColumnOfEveryTableIsTold() throws IOException {
    Path output = published();
    String codebook = Files.readString(output.resolve("codebook.md"));
    for (String file : files(output, ".csv")) {
      String header = Files.readAllLines(output.resolve(file)).getFirst();
      assertEquals(new TreeSet<>(List.of(header.split(","))), told(codebook, file).keySet(), file);
    }
  }

  private static List<String> files(Path output, String ending) throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
