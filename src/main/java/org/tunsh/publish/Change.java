package org.tunsh.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code changes.jsonl}.
 *
 * @param what {@code document}, {@code assertion} or {@code verdict}
 * @param change what happened to it: it was added, dropped, or has another value
 * @param id of what changed
 * @param before its value in the earlier output, or empty
 * @param after its value now, or empty
 * @param rule that made it, or empty
 * @param because why it changed, in words, or empty
 */
public record Change(
    String what,
    String change,
    String id,
    String before,
    String after,
    String rule,
    String because) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The changes in a file; none where there is no file. */
  public static List<Change> read(Path file) throws IOException {
    List<Change> changes = new ArrayList<>();
    if (!Files.exists(file)) {
      return changes;
    }
    for (String line : Files.readAllLines(file)) {
      changes.add(parse(file, line));
    }
    return changes;
  }

  private static Change parse(Path file, String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      return new Change(
          node.path("what").asString(""),
          node.path("change").asString(""),
          node.path("id").asString(""),
          node.path("before").asString(""),
          node.path("after").asString(""),
          node.path("rule").asString(""),
          node.path("because").asString(""));
    } catch (JacksonException e) {
      throw new IOException("'" + file + "' has a line that is no JSON: '" + line + "'", e);
    }
  }
}
