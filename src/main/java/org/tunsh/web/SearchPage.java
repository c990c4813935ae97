package org.tunsh.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchRequest.Order;
import org.tunsh.index.SearchResult;
import org.tunsh.index.SearchResult.FacetValue;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** Hits with their snippets, and beside them the facets by which they can be narrowed. */
final class SearchPage {
  private static final Map<String, String> FACETS = facets();
  private static final int SHOWN = 12;

  private final SearchRequest request;
  private final SearchResult result;
  private final PartyNames names;

  SearchPage(SearchRequest request, SearchResult result, PartyNames names) {
    this.request = request;
    this.result = result;
    this.names = names;
  }

  /** By the field that a query names, which for years is the date. */
  private static Map<String, String> facets() {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("party", "Party");
    facets.put("tier", "Tier");
    facets.put("year", "Year");
    facets.put("kind", "Kind");
    facets.put("area", "Area");
    facets.put("lang", "Language");
    return facets;
  }

  String html() {
    Markup html = new Markup();
    html.open("p", "role", "status")
        .element("strong", String.format(Locale.ROOT, "%,d", result.total()));
    html.text(result.total() == 1 ? " document" : " documents");
    html.text(result.partial() ? " so far: the time for one question ran out" : "").close("p");
    html.open("div", "class", "beside");
    html.open("section", "aria-label", "Hits").element("h2", "Hits", "class", "unseen");
    if (result.hits().isEmpty()) {
      nothing(html);
    } else {
      orders(html);
      new HitList(names, request.query()).show(html, result.hits(), request.offset() + 1);
      pages(html);
    }
    html.close("section").open("aside", "aria-label", "Narrow the search");
    FACETS.forEach((field, name) -> facet(html, field, name));
    html.close("aside", "div").newline();
    return Layout.page("Search", "/search", request.query(), html);
  }

  private static void nothing(Markup html) {
    html.element(
        "p",
        "No document has all of this. Fewer words, a beginning such as mongol*, or OR between the"
            + " words find more.");
  }

  private void orders(Markup html) {
    html.open("nav", "aria-label", "Order").open("ul").open("li").text("Order:").close("li");
    for (Order order : Order.values()) {
      String name = order.name().toLowerCase(Locale.ROOT);
      String address = Links.search(request.query(), name, 0);
      html.open("li");
      if (order == request.order()) {
        html.element("a", name, "href", address, "aria-current", "true");
      } else {
        html.link(address, name);
      }
      html.close("li");
    }
    html.close("ul", "nav");
  }

  private void pages(Markup html) {
    int next = request.offset() + request.limit();
    boolean more = next < result.total();
    if (request.offset() == 0 && !more) {
      return;
    }
    String sort = request.order().name().toLowerCase(Locale.ROOT);
    html.open("nav", "aria-label", "Pages").open("ul");
    if (request.offset() > 0) {
      int back = Math.max(0, request.offset() - request.limit());
      html.open("li");
      html.element(
          "a", "\u2190 Previous", "rel", "prev", "href", Links.search(request.query(), sort, back));
      html.close("li");
    }
    html.open("li");
    html.text((request.offset() + 1) + " to " + (request.offset() + result.hits().size()));
    html.close("li");
    if (more) {
      html.open("li");
      html.element(
          "a", "Next \u2192", "rel", "next", "href", Links.search(request.query(), sort, next));
      html.close("li");
    }
    html.close("ul", "nav");
  }

  private void facet(Markup html, String field, String name) {
    List<FacetValue> values = result.facets().getOrDefault(field, List.of());
    if (values.isEmpty()) {
      return;
    }
    html.open("details", "open", "open").open("summary").element("h2", name).close("summary");
    html.open("ul");
    List<FacetValue> shown =
        field.equals("year")
            ? values.reversed()
            : values.subList(0, Math.min(SHOWN, values.size()));
    shown.forEach(value -> value(html, field, value));
    html.close("ul", "details").newline();
  }

  private void value(Markup html, String field, FacetValue value) {
    String term = (field.equals("year") ? "date" : field) + ":" + value.value();
    String name =
        field.equals("party") ? names.name(value.value()) : value.value().replace('-', ' ');
    html.open("li");
    if (has(term)) {
      html.element(
          "a",
          name + " \u2715",
          "href",
          Links.search(without(term)),
          "aria-label",
          "Take out " + term);
    } else {
      html.link(Links.search(with(term)), name);
    }
    html.text(" ").element("span", String.valueOf(value.count()), "class", "soft").close("li");
  }

  private boolean has(String term) {
    return List.of(request.query().split("\\s+")).contains(term);
  }

  private String with(String term) {
    String query = request.query().strip();
    if (query.isEmpty()) {
      return term;
    }
    return (query.contains(" OR ") ? "(" + query + ")" : query) + " " + term;
  }

  private String without(String term) {
    return String.join(
        " ",
        List.of(request.query().split("\\s+")).stream()
            .filter(word -> !word.equals(term))
            .toList());
  }
}
