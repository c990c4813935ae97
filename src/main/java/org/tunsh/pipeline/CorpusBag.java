package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.tunsh.corpus.Bag;
import org.tunsh.pipeline.PipelineException.Fault;

/** Packs the documents of a corpus with their sidecars, people's decisions and lists of its own. */
public final class CorpusBag {
  private static final String REVIEWS = "reviews.jsonl";

  private CorpusBag() {}

  /**
   * Writes a bag.
   *
   * @param to a folder that is absent or empty
   * @param day of the bagging
   */
  public static Bag write(Workspace workspace, Path to, LocalDate day)
      throws PipelineException, IOException {
    Snapshot.refuseFull(to);
    Path documents = workspace.corpus().resolve("documents");
    Path data = Files.createDirectories(to.resolve("data").resolve("documents"));
    int count = 0;
    if (Files.isDirectory(documents)) {
      try (Stream<Path> files = Files.list(documents)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.getFileName().toString().startsWith(".")) {
            Files.copy(file, data.resolve(file.getFileName().toString()));
            count++;
          }
        }
      }
    }
    Path reviews = workspace.corpus().resolve(REVIEWS);
    if (Files.exists(reviews)) {
      Files.copy(reviews, to.resolve("data").resolve(REVIEWS));
      count++;
    }
    count += copyLists(workspace.ownGazetteers(), to.resolve("data").resolve("gazetteers"));
    if (count == 0) {
      throw new PipelineException(
          Fault.USAGE,
          "'" + workspace.corpus() + "' has no documents of its own; add some with 'tunsh add'");
    }
    return Bag.close(to, "Documents of partnerships with their sidecars and reviews", day);
  }

  private static int copyLists(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return 0;
    }
    int count = 0;
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          Files.createDirectories(to);
          Files.copy(file, to.resolve(file.getFileName().toString()));
          count++;
        }
      }
    }
    return count;
  }
}
