package org.tunsh.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of the published tables, value by value, from {@code check.json}. */
final class CheckView {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode check;
  private final PartyNames names;

  private CheckView(JsonNode check, PartyNames names) {
    this.check = check;
    this.names = names;
  }

  static CheckView read(Path output, PartyNames names) throws IOException {
    Path file = output.resolve("check.json");
    try {
      return new CheckView(JSON.readTree(Files.readAllBytes(file)), names);
    } catch (JacksonException e) {
      throw new IOException("'check.json' is no JSON; run 'tunsh run' again", e);
    }
  }

  String html() {
    Markup html = new Markup();
    html.open("p")
        .text("The tables of " + check.path("reference").asString("") + ", value by value. ");
    html.link("/output/check.html", "The tables as printed, with their verdicts").close("p");
    html.open("ul", "class", "figures");
    check
        .path("summary")
        .properties()
        .forEach(
            each -> {
              html.open("li").element("b", each.getValue().asString(""));
              html.element("span", each.getKey(), "class", "tag " + each.getKey()).close("li");
            });
    html.close("ul");
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Values");
    html.open("table")
        .element("caption", "Each value of the tables with its verdict")
        .open("thead")
        .open("tr");
    for (String name :
        new String[] {"Table", "Partner", "Row", "Printed", "Found", "Verdict", "Why"}) {
      html.element("th", name, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    check.path("values").forEach(value -> value(html, value));
    html.close("tbody", "table", "div").newline();
    return Layout.page("The check", "/check", "", html);
  }

  private void value(Markup html, JsonNode value) {
    String verdict = value.path("verdict").asString("");
    html.open("tr").element("td", text(value, "table"));
    html.element("th", names.name(text(value, "row")), "scope", "row");
    html.element("td", text(value, "column")).element("td", text(value, "expected"));
    html.open("td").open("ul");
    value.path("found").forEach(found -> html.element("li", found.asString("")));
    html.close("ul", "td");
    html.open("td").element("span", verdict, "class", "tag " + verdict).close("td");
    html.element("td", text(value, "reason")).close("tr").newline();
  }

  private static String text(JsonNode value, String field) {
    return value.path(field).asString("");
  }
}
