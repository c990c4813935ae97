package org.tunsh.web;

import java.util.List;
import org.tunsh.compare.Backing;
import org.tunsh.compare.Chart;
import org.tunsh.compare.Comparison;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.compare.SubjectChart;
import org.tunsh.compare.TierChart;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** The partnerships of a state side by side, as the study's tables have them. */
final class ComparePage {
  private final Comparison comparison;
  private final PartyNames names;

  ComparePage(Comparison comparison, PartyNames names) {
    this.comparison = comparison;
    this.names = names;
  }

  String html() {
    Markup html = new Markup();
    String state = names.name(comparison.state());
    if (comparison.partners().isEmpty()) {
      html.element("p", "No document of this corpus dates one.");
      return Layout.page(state + ": partnerships", "/pairs", "", html);
    }
    html.open("p").link("/study/" + comparison.state(), "A paper on them");
    html.text(" \u00B7 ").link("/categories/" + comparison.state(), "Categories");
    html.text(" \u00B7 ").link("/prospects?state=" + comparison.state(), "Prospects");
    html.text(" \u00B7 ").link("/powers?states=" + comparison.state(), "How it uses the names");
    html.close("p");
    table(html);
    pictures(html);
    html.element("h2", "Who says so");
    for (String partner : comparison.partners()) {
      html.open("details").open("summary").text(names.name(partner)).close("summary");
      html.open("p").link(Links.pair(pair(partner)), "Timeline and acts").close("p").open("ul");
      for (String row : Comparison.ROWS) {
        comparison.cell(partner, row).forEach(cell -> told(html, cell));
      }
      html.close("ul", "details").newline();
    }
    return Layout.page(state + ": partnerships", "/pairs", "", html);
  }

  /** What the table says, to be seen at once; each picture tells the same in words. */
  private void pictures(Markup html) {
    picture(html, "Tiers by year", new TierChart(comparison, names).draw(comparison.partners()));
    SubjectChart subjects = new SubjectChart(comparison, names, code -> code.replace('-', ' '));
    if (!subjects.partners().isEmpty()) {
      picture(html, "Areas in their order, and defence items", subjects.draw(subjects.partners()));
    }
  }

  private static void picture(Markup html, String title, Chart chart) {
    html.element("h2", title);
    html.open(
        "div", "class", "scroll paper", "tabindex", "0", "role", "region", "aria-label", title);
    html.add(Markup.of(chart.svg())).close("div").newline();
  }

  private List<String> pair(String partner) {
    return List.of(comparison.state(), partner).stream().sorted().toList();
  }

  private void table(Markup html) {
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Partnerships compared");
    html.open("table")
        .element("caption", "Tiers with their dates, areas in order, specifics, core and defence");
    html.open("thead").open("tr").element("th", "Partner", "scope", "col");
    Comparison.ROWS.forEach(row -> html.element("th", row, "scope", "col"));
    html.close("tr", "thead").open("tbody");
    for (String partner : comparison.partners()) {
      html.open("tr").open("th", "scope", "row");
      html.link(Links.pair(pair(partner)), names.name(partner)).close("th");
      for (String row : Comparison.ROWS) {
        values(html, row, comparison.cell(partner, row));
      }
      html.close("tr").newline();
    }
    html.close("tbody", "table", "div").newline();
  }

  /** Areas alone have an order that the documents give them. */
  private static void values(Markup html, String row, List<Cell> cells) {
    boolean ordered = row.equals("areas") && cells.size() > 1;
    String list = ordered ? "ol" : "ul";
    html.open("td").open(list);
    cells.forEach(cell -> html.open("li").link("#" + cell.anchor(), value(cell)).close("li"));
    html.close(list, "td");
  }

  private static String value(Cell cell) {
    return cell.value().isEmpty() ? "no evidence" : cell.value();
  }

  private static void told(Markup html, Cell cell) {
    html.open("li", "id", cell.anchor())
        .element("b", cell.row() + ": " + value(cell))
        .text(" " + cell.reason());
    if (!cell.value().isEmpty()) {
      html.text(" ").element("span", Backing.of(cell), "class", "soft");
    }
    html.close("li");
  }
}
