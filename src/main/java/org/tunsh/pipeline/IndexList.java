package org.tunsh.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which documents an index holds, each under the key of the result that it was made of; a file
 * beside the index.
 */
final class IndexList {
  static final String FILE = "tunsh-index.documents";

  private IndexList() {}

  /** By document id; empty where there is no list, or one that is cut off. */
  static Map<String, String> read(Path index) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    Path file = index.resolve(FILE);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 2) {
          return new TreeMap<>();
        }
        keys.put(parts[0], parts[1]);
      }
    }
    return keys;
  }

  /** Replaces the list; the old file may be shared with another index and is left as it is. */
  static void write(Path index, Map<String, String> keys) throws IOException {
    Path file = index.resolve(FILE);
    Files.deleteIfExists(file);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (Map.Entry<String, String> each : new TreeMap<>(keys).entrySet()) {
        out.write(each.getKey() + " " + each.getValue() + "\n");
      }
    }
  }
}
