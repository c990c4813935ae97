package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * Makes the index of an output anew from the texts that the last run kept, and puts it in the place
 * of the old one.
 */
public final class IndexRebuilder {
  private final Workspace workspace;
  private final Progress progress;

  public IndexRebuilder(Workspace workspace, Progress progress) {
    this.workspace = workspace;
    this.progress = progress;
  }

  /**
   * Makes the index.
   *
   * @return number of documents in it
   * @throws PipelineException where there is no output or no kept text, or another run works on it;
   *     the old index then stands
   */
  public int rebuild() throws PipelineException {
    requireOutput(workspace);
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    try (StateFolder folder = StateFolder.open(workspace);
        Archive archive = Archive.open(workspace)) {
      // Of the last whole run alone: one that was stopped may have left more in the store.
      List<Kept> kept = archive.kept();
      Path next = folder.nextIndex();
      new IndexStep(gazetteers, workspace.gazetteers(), progress)
          .run(kept, archive.store(), next.resolveSibling("none"), next);
      folder.switchIndex(next);
      return Kept.distinct(kept).size();
    } catch (IOException e) {
      throw new PipelineException(
          Fault.FAILURE, "The index could not be made anew: " + e.getMessage(), e);
    }
  }

  static void requireOutput(Workspace workspace) throws PipelineException {
    Path marker = workspace.output().resolve(StateFolder.MARKER);
    if (!Files.exists(marker) || !Files.exists(workspace.state())) {
      throw new PipelineException(
          Fault.USAGE,
          "There is no output with its kept texts in '"
              + workspace.output()
              + "'; make one with 'tunsh run'");
    }
  }
}
