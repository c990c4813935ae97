package org.tunsh.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A line of {@code assertions.jsonl}, as far as it tells why something was found.
 *
 * @param type {@code partnership}, {@code instrument} …
 * @param gist what it says, in short
 * @param key parties, level and action of a partnership; else empty
 */
record Asserted(
    String type,
    String gist,
    List<String> key,
    String rule,
    double confidence,
    String prefix,
    String quote,
    String suffix) {
  Asserted {
    key = List.copyOf(key);
  }

  /** The lines by document; none where there is no file. */
  static Map<String, List<Asserted>> read(Path file) throws IOException {
    Map<String, List<Asserted>> found = new HashMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode node = AnnotationReader.parse(file, number, line);
        found
            .computeIfAbsent(AnnotationReader.text(node, "document"), any -> new ArrayList<>())
            .add(asserted(node));
      }
    }
    return found;
  }

  private static Asserted asserted(JsonNode node) {
    List<String> parties = new ArrayList<>();
    node.path("parties").forEach(p -> parties.add(p.asString("")));
    List<String> key = new ArrayList<>(parties);
    key.add(AnnotationReader.text(node, "level"));
    key.add(AnnotationReader.text(node, "action"));
    JsonNode evidence = node.path("evidence");
    return new Asserted(
        AnnotationReader.text(node, "type"),
        gist(node, parties),
        key,
        AnnotationReader.text(node, "rule"),
        node.path("confidence").asDouble(0),
        AnnotationReader.text(evidence, "prefix"),
        AnnotationReader.text(evidence, "quote"),
        AnnotationReader.text(evidence, "suffix"));
  }

  private static String gist(JsonNode node, List<String> parties) {
    List<String> words = new ArrayList<>(List.of(String.join("-", parties)));
    for (String field :
        List.of("level", "kind", "title", "area", "item", "subject", "action", "date", "status")) {
      if (!AnnotationReader.text(node, field).isEmpty()) {
        words.add(AnnotationReader.text(node, field));
      }
    }
    return String.join(" ", words);
  }

  String sentence() {
    return prefix + "\u00bb" + quote + "\u00ab" + suffix;
  }
}
