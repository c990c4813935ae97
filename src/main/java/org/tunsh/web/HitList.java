package org.tunsh.web;

import java.util.ArrayList;
import java.util.List;
import org.tunsh.index.Hit;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** Shows hits one under another. */
final class HitList {
  private final PartyNames names;
  private final String query;

  HitList(PartyNames names, String query) {
    this.names = names;
    this.query = query;
  }

  void show(Markup html, List<Hit> hits, int first) {
    html.open("ol", "class", "hits", "start", String.valueOf(first));
    hits.forEach(hit -> hit(html, hit));
    html.close("ol").newline();
  }

  private void hit(Markup html, Hit hit) {
    html.open("li").open("h3");
    html.link(Links.document(hit.document(), query), title(hit)).close("h3");
    html.element("p", String.join(" \u00B7 ", details(hit)), "class", "soft");
    html.open("p");
    Snippet.show(html, hit.snippet());
    html.close("p", "li").newline();
  }

  static String title(Hit hit) {
    return hit.title().isEmpty() ? hit.file() : hit.title().replaceAll("\\s+", " ");
  }

  private List<String> details(Hit hit) {
    List<String> details = new ArrayList<>();
    details.add(hit.date().isEmpty() ? "undated" : hit.date());
    details.add(hit.kind().replace('-', ' '));
    if (!hit.parties().isEmpty()) {
      details.add(String.join(", ", hit.parties().stream().map(names::name).toList()));
    }
    if (hit.page() > 0) {
      details.add("page " + hit.page());
    }
    return details;
  }
}
