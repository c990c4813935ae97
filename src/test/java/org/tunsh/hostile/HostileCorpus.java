package org.tunsh.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All hostile files: those made by hand, and harmed copies of the specimens. */
final class HostileCorpus {
  private static final int COPIES = 2;

  private HostileCorpus() {}

  static List<HostileFile> all() throws IOException {
    List<HostileFile> files = new ArrayList<>(HostilePdfs.all());
    files.addAll(HostileArchives.all());
    files.addAll(HostileTexts.all());
    files.addAll(harmed());
    return files;
  }

  private static List<HostileFile> harmed() throws IOException {
    List<HostileFile> files = new ArrayList<>();
    List<Path> specimens = specimens();
    for (int i = 0; i < specimens.size(); i++) {
      Path one = specimens.get(i);
      Path other = specimens.get((i + 3) % specimens.size());
      for (String kind : Mutations.KINDS) {
        for (int seed = 0; seed < COPIES; seed++) {
          int number = seed;
          files.add(
              new HostileFile(
                  kind + seed + "-" + one.getFileName(),
                  () ->
                      Mutations.of(
                          kind, Files.readAllBytes(one), Files.readAllBytes(other), number)));
        }
      }
    }
    return files;
  }

  /** Without the scan: recognising harmed copies of it takes long and tries Tesseract alone. */
  static List<Path> specimens() throws IOException {
    Path folder = Path.of(System.getProperty("tunsh.root", "."), "corpus", "specimens");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("README.md") && !file.endsWith("scan.pdf"))
          .sorted()
          .toList();
    }
  }
}
