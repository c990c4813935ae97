package org.tunsh.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tunsh.evaluate.Annotation.Details;
import org.tunsh.evaluate.Annotation.Instrument;
import org.tunsh.evaluate.Annotation.Partnership;
import org.tunsh.evaluate.Annotation.Passage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads annotations: a file each where people made them, a line each where Tunsh did. */
final class AnnotationReader {
  private static final String ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnnotationReader() {}

  /** The gold files of a folder, by name; {@code X.json} is for the document {@code X}. */
  static List<Annotation> gold(Path folder) throws IOException {
    List<Annotation> gold = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(AnnotationReader::isGold).sorted().toList()) {
        String name = file.getFileName().toString();
        JsonNode node = parse(file, 0, Files.readString(file));
        if (!node.path("partnerships").isArray()) {
          throw new IOException(
              "'" + file + "': a list 'partnerships' was expected, but is missing");
        }
        gold.add(annotation(node, name.substring(0, name.length() - ENDING.length())));
      }
    }
    return gold;
  }

  private static boolean isGold(Path file) {
    return file.getFileName().toString().endsWith(ENDING) && Files.isRegularFile(file);
  }

  /** The lines of a {@code documents.jsonl}, by the last name of their files. */
  static Map<String, Annotation> output(Path file) throws IOException {
    Map<String, Annotation> found = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        JsonNode node = parse(file, number, line);
        String path = text(node, "file");
        String name = path.substring(path.lastIndexOf('/') + 1);
        found.put(name, annotation(node, name));
      }
    }
    return found;
  }

  static JsonNode parse(Path file, int line, String json) throws IOException {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      String place = line == 0 ? "" : ", line " + line;
      throw new IOException("'" + file + "'" + place + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Annotation annotation(JsonNode node, String file) {
    List<Partnership> partnerships = new ArrayList<>();
    node.path("partnerships").forEach(p -> partnerships.add(partnership(p)));
    return new Annotation(
        file,
        text(node, "id"),
        given(node, "kind").map(AnnotationReader::value),
        given(node, "date").map(AnnotationReader::value),
        given(node, "parties").map(AnnotationReader::sorted),
        partnerships,
        given(node, "instruments").map(any -> details(node)));
  }

  private static Partnership partnership(JsonNode node) {
    return new Partnership(
        sorted(node.path("parties")),
        text(node, "level"),
        sorted(node.path("qualifiers")),
        text(node, "action"),
        text(node, "date"),
        text(node, "status"),
        passage(node));
  }

  private static Details details(JsonNode node) {
    List<Instrument> instruments = new ArrayList<>();
    node.path("instruments")
        .forEach(
            i ->
                instruments.add(
                    new Instrument(
                        text(i, "kind"), text(i, "title"), text(i, "date"), passage(i))));
    return new Details(
        instruments, list(node.path("areas")), text(node, "areasFrom"), list(node.path("defence")));
  }

  private static Passage passage(JsonNode node) {
    return new Passage(text(node, "quote"), node.path("start").asInt(0), node.path("end").asInt(0));
  }

  private static Optional<JsonNode> given(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field)) : Optional.empty();
  }

  static String text(JsonNode node, String field) {
    return value(node.path(field));
  }

  private static String value(JsonNode node) {
    return node.isNull() ? "" : node.asString("");
  }

  private static List<String> sorted(JsonNode node) {
    return list(node).stream().sorted().toList();
  }

  private static List<String> list(JsonNode node) {
    List<String> values = new ArrayList<>();
    node.forEach(item -> values.add(value(item)));
    return values;
  }
}
