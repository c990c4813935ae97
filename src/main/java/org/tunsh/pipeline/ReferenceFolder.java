package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The published tables that are checked. */
final class ReferenceFolder {
  private ReferenceFolder() {}

  static String fingerprint(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          lines.add(file.getFileName() + " " + Inputs.sha256(file));
        }
      }
    }
    return Inputs.sha256(lines);
  }
}
