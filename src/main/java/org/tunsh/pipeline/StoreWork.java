package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/** What a run does with the store of results. */
@FunctionalInterface
interface StoreWork {
  RunReport with(ResultStore store) throws IOException, PipelineException;

  /**
   * Does it, and gives the store's waste back. A store that turns out to be damaged on the way is
   * begun anew, and the work done again: all documents are read then.
   */
  static RunReport over(Path file, Progress progress, StoreWork work)
      throws IOException, PipelineException {
    try {
      return once(file, progress, work);
    } catch (DamagedStoreException e) {
      ResultStore.anew(file, "is damaged (" + e.trouble() + ")", progress);
    }
    StoreGuard.begin(file);
    return once(file, progress, work);
  }

  private static RunReport once(Path file, Progress progress, StoreWork work)
      throws IOException, PipelineException {
    try (ResultStore store = ResultStore.open(file, progress)) {
      RunReport report = work.with(store);
      store.closeAndCompact();
      return report;
    }
  }
}
