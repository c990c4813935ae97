package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.tunsh.corpus.Source;
import org.tunsh.model.Reading.SetAside;

/** Says why a file's bytes could not be read. */
final class Unreadable {
  private Unreadable() {}

  static SetAside of(Source source, IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          new SetAside(
              source.name(),
              "",
              "it may not be read: access is denied",
              "give the user who runs Tunsh the right to read it");
      case NoSuchFileException gone ->
          new SetAside(
              source.name(), "", "it vanished while the run went on", "put it back and run again");
      default ->
          new SetAside(
              source.name(),
              "",
              "it could not be read: " + e.getMessage(),
              "check the disk and the file's rights");
    };
  }
}
