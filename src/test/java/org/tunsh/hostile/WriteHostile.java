package org.tunsh.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the hostile files into a folder, to look at them or to begin from: folder, most bytes. */
final class WriteHostile {
  private WriteHostile() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
    for (HostileFile file : HostileCorpus.all()) {
      byte[] bytes = file.bytes();
      if (bytes.length <= most) {
        Files.write(folder.resolve(file.name()), bytes);
      }
    }
  }
}
