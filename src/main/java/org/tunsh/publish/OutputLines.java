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
    eachText(file, 0, Long.MAX_VALUE, line -> taker.accept(JSON.readTree(line)));
  }

  /** Gives those of some lines that others do not have: of two outputs most lines are alike. */
  static void eachWithout(Set<String> lines, Set<String> others, Consumer<JsonNode> taker) {
    for (String line : lines) {
      if (!others.contains(line)) {
        taker.accept(JSON.readTree(line));
      }
    }
  }

  /**
   * The lines of a part of a file as they stand, in their order.
   *
   * @param from where the first begins, in bytes
   * @param to where the last has ended, in bytes
   */
  static Set<String> texts(Path file, long from, long to) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    eachText(file, from, to, lines::add);
    return lines;
  }

  /**
   * The values of some members of a line, read no further than the last of them; an empty value
   * where the line lacks one.
   *
   * @param names of members at the top of the line
   */
  static List<String> values(String line, List<String> names) {
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

  /** Gives the lines of a part of a file. */
  static void eachText(Path file, long start, long end, Consumer<String> taker) throws IOException {
    if (!Files.exists(file) || start >= end) {
      return;
    }
    // Line by line out of bytes: a reader goes sign by sign through what is mostly ASCII.
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(start);
      long left = end - start;
      byte[] buffer = new byte[BUFFER];
      int held = 0;
      while (left > 0) {
        int read = in.read(buffer, held, (int) Math.min(left, buffer.length - held));
        if (read < 0) {
          break;
        }
        left -= read;
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
