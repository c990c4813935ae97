package org.tunsh.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.PartyNames;
import org.tunsh.publish.PairViews;
import org.tunsh.render.Markup;

/** The list of pairs, and what there is to see of one. */
final class PairPages {
  private final PairViews pairs;
  private final PartyNames names;

  PairPages(PairViews pairs, PartyNames names) {
    this.pairs = pairs;
    this.names = names;
  }

  String list() {
    Markup html = new Markup();
    List<PairViews.Line> all = pairs.all();
    if (all.isEmpty()) {
      html.element("p", "No document of this corpus names a partnership with a tier.");
    }
    Map<String, List<PairViews.Line>> byParty = new TreeMap<>();
    Map<String, String> codes = new TreeMap<>();
    for (PairViews.Line line : all) {
      for (String party : line.parties()) {
        byParty.computeIfAbsent(names.name(party), any -> new ArrayList<>()).add(line);
        codes.put(names.name(party), party);
      }
    }
    byParty.forEach((name, lines) -> party(html, name, codes.getOrDefault(name, name), lines));
    return Layout.page("Pairs", "/pairs", "", html);
  }

  private static void party(Markup html, String name, String code, List<PairViews.Line> lines) {
    html.open("details").open("summary").text(name + " ");
    html.element("span", "(" + lines.size() + ")", "class", "soft").close("summary");
    html.open("p").link("/compare/" + code, name + ": partnerships side by side").close("p");
    html.open("ul");
    for (PairViews.Line line : lines) {
      html.open("li");
      String address = Links.pair(line.parties());
      if (address.isEmpty()) {
        html.text(line.name());
      } else {
        html.link(address, line.name());
      }
      html.element("span", " " + line.story(), "class", "soft").close("li");
    }
    html.close("ul", "details").newline();
  }

  String pair(List<String> parties) {
    String name = String.join(" \u2013 ", parties.stream().map(names::name).toList());
    Markup html = new Markup();
    html.open("p");
    html.link(Links.search("dyad:" + String.join("-", parties)), "Documents of both")
        .text(" \u00B7 ");
    for (String party : parties) {
      html.link("/compare/" + party, names.name(party) + ": all partnerships").text(" ");
    }
    if (parties.size() == 2) {
      html.text("\u00B7 ").link("/categories/" + String.join("/", parties), "Categories");
    }
    html.close("p");
    pairs
        .of(parties)
        .ifPresentOrElse(
            html::add,
            () ->
                html.element(
                    "p",
                    "No document of this corpus names a partnership with a tier of this pair."));
    return Layout.page(name, "/pairs", "", html);
  }
}
