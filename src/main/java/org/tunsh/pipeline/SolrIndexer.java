package org.tunsh.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.index.OutsideDocument;
import org.tunsh.index.OutsideWriter;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.solr.SolrClient;
import org.tunsh.solr.SolrException;
import org.tunsh.solr.SolrFeed;

/** Brings a collection of Solr to the state of an output, from the texts that the last run kept. */
public final class SolrIndexer {
  private final Workspace workspace;
  private final Progress progress;

  public SolrIndexer(Workspace workspace, Progress progress) {
    this.workspace = workspace;
    this.progress = progress;
  }

  /**
   * Sends what changed and deletes what is gone.
   *
   * @throws PipelineException where there is no output, another run works on it, or Solr is away or
   *     refuses; what it held before can then still be searched
   */
  public SolrFeed.Fed feed(SolrClient client) throws PipelineException {
    IndexRebuilder.requireOutput(workspace);
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    try (StateFolder folder = StateFolder.open(workspace);
        Archive archive = Archive.open(workspace);
        OutsideWriter writer = OutsideWriter.open(workspace.gazetteers())) {
      folder.note("process " + ProcessHandle.current().pid() + "\n");
      return feed(client, writer, Kept.distinct(archive.kept()), archive.store(), gazetteers);
    } catch (IOException | GazetteerException | SolrException e) {
      throw new PipelineException(
          e instanceof GazetteerException ? Fault.USAGE : Fault.FAILURE,
          "Solr's index could not be brought up to date: " + e.getMessage(),
          e);
    }
  }

  private SolrFeed.Fed feed(
      SolrClient client,
      OutsideWriter writer,
      Map<String, Kept> kept,
      ResultStore store,
      Gazetteers gazetteers)
      throws SolrException {
    Map<String, String> wanted = new TreeMap<>();
    kept.forEach((id, each) -> wanted.put(id, each.version()));
    SolrFeed feed = new SolrFeed(client, writer.format());
    SolrFeed.Plan plan = feed.plan(wanted);
    progress.begin("sending to Solr", plan.changed().size());
    try {
      return feed.feed(
          plan,
          wanted,
          id -> cut(Objects.requireNonNull(kept.get(id)), store, writer, gazetteers),
          progress::advance);
    } finally {
      progress.end();
    }
  }

  private static OutsideDocument cut(
      Kept kept, ResultStore store, OutsideWriter writer, Gazetteers gazetteers) {
    if (!(store.reading(kept.key()).orElse(null) instanceof Ingested ingested)) {
      throw new IllegalStateException("The text of '" + kept.facts().file() + "' is not kept");
    }
    Document document = ingested.document();
    Facts facts = kept.facts();
    List<String> persons = new ArrayList<>(gazetteers.persons(document.text(), facts.date()));
    return writer.cut(document, facts, persons);
  }
}
