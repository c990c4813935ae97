package org.tunsh.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tunsh.index.IndexException;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;
import org.tunsh.render.Markup;
import org.tunsh.saved.News;
import org.tunsh.saved.SavedSearch;
import org.tunsh.saved.SavedSearches;

/** Shows the searches that are kept, and what is new to each; it changes none. */
final class SavedPages {
  private final Library library;

  SavedPages(Library library) {
    this.library = library;
  }

  void page(Context request) throws Exception {
    Edition edition = library.current();
    Markup html = new Markup();
    html.open("p").text("Searches kept with ").element("code", "tunsh search QUERY --save NAME");
    html.text(". What is new stays new until ").element("code", "tunsh saved NAME --seen");
    html.text(".").close("p");
    List<News> all = news(edition);
    if (all.isEmpty()) {
      html.element("p", "None is kept yet.");
    }
    for (News news : all) {
      show(html, edition, news);
    }
    request.header("Cache-Control", "no-store").contentType(Answers.HTML);
    request.result(Layout.page("Saved searches", "/saved", "", html));
  }

  private static void show(Markup html, Edition edition, News news)
      throws QuerySyntaxException, IndexException {
    html.open("section", "class", "saved").element("h2", news.search().name());
    html.open("p").link(Links.search(news.search().query()), news.search().query());
    html.text(": " + news.found().size() + " documents, " + news.fresh().size() + " of them new");
    html.close("p");
    if (!news.fresh().isEmpty()) {
      new HitList(edition.names(), news.search().query()).show(html, news.hits(edition.index()), 1);
    }
    html.close("section").newline();
  }

  void json(Context request) throws Exception {
    List<Fields> searches =
        news(library.current()).stream()
            .map(
                news ->
                    JsonText.fields()
                        .put("name", news.search().name())
                        .put("query", news.search().query())
                        .put("total", news.found().size())
                        .put("new", news.fresh()))
            .toList();
    request.header("Cache-Control", "no-store").contentType(Answers.JSON);
    request.result(JsonText.line(JsonText.fields().put("searches", searches)));
  }

  private List<News> news(Edition edition)
      throws IOException, QuerySyntaxException, IndexException {
    List<News> all = new ArrayList<>();
    for (SavedSearch search : new SavedSearches(library.workspace().searches()).all()) {
      all.add(News.of(search, edition.index()));
    }
    return all;
  }
}
