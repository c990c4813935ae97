package org.tunsh.web;

import java.util.List;
import java.util.Locale;
import org.tunsh.index.SearchResult;
import org.tunsh.model.Dataset;
import org.tunsh.render.Markup;

/** What is in the dataset, where to begin, and the newest documents. */
final class HomePage {
  private static final List<String> EXAMPLES =
      List.of(
          "\"strategic partnership\"",
          "party:MNG tier:strategic",
          "\"third neighbour\" WITHIN sentence",
          "area:energy kind:joint-statement date:2020..",
          "peacekeeping date:..2010");

  private final Edition.Holdings holdings;
  private final SearchResult newest;
  private final Edition edition;

  HomePage(Edition edition, Edition.Holdings holdings, SearchResult newest) {
    this.edition = edition;
    this.holdings = holdings;
    this.newest = newest;
  }

  String html() {
    Markup html = new Markup();
    html.element(
        "p",
        "Who declared which partnership with whom, when, and in which words: drawn from documents,"
            + " each value with its proof.");
    figures(html);
    waiting(html);
    html.element("h2", "Begin with a question").open("ul");
    EXAMPLES.forEach(
        query ->
            html.open("li")
                .open("a", "href", Links.search(query))
                .element("code", query)
                .close("a", "li"));
    html.close("ul");
    html.element("h2", "Newest documents");
    new HitList(edition.names(), "").show(html, newest.hits(), 1);
    html.open("p").link(Links.search("", "newest", 0), "All documents, newest first").close("p");
    return Layout.page("Declared partnerships", "/", "", html);
  }

  private void figures(Markup html) {
    Dataset dataset = holdings.dataset();
    html.open("ul", "class", "figures");
    figure(html, newest.total(), "documents", "/search?q=");
    figure(
        html, (int) holdings.testimonies().all().count(), "assertions", "/output/assertions.jsonl");
    figure(html, holdings.pairs().all().size(), "pairs", "/pairs");
    figure(html, dataset.partnerships().size(), "acts", "/output/partnerships.csv");
    figure(html, dataset.instruments().size(), "instruments", "/output/instruments.csv");
    figure(html, dataset.conflicts().size(), "conflicts", "/output/conflicts.csv");
    html.close("ul").newline();
  }

  /** Where an archivist goes on: what needs a person, and what the last run brought. */
  private void waiting(Markup html) {
    int conflicts = holdings.dataset().conflicts().size();
    html.element("h2", "What is new, and what waits").open("p");
    html.text(
        conflicts == 1
            ? "On 1 value the sources disagree. "
            : String.format(Locale.ROOT, "On %,d values the sources disagree. ", conflicts));
    html.link("/review", "What needs a person")
        .text(" lists these, what is doubtful or set aside, and phrases that no list knows; ")
        .link("/output/changes.jsonl", "what the last run changed")
        .text(" says of each change why.")
        .close("p");
  }

  private static void figure(Markup html, int count, String what, String address) {
    html.open("li").element("b", String.format(Locale.ROOT, "%,d", count));
    html.link(address, what).close("li");
  }
}
