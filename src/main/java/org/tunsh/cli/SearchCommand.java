package org.tunsh.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tunsh search}: documents by their words and by the facts drawn out of them. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {"Finds documents by their words and by the facts drawn out of them.", ""},
    footer = {
      "",
      "The query:",
      "  energy minerals              both words, in any of their forms and spellings",
      "  \"third neighbour\"            a phrase; \"third neighbour\"~3 with up to 3 other words"
          + " between",
      "  energy OR minerals, NOT war, -war, (a OR b) c",
      "  critical THEN/5 minerals     one after the other, at most 5 words apart",
      "  mongol*  organi?e  miner~1   wildcards, and words with a letter changed",
      "  ~\"United States\"             the same by its other names",
      "  \"third neighbour\" WITHIN sentence party:JPN     (or WITHIN paragraph)",
      "  party:MNG dyad:MNG-USA tier:strategic action:upgraded area:energy defence:peacekeeping",
      "  kind:joint-statement date:2010..2019 lang:en source:official title:\"joint statement\"",
      "  person:\"Narendra Modi\"       who is named (leaders of the gazetteer)",
      "  exact:Programme instrument:\"friendship treaty\" file:2023/* id:0123456789abcdef",
      "",
      "Exit code 0: done, also where nothing is found; 2: the query cannot be read.",
      "",
      "Example:",
      "  tunsh search '\"third neighbour\" party:MNG date:2015..' --sort newest --limit 5"
    })
final class SearchCommand implements Callable<Integer> {
  /** How many hits are shown unless another number is asked for. */
  static final int LIMIT = 20;

  /** How many values of each facet are shown unless another number is asked for. */
  static final int FACETS = 20;

  @Mixin private Places places = new Places();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits (default: ${DEFAULT-VALUE}, at most 1000).")
  private int limit = LIMIT;

  @Option(names = "--offset", paramLabel = "N", description = "How many hits to leave out first.")
  private int offset;

  @Option(names = "--sort", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SearchRequest.Order sort = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--facets",
      paramLabel = "N",
      description = "How many values of each facet (default: ${DEFAULT-VALUE}).")
  private int facets = FACETS;

  @Option(
      names = "--cite",
      paramLabel = "FORM",
      description = "Write citations of the hits: ${COMPLETION-CANDIDATES}.")
  private @Nullable CitationFormat cite;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "Keep the search: 'tunsh saved' and 'tunsh refresh' then tell what is new.")
  private @Nullable String save;

  @Option(
      names = "--solr",
      paramLabel = "URL",
      description = "Ask a collection of Solr that 'tunsh index --solr URL' fed.")
  private @Nullable String solr;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return task().run(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** The search that the options describe. */
  SearchTask task() throws UsageException {
    if (offset < 0 || limit < 0 || limit > SearchRequest.MOST_HITS || facets < 0) {
      throw new UsageException(
          "--limit lies between 0 and "
              + SearchRequest.MOST_HITS
              + ", --offset and --facets are not negative");
    }
    return new SearchTask(
        places.workspace(),
        new SearchRequest(asked.query(), sort, offset, limit, facets),
        asked.form(),
        cite,
        save,
        solr);
  }
}
