package org.tunsh.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tunsh.render.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an output has that the one before it had not, lacked or had otherwise. */
final class Changes {
  private static final String DOCUMENTS = "documents.jsonl";
  private static final String ASSERTIONS = "assertions.jsonl";
  private static final String CHECK = "check.json";

  private final JsonMapper json = JsonMapper.builder().build();

  /** Lines of what changed between two folders; none where there is no earlier one. */
  String between(Optional<Path> earlier, Path now) throws IOException {
    if (earlier.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    compare(
        lines,
        "document",
        lines(earlier.get().resolve(DOCUMENTS), "file", "sha256"),
        lines(now.resolve(DOCUMENTS), "file", "sha256"));
    compare(
        lines,
        "assertion",
        lines(earlier.get().resolve(ASSERTIONS), "id", "confidence"),
        lines(now.resolve(ASSERTIONS), "id", "confidence"));
    compare(lines, "verdict", verdicts(earlier.get()), verdicts(now));
    return lines.toString();
  }

  private static void compare(
      StringBuilder lines, String what, Map<String, String> before, Map<String, String> after) {
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    for (String id : ids) {
      String old = before.getOrDefault(id, "");
      String fresh = after.getOrDefault(id, "");
      if (!old.equals(fresh)) {
        String change = old.isEmpty() ? "added" : fresh.isEmpty() ? "dropped" : "changed";
        lines.append(
            JsonText.line(
                JsonText.fields()
                    .put("what", what)
                    .put("change", change)
                    .put("id", id)
                    .put("before", old)
                    .put("after", fresh)));
      }
    }
  }

  private Map<String, String> lines(Path file, String id, String value) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = json.readTree(line);
        found.put(node.path(id).asString(""), node.path(value).asString(""));
      }
    }
    return found;
  }

  private Map<String, String> verdicts(Path folder) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Path file = folder.resolve(CHECK);
    if (!Files.exists(file)) {
      return found;
    }
    for (JsonNode value : json.readTree(Files.readString(file)).path("values")) {
      String id =
          String.join(
              "/",
              value.path("table").asString(""),
              value.path("row").asString(""),
              value.path("column").asString(""),
              value.path("order").asString(""));
      found.put(id, value.path("verdict").asString(""));
    }
    return found;
  }
}
