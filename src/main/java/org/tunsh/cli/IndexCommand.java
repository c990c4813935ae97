package org.tunsh.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.pipeline.IndexRebuilder;
import org.tunsh.pipeline.Progress;
import org.tunsh.pipeline.SolrIndexer;
import org.tunsh.solr.SolrClient;
import org.tunsh.solr.SolrConfig;
import org.tunsh.solr.SolrFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh index}: the index made anew. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the index of an output anew from the texts that the last run kept.",
      "A run keeps the index up to date by itself; this mends one that was damaged.",
      "With --solr it brings a collection of Apache Solr (9.10) to the state of the output instead."
    },
    footer = {
      "",
      "Example:",
      "  tunsh index --output ~/declarations-out",
      "  tunsh index --solr-config ~/tunsh-solr      then make a collection 'tunsh' with it in"
          + " Solr",
      "  tunsh index --output ~/declarations-out --solr http://localhost:8983/solr/tunsh"
    })
final class IndexCommand implements Callable<Integer> {
  @Mixin private Places places = new Places();

  @Option(names = "--quiet", description = "No progress; faults only.")
  private boolean quiet;

  @Option(
      names = "--solr",
      paramLabel = "URL",
      description = {
        "Send what changed to a collection of Solr and delete there what is gone.",
        "The collection belongs to this output alone."
      })
  private @Nullable String solr;

  @Option(
      names = "--solr-config",
      paramLabel = "DIR",
      description = "Write the configuration that such a collection needs into DIR/conf.")
  private @Nullable Path solrConfig;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (solrConfig != null) {
      for (Path file : SolrConfig.write(solrConfig)) {
        say("Written: %s%n", file);
      }
    }
    Progress progress = quiet ? Progress.NONE : ProgressPrinter.forTerminal();
    if (solr != null) {
      return feed(solr, progress);
    }
    return solrConfig == null ? rebuild(progress) : ExitCode.DONE;
  }

  private int feed(String address, Progress progress) throws Exception {
    try (SolrClient client = SolrSearching.client(address)) {
      SolrFeed.Fed fed = new SolrIndexer(places.workspace(), progress).feed(client);
      say(
          "Documents sent to Solr: %,d; deleted there: %,d; unchanged: %,d%n",
          fed.sent(), fed.deleted(), fed.unchanged());
      return ExitCode.DONE;
    }
  }

  private int rebuild(Progress progress) throws Exception {
    int documents = new IndexRebuilder(places.workspace(), progress).rebuild();
    say("Documents indexed: %,d%n", documents);
    return ExitCode.DONE;
  }

  private void say(String form, Object... values) {
    if (!quiet) {
      spec.commandLine().getOut().printf(form, values);
      spec.commandLine().getOut().flush();
    }
  }
}
