package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.index.NameTable;
import org.tunsh.index.OutsideWriter;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.Workspace;
import org.tunsh.solr.SolrClient;
import org.tunsh.solr.SolrException;
import org.tunsh.solr.SolrLimits;
import org.tunsh.solr.SolrSearch;

/** Asks a collection of Solr in the place of the index of an output, which need not be there. */
final class SolrSearching {
  private final Workspace workspace;
  private final PrintWriter err;

  SolrSearching(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** What is asked of a collection. */
  @FunctionalInterface
  interface Asking<T> {
    T ask(SolrSearch search, NameTable names) throws QuerySyntaxException, SolrException;
  }

  static SolrClient client(String address) throws UsageException {
    try {
      return SolrClient.of(address, SolrLimits.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  <T> T ask(String address, Asking<T> asking)
      throws QuerySyntaxException, SolrException, UsageException, PipelineException, IOException {
    NameTable names = names();
    try (SolrClient client = client(address);
        OutsideWriter cutter = OutsideWriter.open(workspace.gazetteers());
        SolrSearch search = SolrSearch.open(client, workspace.gazetteers(), names)) {
      int others = search.cutOtherwise(cutter.format());
      if (others > 0) {
        err.printf(
            "tunsh: %,d documents in Solr were cut by another version or with other word tables and"
                + " may not be found; send them anew with 'tunsh index --solr %s'%n",
            others, address);
        err.flush();
      }
      return asking.ask(search, names);
    } catch (GazetteerException e) {
      throw new UsageException("A word table of the search cannot be used: " + e.getMessage());
    }
  }

  /** The small table beside an index is read faster than the gazetteers. */
  private NameTable names() throws PipelineException, IOException {
    Path index = workspace.output().resolve("index");
    return NameTable.isThere(index)
        ? NameTable.read(index)
        : NameTable.of(Runner.gazetteers(workspace));
  }
}
