package org.tunsh.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of lines of an output, one line at a time; none where there is no file. */
final class OutputLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OutputLines() {}

  /** Gives each line of a file. */
  static void each(Path file, Consumer<JsonNode> taker) throws IOException {
    eachText(file, line -> taker.accept(JSON.readTree(line)));
  }

  /**
   * Gives each line of one file that another does not have: of two outputs most lines are alike.
   */
  static void eachWithout(Path file, Set<String> others, Consumer<JsonNode> taker)
      throws IOException {
    eachText(
        file,
        line -> {
          if (!others.contains(line)) {
            taker.accept(JSON.readTree(line));
          }
        });
  }

  /** All lines of a file as they stand. */
  static Set<String> texts(Path file) throws IOException {
    Set<String> lines = new HashSet<>();
    eachText(file, lines::add);
    return lines;
  }

  /**
   * Gives the values of some members of each line, read no further than the last of them; an empty
   * value where a line lacks one.
   *
   * @param names of members at the top of a line
   */
  static void eachValues(Path file, List<String> names, Consumer<List<String>> taker)
      throws IOException {
    eachText(file, line -> taker.accept(values(line, names)));
  }

  private static List<String> values(String line, List<String> names) {
    String[] values = new String[names.size()];
    Arrays.fill(values, "");
    int missing = values.length;
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (missing > 0 && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        int which = names.indexOf(parser.currentName());
        parser.nextToken();
        if (which >= 0) {
          values[which] = parser.getValueAsString("");
          missing--;
        } else {
          parser.skipChildren();
        }
      }
    }
    return List.of(values);
  }

  private static void eachText(Path file, Consumer<String> taker) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        taker.accept(line);
      }
    }
  }
}
