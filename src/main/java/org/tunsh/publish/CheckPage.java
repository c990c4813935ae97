package org.tunsh.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tunsh.check.CheckReport;
import org.tunsh.check.CheckReport.Checked;
import org.tunsh.check.Reference;
import org.tunsh.check.Verdict;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Testimonies;
import org.tunsh.render.HtmlPage;
import org.tunsh.render.Markup;

/**
 * The tables as printed, each value with its verdict in colour and words and a link to the
 * evidence.
 */
final class CheckPage {
  private static final int SHOWN = 6;

  private final Reference reference;
  private final CheckReport report;
  private final PartyNames names;
  private final Quotes quotes;
  private final Map<String, String> verbatim;

  CheckPage(Reference reference, CheckReport report, PartyNames names, Testimonies testimonies) {
    this.reference = reference;
    this.report = report;
    this.names = names;
    this.quotes = new Quotes(testimonies, SHOWN);
    this.verbatim =
        reference.values().stream()
            .collect(
                Collectors.toMap(
                    v -> anchor(v.table(), v.partner(), v.row(), v.order()),
                    Reference.Value::verbatim,
                    (first, again) -> first));
  }

  String html() {
    Map<String, String> contents = new LinkedHashMap<>();
    tables().forEach(table -> contents.put("#" + table, "Table " + number(table)));
    if (!report.claims().isEmpty()) {
      contents.put("#claims", "The claims");
    }
    contents.put("#evidence", "The evidence");
    HtmlPage page =
        new HtmlPage(
            "The check against published tables",
            "Each value of the tables of "
                + report.reference()
                + ", held against evidence that is independent of the tables.",
            contents);
    Markup content = new Markup();
    legend(content);
    tables().forEach(table -> table(content, table));
    if (!report.claims().isEmpty()) {
      new ClaimSection(report, quotes).show(content);
    }
    content.element("h2", "The evidence", "id", "evidence");
    tables().forEach(table -> evidence(content, table));
    return page.around(content);
  }

  private static String number(String table) {
    return table.replaceFirst("^table", "");
  }

  private List<String> tables() {
    return report.values().stream().map(Checked::table).distinct().toList();
  }

  private void legend(Markup html) {
    html.open("ul", "class", "figures");
    for (Verdict verdict : Verdict.values()) {
      html.open("li").element("b", String.valueOf(report.summary().get(verdict.code())));
      html.element("span", verdict.code(), "class", "tag " + verdict.code());
      html.text(" " + meaning(verdict)).close("li");
    }
    html.close("ul").newline();
    html.element(
        "p",
        "A table never confirms itself: what was read out of its own cells is no evidence here.");
  }

  private static String meaning(Verdict verdict) {
    return switch (verdict) {
      case MATCH -> "evidence says the same";
      case REFINED -> "the same, more exactly";
      case CONFLICT -> "evidence says otherwise";
      case MISSING -> "no independent evidence";
      case EXTRA -> "beyond the table";
    };
  }

  private void table(Markup html, String table) {
    List<Checked> values = of(table);
    List<String> partners =
        values.stream()
            .filter(value -> value.verdict() != Verdict.EXTRA)
            .map(Checked::partner)
            .distinct()
            .toList();
    List<String> rows = values.stream().map(Checked::row).distinct().toList();
    String caption =
        "Table " + number(table) + " as printed: partners of " + names.name(reference.state());
    html.element("h2", "Table " + number(table), "id", table);
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    html.element("td", "");
    partners.forEach(partner -> html.element("th", names.name(partner), "scope", "col"));
    html.close("tr", "thead").newline().open("tbody");
    for (String row : rows) {
      html.open("tr").element("th", row, "scope", "row");
      partners.forEach(partner -> cell(html, values, partner, row));
      html.close("tr").newline();
    }
    html.close("tbody", "table", "div").newline();
    beyond(html, values);
  }

  private void cell(Markup html, List<Checked> values, String partner, String row) {
    html.open("td").open("ul");
    for (Checked value : values) {
      if (value.verdict() != Verdict.EXTRA
          && value.partner().equals(partner)
          && value.row().equals(row)) {
        html.open("li");
        html.open("a", "class", "v " + value.verdict().code(), "href", "#" + anchor(value));
        html.text(printed(value)).element("b", value.verdict().code()).close("a", "li");
      }
    }
    html.close("ul", "td");
  }

  private void beyond(Markup html, List<Checked> values) {
    List<Checked> extra = values.stream().filter(v -> v.verdict() == Verdict.EXTRA).toList();
    if (extra.isEmpty()) {
      return;
    }
    html.open("details").element("summary", "Beyond the table: " + extra.size() + " values");
    html.open("ul");
    for (Checked value : extra) {
      html.open("li").link("#" + anchor(value), label(value)).close("li");
    }
    html.close("ul", "details").newline();
  }

  private String label(Checked value) {
    return names.name(value.partner())
        + ", "
        + value.row()
        + ": "
        + String.join(
            ", ", value.verdict() == Verdict.EXTRA ? value.found() : List.of(printed(value)));
  }

  private void evidence(Markup html, String table) {
    html.element("h3", "Table " + number(table));
    for (Checked value : of(table)) {
      html.open("article", "id", anchor(value)).open("h4").text(label(value) + " ");
      html.element("span", value.verdict().code(), "class", "tag " + value.verdict().code());
      html.close("h4");
      html.element("p", value.reason());
      html.element("p", summary(value), "class", "soft");
      quotes.show(html, value.evidence());
      html.close("article").newline();
    }
  }

  private static String summary(Checked value) {
    String table = value.expected().isEmpty() ? "nothing" : value.expected();
    String found = value.found().isEmpty() ? "nothing" : String.join(", ", value.found());
    String sources =
        value.sources().isEmpty() ? "" : "; source classes: " + String.join(", ", value.sources());
    return "Table: " + table + "; evidence: " + found + sources + ".";
  }

  private String printed(Checked value) {
    return verbatim.getOrDefault(anchor(value), value.expected());
  }

  private List<Checked> of(String table) {
    return report.values().stream().filter(value -> value.table().equals(table)).toList();
  }

  private static String anchor(Checked value) {
    return anchor(value.table(), value.partner(), value.row(), value.order());
  }

  private static String anchor(String table, String partner, String row, int order) {
    return String.join("-", table, partner, row, String.valueOf(order));
  }
}
