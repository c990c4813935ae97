package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.IndexException;
import org.tunsh.index.NameTable;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchLimits;
import org.tunsh.pipeline.IndexRebuilder;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.Workspace;

/**
 * Asks the index of an output, and has it made anew where it is gone, damaged or of another
 * version.
 */
final class IndexDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Workspace workspace;
  private final PrintWriter err;

  IndexDesk(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** What is asked of an open index. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(SearchIndex index, NameTable names)
        throws QuerySyntaxException, IndexException, UsageException;
  }

  <T> T ask(Asking<T> asking)
      throws QuerySyntaxException, IndexException, UsageException, PipelineException, IOException {
    if (!Files.isDirectory(workspace.output())) {
      throw new UsageException(
          "There is no output in '"
              + workspace.output()
              + "'; make one with 'tunsh run', or name another --output");
    }
    try {
      return askOnce(asking);
    } catch (IndexException e) {
      if (!e.mendedByRebuilding()) {
        throw e;
      }
      err.println("tunsh: " + e.getMessage() + "; this is done now");
      err.flush();
      new IndexRebuilder(workspace, Progress.NONE).rebuild();
      return askOnce(asking);
    }
  }

  private <T> T askOnce(Asking<T> asking)
      throws QuerySyntaxException, IndexException, UsageException, IOException {
    Path folder = workspace.output().resolve("index");
    NameTable names = NameTable.read(folder);
    try (SearchIndex index =
        SearchIndex.openForOneQuestion(
            folder, workspace.gazetteers(), names, new SearchLimits(PATIENCE, System::nanoTime))) {
      return asking.ask(index, names);
    } catch (GazetteerException e) {
      throw new UsageException("A word table of the search cannot be used: " + e.getMessage());
    }
  }
}
