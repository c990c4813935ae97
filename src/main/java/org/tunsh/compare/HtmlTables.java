package org.tunsh.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;
import org.tunsh.render.HtmlPage;
import org.tunsh.render.Markup;

/** A page with the study's two tables, each value leading to who says it. */
final class HtmlTables implements ComparisonFormat.Renderer {
  @Override
  public String render(Comparison comparison, PartyNames names) {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("#tables", "The tables");
    contents.put("#evidence", "Who says so");
    HtmlPage page =
        new HtmlPage(
            "The partnerships of " + names.name(comparison.state()),
            "Years by tier, issue areas in their order, specifics, core and defence, from the"
                + " documents of this corpus.",
            contents);
    Markup content = new Markup();
    content.element("h2", "The tables", "id", "tables");
    table(content, comparison, names, "Partnerships compared", Comparison.ROWS.subList(0, 4));
    table(content, comparison, names, "Defence cooperation", Comparison.ROWS.subList(4, 5));
    content.element("h2", "Who says so", "id", "evidence");
    for (String partner : comparison.partners()) {
      content.element("h3", names.name(partner));
      Comparison.ROWS.forEach(row -> comparison.cell(partner, row).forEach(c -> told(content, c)));
    }
    return page.around(content);
  }

  private static void table(
      Markup html, Comparison comparison, PartyNames names, String caption, List<String> rows) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    html.element("th", "", "scope", "col");
    comparison.partners().forEach(p -> html.element("th", names.name(p), "scope", "col"));
    html.close("tr", "thead").open("tbody");
    for (String row : rows) {
      html.open("tr").element("th", row, "scope", "row");
      for (String partner : comparison.partners()) {
        html.open("td").open("ul");
        comparison.cell(partner, row).forEach(cell -> value(html, cell));
        html.close("ul", "td");
      }
      html.close("tr");
    }
    html.close("tbody", "table", "div").newline();
  }

  private static void value(Markup html, Cell cell) {
    html.open("li");
    html.link("#" + cell.anchor(), cell.value().isEmpty() ? "no evidence" : cell.value());
    html.close("li");
  }

  private static void told(Markup html, Cell cell) {
    html.open("article", "id", cell.anchor());
    html.open("h4").text(cell.row() + ": ");
    html.text(cell.value().isEmpty() ? "no evidence" : cell.value()).close("h4");
    html.element("p", cell.reason());
    if (!cell.value().isEmpty()) {
      html.element("p", Backing.of(cell), "class", "soft");
    }
    html.close("article").newline();
  }
}
