package org.tunsh.pipeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Mark;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an output says of people's decisions, and of the files that could not be read. */
public final class PublishedReviews {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PublishedReviews() {}

  /** The decisions of an output with their marks; the errata stand in its table alone. */
  public static Reviews read(Path output) throws IOException {
    Map<String, Mark> marks = new HashMap<>();
    for (JsonNode line : lines(output.resolve("assertions.jsonl"))) {
      String word = line.path("reviewed").asString("");
      for (Mark mark : Mark.values()) {
        if (mark.code().equals(word)) {
          marks.put(line.path("id").asString(""), mark);
        }
      }
    }
    List<String> documents = new ArrayList<>();
    for (JsonNode line : lines(output.resolve("documents.jsonl"))) {
      if (!line.path("reviewed").asString("").isEmpty()) {
        documents.add(line.path("id").asString(""));
      }
    }
    List<Replayed> decisions =
        lines(output.resolve("reviews.jsonl")).stream().map(PublishedReviews::decision).toList();
    return new Reviews(
        marks,
        documents.stream().distinct().toList(),
        bonds(decisions, "merge"),
        bonds(decisions, "split"),
        List.of(),
        decisions);
  }

  private static List<List<String>> bonds(List<Replayed> decisions, String kind) {
    return decisions.stream()
        .filter(d -> d.kind().equals(kind) && d.outcome() == Outcome.APPLIED)
        .map(Replayed::assertions)
        .toList();
  }

  private static Replayed decision(JsonNode line) {
    return new Replayed(
        text(line, "decision"),
        text(line, "kind"),
        text(line, "when"),
        text(line, "reviewer"),
        text(line, "note"),
        text(line, "file"),
        text(line, "quote"),
        ids(line, "assertions"),
        ids(line, "was"),
        Outcome.parse(text(line, "outcome")),
        text(line, "because"));
  }

  private static List<String> ids(JsonNode node, String field) {
    List<String> ids = new ArrayList<>();
    node.path(field).forEach(id -> ids.add(id.asString("")));
    return ids;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    if (!Files.exists(file)) {
      return nodes; // an output of a version that had no reviews
    }
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> nodes.add(JSON.readTree(line)));
    } catch (JacksonException e) {
      throw new IOException(
          "'" + file + "', line " + (nodes.size() + 1) + " cannot be read; run 'tunsh run' again",
          e);
    }
    return nodes;
  }

  /** The files that could not be read. */
  public static List<SetAside> setAside(Path output) throws IOException {
    Path file = output.resolve("set-aside.csv");
    List<SetAside> all = new ArrayList<>();
    if (!Files.exists(file)) {
      return all;
    }
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        all.add(
            new SetAside(row.getField("file"), "", row.getField("cause"), row.getField("remedy")));
      }
    }
    return all;
  }
}
