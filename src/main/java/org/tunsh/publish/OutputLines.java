package org.tunsh.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
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

  private static final int BUFFER = 1 << 16;

  private OutputLines() {}

  /** Gives each line of a file. */
  static void each(Path file, Consumer<JsonNode> taker) throws IOException {
    eachText(file, line -> taker.accept(JSON.readTree(line)));
  }

  /** Gives those of some lines that others do not have: of two outputs most lines are alike. */
  static void eachWithout(Set<String> lines, Set<String> others, Consumer<JsonNode> taker) {
    for (String line : lines) {
      if (!others.contains(line)) {
        taker.accept(JSON.readTree(line));
      }
    }
  }

  /** All lines of a file as they stand, in their order. */
  static Set<String> texts(Path file) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
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
    // Line by line out of bytes: a reader goes sign by sign through what is mostly ASCII.
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      int held = 0;
      for (int read = in.read(buffer);
          read >= 0;
          read = in.read(buffer, held, buffer.length - held)) {
        int from = lines(buffer, held, held + read, taker);
        held = held + read - from;
        System.arraycopy(buffer, from, buffer, 0, held);
        if (held == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * held);
        }
      }
      if (held > 0) {
        taker.accept(new String(buffer, 0, held, StandardCharsets.UTF_8));
      }
    }
  }

  /** Gives the lines that end within a stretch; returns where the one begins that does not. */
  private static int lines(byte[] buffer, int from, int to, Consumer<String> taker) {
    int start = 0;
    for (int at = from; at < to; at++) {
      if (buffer[at] == '\n') {
        taker.accept(new String(buffer, start, at - start, StandardCharsets.UTF_8));
        start = at + 1;
      }
    }
    return start;
  }
}
