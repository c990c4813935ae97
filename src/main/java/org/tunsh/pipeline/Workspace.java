package org.tunsh.pipeline;

import java.nio.file.Path;

/**
 * Where a run finds its things and leaves its results.
 *
 * @param program the folder of the program, with gazetteers, models and reference tables
 * @param home the folder that holds {@code corpus/}
 * @param output the folder of the results
 */
public record Workspace(Path program, Path home, Path output) {
  public Path corpus() {
    return home.resolve("corpus");
  }

  public Path gazetteers() {
    return program.resolve("gazetteers");
  }

  /** Lists of the archive's own, whose entries are added to the program's; may be absent. */
  public Path ownGazetteers() {
    return corpus().resolve("gazetteers");
  }

  public Path models() {
    return program.resolve("models");
  }

  public Path reference() {
    return program.resolve("corpus").resolve("reference");
  }

  /** The file beside the output that keeps searches by name; no run touches it. */
  public Path searches() {
    Path absolute = output.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + ".searches.jsonl");
  }

  /**
   * The folder beside the output that holds the store of results, the lock, and the next output
   * while it is made.
   */
  Path state() {
    Path absolute = output.toAbsolutePath().normalize();
    return absolute.resolveSibling("." + absolute.getFileName() + ".tunsh");
  }
}
