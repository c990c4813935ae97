package org.tunsh.web;

import java.util.List;
import java.util.Locale;
import org.tunsh.index.Collocation;
import org.tunsh.index.Concordance;
import org.tunsh.index.ConcordanceLine;
import org.tunsh.index.YearFrequency;
import org.tunsh.render.Markup;

/**
 * Keywords in context under one another, their frequency over the years, and the company that they
 * keep.
 */
final class ConcordancePage {
  private final String query;
  private final Concordance.Order order;

  ConcordancePage(String query, Concordance.Order order) {
    this.query = query;
    this.order = order;
  }

  /** The page before anything is asked. */
  String empty() {
    Markup html = new Markup();
    form(html);
    html.element(
        "p", "Each place of the words stands on a line of its own, with what is around it.");
    return Layout.page("Concordance", "/concordance", "", html);
  }

  String html(Concordance.Lines lines, List<YearFrequency> years, List<Collocation> company) {
    Markup html = new Markup();
    form(html);
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "%,d places%s",
            lines.total(),
            lines.partial() ? " so far; a limit was reached" : ""),
        "role",
        "status");
    if (lines.total() > 0) {
      lines(html, lines.lines());
      html.element("h2", "Over the years");
      new FrequencyPlot(years).show(html);
      company(html, company);
    }
    return Layout.page("Concordance", "/concordance", query, html);
  }

  private void form(Markup html) {
    html.open("form", "action", "/concordance", "method", "get", "class", "box");
    html.element("label", "Words or a query", "for", "words").open("span", "class", "line");
    html.open(
        "input", "type", "search", "id", "words", "name", "q", "value", query, "maxlength", "4096");
    html.element("label", "ordered by", "for", "sort").open("select", "id", "sort", "name", "sort");
    for (Concordance.Order each : Concordance.Order.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      if (each == order) {
        html.element("option", name, "value", name, "selected", "selected");
      } else {
        html.element("option", name, "value", name);
      }
    }
    html.close("select").element("button", "Show", "type", "submit").close("span", "form");
  }

  private void lines(Markup html, List<ConcordanceLine> lines) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Concordance");
    html.open("table", "class", "kwic")
        .element(
            "caption", "Keywords in context, ordered by " + order.name().toLowerCase(Locale.ROOT));
    html.open("thead").open("tr");
    for (String name : List.of("Before", "Keyword", "After", "Document")) {
      html.element("th", name, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    lines.forEach(line -> line(html, line));
    html.close("tbody", "table", "div").newline();
  }

  private void line(Markup html, ConcordanceLine line) {
    html.open("tr").element("td", line.left(), "class", "left");
    html.open("td").element("mark", line.keyword()).close("td").element("td", line.right());
    html.open("td", "class", "date");
    String name = line.date().isEmpty() ? "undated" : line.date();
    html.element("a", name, "href", Links.document(line.document(), query), "title", line.title());
    html.text(line.page() > 0 ? ", p. " + line.page() : "").close("td", "tr").newline();
  }

  private static void company(Markup html, List<Collocation> company) {
    if (company.isEmpty()) {
      return;
    }
    html.element("h2", "In company with");
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Collocations");
    html.open("table")
        .element(
            "caption",
            "Words that stand within five words more often than by chance (log-likelihood)");
    html.open("thead").open("tr");
    for (String name : List.of("Word", "Near", "Expected", "G2")) {
      html.element("th", name, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    for (Collocation each : company) {
      html.open("tr")
          .open("th", "scope", "row")
          .link(Links.search(each.word()), each.word())
          .close("th");
      html.element("td", String.valueOf(each.near()));
      html.element("td", String.format(Locale.ROOT, "%.1f", each.expected()));
      html.element("td", String.format(Locale.ROOT, "%.1f", each.g2())).close("tr");
    }
    html.close("tbody", "table", "div").newline();
  }
}
