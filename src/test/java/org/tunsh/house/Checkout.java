package org.tunsh.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is tested. */
public final class Checkout {
  private Checkout() {}

  /** Its folder, absolute. */
  public static Path root() {
    return Path.of(System.getProperty("tunsh.root", ".")).toAbsolutePath().normalize();
  }

  /**
   * The files below a folder of the checkout whose names end so, by name; none where the folder is
   * not there.
   */
  static List<Path> files(String folder, String ending) throws IOException {
    Path start = root().resolve(folder);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** How messages name a file: below the checkout, with '/' between names. */
  static String name(Path file) {
    return root().relativize(file).toString().replace('\\', '/');
  }
}
