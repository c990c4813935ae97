package org.tunsh.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of lines of an output, one line at a time. */
final class OutputLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OutputLines() {}

  /** Gives each line of a file; none where there is no file. */
  static void each(Path file, Consumer<JsonNode> taker) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        taker.accept(JSON.readTree(line));
      }
    }
  }
}
