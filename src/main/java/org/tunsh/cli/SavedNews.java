package org.tunsh.cli;

import java.io.PrintWriter;
import java.util.List;
import org.tunsh.index.IndexException;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.pipeline.Workspace;
import org.tunsh.saved.News;
import org.tunsh.saved.SavedSearch;
import org.tunsh.saved.SavedSearches;

/** Tells after a run which saved searches find something new. */
final class SavedNews {
  private final Workspace workspace;
  private final PrintWriter out;
  private final PrintWriter err;

  SavedNews(Workspace workspace, PrintWriter out, PrintWriter err) {
    this.workspace = workspace;
    this.out = out;
    this.err = err;
  }

  /** One line for each search with news; a search that cannot be asked any more is told too. */
  void tell() throws Exception {
    List<SavedSearch> searches = new SavedSearches(workspace.searches()).all();
    if (searches.isEmpty()) {
      return;
    }
    new IndexDesk(workspace, err)
        .ask(
            (index, names) -> {
              for (SavedSearch search : searches) {
                tell(search, () -> News.of(search, index));
              }
              return true;
            });
    out.flush();
  }

  private interface Asking {
    News ask() throws QuerySyntaxException, IndexException;
  }

  private void tell(SavedSearch search, Asking asking) throws IndexException {
    try {
      int fresh = asking.ask().fresh().size();
      if (fresh > 0) {
        out.printf(
            "New to the saved search '%s': %,d (see 'tunsh saved %s')%n",
            search.name(), fresh, search.name());
      }
    } catch (QuerySyntaxException e) {
      err.println(
          "tunsh: the saved search '" + search.name() + "' cannot be read: " + e.getMessage());
    }
  }
}
