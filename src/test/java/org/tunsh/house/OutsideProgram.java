package org.tunsh.house;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine that some tests need; Tunsh works without it. */
public enum OutsideProgram {
  TESSERACT("tesseract"),
  CHROMIUM("chromium chromium-browser google-chrome"),
  LIBREOFFICE("soffice libreoffice"),
  SYSTEMD_ANALYZE("systemd-analyze");

  /** The names that it goes by, the usual one first, with spaces between. */
  private final String names;

  OutsideProgram(String names) {
    this.names = names;
  }

  /** Where the program lies on the PATH, if it does. */
  public Optional<Path> find() {
    String folders = System.getenv().getOrDefault("PATH", "");
    for (String folder : folders.split(File.pathSeparator)) {
      for (String name : names.split(" ")) {
        Path program = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /** The program; a test that asks for it is skipped, and says so, where there is none. */
  public Path required() {
    return find()
        .orElseGet(
            () ->
                Assumptions.abort(
                    "skipped for want of " + names.split(" ")[0] + ": it is not on the PATH"));
  }
}
