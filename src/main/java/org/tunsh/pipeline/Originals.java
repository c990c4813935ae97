package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that the last run read, by the documents that they became: for showing a page as it is
 * printed. It may be asked while a run goes on.
 */
public final class Originals {
  private static final int ID_LENGTH = 16;
  private static final long LARGEST = 100L << 20;

  private final Map<String, Inputs.Seen> files;

  private Originals(Map<String, Inputs.Seen> files) {
    this.files = files;
  }

  /** What is known of an output's files; nothing where its state folder is gone. */
  public static Originals of(Workspace workspace) throws IOException {
    Map<String, Inputs.Seen> files = new HashMap<>();
    for (Inputs.Seen seen : RunState.read(workspace).files()) {
      if (seen.sha256().length() >= ID_LENGTH) {
        files.putIfAbsent(seen.sha256().substring(0, ID_LENGTH), seen);
      }
    }
    return new Originals(files);
  }

  /**
   * The bytes of a document's file, if the file is still there and the very same that was read.
   *
   * @param id of the document
   */
  public Optional<byte[]> bytes(String id) throws IOException {
    Inputs.Seen seen = files.get(id);
    if (seen == null || seen.size() > LARGEST) {
      return Optional.empty();
    }
    Path file = Path.of(seen.path());
    if (!Files.isRegularFile(file) || Files.size(file) != seen.size()) {
      return Optional.empty();
    }
    return Inputs.sha256(file).equals(seen.sha256())
        ? Optional.of(Files.readAllBytes(file))
        : Optional.empty();
  }
}
