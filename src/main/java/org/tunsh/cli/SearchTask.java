package org.tunsh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
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
import org.tunsh.pipeline.Workspace;
import org.tunsh.render.JsonText;
import org.tunsh.saved.News;
import org.tunsh.saved.SavedSearch;
import org.tunsh.saved.SavedSearches;

/**
 * A search and how its answer is wanted.
 *
 * @param cite the form of citations, where they are wanted in the place of an answer
 * @param save the name under which the search is kept
 * @param solr the address of a collection of Solr to be asked in the place of the index
 */
record SearchTask(
    Workspace workspace,
    SearchRequest request,
    Form form,
    @Nullable CitationFormat cite,
    @Nullable String save,
    @Nullable String solr) {

  /** Asks, and writes the answer; gives the exit code. */
  int run(PrintWriter out, PrintWriter err) throws Exception {
    out.print(solr == null ? fromIndex(err) : fromSolr(solr, err));
    out.flush();
    return ExitCode.DONE;
  }

  private String fromSolr(String address, PrintWriter err) throws Exception {
    if (save != null) {
      throw new UsageException("--save keeps searches of an output; give it without --solr");
    }
    return new SolrSearching(workspace, err)
        .ask(address, (search, names) -> write(search.search(request), names));
  }

  private String fromIndex(PrintWriter err) throws Exception {
    return new IndexDesk(workspace, err)
        .ask(
            (index, names) -> {
              keep(index);
              return write(index.search(request), names);
            });
  }

  private void keep(SearchIndex index) throws QuerySyntaxException, IndexException, UsageException {
    if (save == null) {
      return;
    }
    try {
      SavedSearch search = News.begin(save, request.query(), index);
      new SavedSearches(workspace.searches()).keep(search);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("The search could not be kept: " + e.getMessage(), e);
    }
  }

  private String write(SearchResult result, NameTable names) {
    if (cite != null) {
      return Citations.of(result.hits(), cite, names);
    }
    return switch (form) {
      case JSON -> JsonText.line(JsonAnswers.search(result));
      case CSV -> CsvAnswers.search(result);
      case TEXT -> new TextAnswers(Terminal.colours()).search(result, request.offset());
    };
  }
}
