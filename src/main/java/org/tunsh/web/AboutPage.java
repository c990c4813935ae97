package org.tunsh.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tunsh.render.Markup;

/** The query language, the method in short, and the files to take away. */
final class AboutPage {
  private static final Map<String, String> QUERIES = queries();

  private AboutPage() {}

  private static Map<String, String> queries() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("energy minerals", "both words, in any ending and spelling");
    queries.put("\"third neighbour\"", "a phrase; neighbor is found too");
    queries.put("\"third neighbour\"~3", "with up to three other words between");
    queries.put("energy OR minerals", "one of them; -war or NOT war takes out");
    queries.put("critical THEN/5 minerals", "one after the other, at most five words apart");
    queries.put("mongol*", "every word that begins so");
    queries.put("mineral~1", "also with a letter changed");
    queries.put("~\"United States\"", "the same by its other names");
    queries.put(
        "\"third neighbour\" WITHIN sentence party:JPN",
        "words and a fact in one sentence, or WITHIN paragraph");
    queries.put("party:MNG", "documents of or about a party, by code or name");
    queries.put("dyad:MNG-USA", "of two parties");
    queries.put("tier:strategic action:upgraded", "an act of partnership that the document tells");
    queries.put("area:energy", "an area of cooperation; defence:peacekeeping likewise");
    queries.put("kind:joint-statement date:2010..2019", "a kind of document, and a span of time");
    queries.put(
        "title:\"joint statement\"", "words of the title; instrument: those of a treaty's name");
    queries.put("exact:Programme", "exactly as written");
    return queries;
  }

  static String html() {
    Markup html = new Markup();
    html.element("h2", "The query language", "id", "query");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Queries");
    html.open("table").element("caption", "What can be asked").open("thead").open("tr");
    html.element("th", "Query", "scope", "col").element("th", "Finds", "scope", "col");
    html.close("tr", "thead").open("tbody");
    QUERIES.forEach(
        (query, meaning) -> {
          html.open("tr").open("th", "scope", "row").open("a", "href", Links.search(query));
          html.element("code", query).close("a", "th").element("td", meaning).close("tr");
        });
    html.close("tbody", "table", "div");
    html.element("h2", "The method");
    html.element(
        "p",
        "Every document is read as text with its pages and blocks. Rules mark who declared which"
            + " tier of partnership with whom, when, on which areas and with which instruments;"
            + " each such assertion keeps the exact words, a confidence and the name of its rule."
            + " What many documents tell of one act is brought together; the better class of source"
            + " stands, and each disagreement is kept with its reason.");
    html.element(
        "p",
        "The words of a document stay the property of those who issued it. Nothing that you search"
            + " is sent anywhere.");
    html.element("h2", "To take away").open("ul");
    Downloads.FILES.forEach(
        (file, type) -> html.open("li").link("/output/" + file, file).close("li"));
    html.close("ul");
    return Layout.page("About", "/about", "", html);
  }
}
