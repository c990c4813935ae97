package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The confidence from which on an assertion is stood behind, as evaluation found it best. */
final class Threshold {
  private static final double USUAL = 0.5;

  private Threshold() {}

  static double read(Path models) throws IOException {
    Path file = models.resolve("threshold.txt");
    if (!Files.exists(file)) {
      return USUAL;
    }
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        return Double.parseDouble(line.strip());
      }
    }
    return USUAL;
  }
}
