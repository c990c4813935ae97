package org.tunsh.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.publish.Change;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;

/** Tells what the last run changed in the output: how much of what, and the first of it. */
final class WhatChanged {
  private static final int SHOWN = 12;

  private final Edition edition;

  WhatChanged(Edition edition) {
    this.edition = edition;
  }

  void show(Markup html) throws IOException {
    List<Change> changes = Change.read(edition.output().resolve("changes.jsonl"));
    html.element("h2", "What this changed");
    if (changes.isEmpty()) {
      html.element("p", "No value of the dataset is another than before.");
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    changes.forEach(c -> counts.merge(c.what() + "s " + c.change(), 1, Integer::sum));
    List<String> said =
        counts.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    html.element("p", String.join("; ", said) + ".");
    Testimonies testimonies = edition.holdings().testimonies();
    html.open("ul");
    for (Change change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      one(html.open("li"), change, testimonies.find(change.id()));
      html.close("li").newline();
    }
    html.close("ul");
    if (changes.size() > SHOWN) {
      html.element("p", "All of it stands in changes.jsonl of the output.", "class", "soft");
    }
  }

  private static void one(Markup html, Change change, Optional<Testimony> now) {
    html.element("b", change.what() + " " + change.change()).text(": ");
    if (now.isPresent()) {
      Claim claim = Claim.of(now.get().assertion());
      html.link(ReviewPages.PLACE + "/" + change.id(), claim.type() + ", " + claim.words());
    } else {
      html.text(change.id());
    }
    if (!change.before().isEmpty() || !change.after().isEmpty()) {
      html.text(" (" + value(change.before()) + " \u2192 " + value(change.after()) + ")");
    }
    if (!change.because().isEmpty()) {
      html.element("span", " \u00B7 " + change.because(), "class", "soft");
    }
  }

  private static String value(String said) {
    return said.isEmpty() ? "\u2014" : said;
  }
}
