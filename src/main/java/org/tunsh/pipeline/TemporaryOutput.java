package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An output for one question, which goes when it is closed. */
public final class TemporaryOutput implements AutoCloseable {
  private final Path folder;
  private final Workspace workspace;

  private TemporaryOutput(Path folder, Workspace workspace) {
    this.folder = folder;
    this.workspace = workspace;
  }

  /** A temporary output with the gazetteers and models of another workspace. */
  public static TemporaryOutput of(Workspace other) throws IOException {
    Path folder = Files.createTempDirectory("tunsh-");
    return new TemporaryOutput(
        folder, new Workspace(other.program(), other.home(), folder.resolve("output")));
  }

  public Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() throws IOException {
    StateFolder.deleteTree(folder);
  }
}
