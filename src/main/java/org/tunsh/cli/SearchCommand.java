package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tunsh.answer.Citations;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.answer.TextAnswers;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.IndexException;
import org.tunsh.index.NameTable;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.render.JsonText;
import org.tunsh.saved.News;
import org.tunsh.saved.SavedSearch;
import org.tunsh.saved.SavedSearches;
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
  @Mixin private Places places = new Places();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits (default: ${DEFAULT-VALUE}, at most 1000).")
  private int limit = 20;

  @Option(names = "--offset", paramLabel = "N", description = "How many hits to leave out first.")
  private int offset;

  @Option(names = "--sort", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SearchRequest.Order sort = SearchRequest.Order.RELEVANCE;

  @Option(
      names = "--facets",
      paramLabel = "N",
      description = "How many values of each facet (default: ${DEFAULT-VALUE}).")
  private int facets = 20;

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
    if (offset < 0 || limit < 0 || limit > SearchRequest.MOST_HITS || facets < 0) {
      throw new UsageException(
          "--limit lies between 0 and "
              + SearchRequest.MOST_HITS
              + ", --offset and --facets are not negative");
    }
    Form form = asked.form();
    SearchRequest request = new SearchRequest(asked.query(), sort, offset, limit, facets);
    PrintWriter out = spec.commandLine().getOut();
    out.print(solr == null ? fromIndex(request, form) : fromSolr(solr, request, form));
    out.flush();
    return ExitCode.DONE;
  }

  private String fromSolr(String address, SearchRequest request, Form form) throws Exception {
    if (save != null) {
      throw new UsageException("--save keeps searches of an output; give it without --solr");
    }
    return new SolrSearching(places.workspace(), spec.commandLine().getErr())
        .ask(address, (search, names) -> write(search.search(request), form, names));
  }

  private String fromIndex(SearchRequest request, Form form) throws Exception {
    return new IndexDesk(places.workspace(), spec.commandLine().getErr())
        .ask(
            (index, names) -> {
              keep(index);
              return write(index.search(request), form, names);
            });
  }

  private void keep(SearchIndex index) throws QuerySyntaxException, IndexException, UsageException {
    if (save == null) {
      return;
    }
    try {
      SavedSearch search = News.begin(save, asked.query(), index);
      new SavedSearches(places.workspace().searches()).keep(search);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The search could not be kept: " + e.getMessage(), e);
    }
  }

  private String write(SearchResult result, Form form, NameTable names) {
    CitationFormat format = cite;
    if (format != null) {
      return Citations.of(result.hits(), format, names);
    }
    return switch (form) {
      case JSON -> JsonText.line(JsonAnswers.search(result));
      case CSV -> CsvAnswers.search(result);
      case TEXT -> new TextAnswers(Terminal.colours()).search(result, offset);
    };
  }
}
