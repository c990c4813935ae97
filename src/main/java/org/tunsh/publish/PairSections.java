package org.tunsh.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;
import org.tunsh.publish.PairHistories.History;
import org.tunsh.render.Markup;

/**
 * An index of states, and for each pair its timeline, its acts with their words, and its areas in
 * order.
 */
final class PairSections {
  /** Up to this many pairs stand open; of more, a reader opens those that are wanted. */
  private static final int OPEN = 8;

  private static final int ACTS = 24;

  private final PairHistories pairs;
  private final Testimonies testimonies;
  private final Map<List<String>, List<Ranked>> areas;
  private final Map<List<String>, List<Ranked>> defence;

  PairSections(PairHistories pairs, Dataset dataset, Testimonies testimonies) {
    this.pairs = pairs;
    this.testimonies = testimonies;
    this.areas = byParties(dataset.areas());
    this.defence = byParties(dataset.defence());
  }

  private static Map<List<String>, List<Ranked>> byParties(List<Ranked> items) {
    Map<List<String>, List<Ranked>> byParties = new HashMap<>();
    for (Ranked item : items) {
      byParties.computeIfAbsent(item.parties(), k -> new ArrayList<>()).add(item);
    }
    return byParties;
  }

  void show(Markup html) {
    html.element("h2", "States", "id", "states");
    states(html);
    html.element("h2", "Pairs", "id", "pairs");
    if (pairs.all().isEmpty()) {
      html.element("p", "No document of this corpus names a partnership with a tier.");
    }
    boolean open = pairs.all().size() <= OPEN;
    pairs.all().forEach(pair -> pair(html, pair, open));
  }

  private void states(Markup html) {
    html.open("div", "class", "columns");
    pairs
        .byParty()
        .forEach(
            (state, histories) -> {
              html.open("details").open("summary").text(state + " ");
              html.element("span", "(" + histories.size() + ")", "class", "soft").close("summary");
              html.open("ul", "class", "flat");
              histories.forEach(
                  pair -> html.open("li").link("#" + pair.anchor(), pair.name()).close("li"));
              html.close("ul", "details").newline();
            });
    html.close("div");
  }

  /** The anchor stands inside: browsers open a closed part when a link leads into it. */
  private void pair(Markup html, History pair, boolean open) {
    if (open) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.open("summary").element("strong", pair.name());
    html.element("span", " " + story(pair), "class", "soft").close("summary");
    html.open("div", "id", pair.anchor());
    content(html, pair);
    html.close("div", "details").newline();
  }

  /** What there is to see of a pair, without a frame around it. */
  void content(Markup html, History pair) {
    if (!pair.dated().isEmpty()) {
      html.open("div", "class", "drawing", "tabindex", "0");
      new Timeline(pair).show(html);
      html.close("div");
    }
    acts(html, pair);
    items(html, "Areas, in order", areas.getOrDefault(pair.parties(), List.of()));
    items(html, "Defence", defence.getOrDefault(pair.parties(), List.of()));
  }

  static String story(History pair) {
    List<Act> rungs = pair.rungs();
    if (rungs.isEmpty()) {
      return pair.highest().code() + ", not dated";
    }
    return rungs.stream()
        .map(act -> act.level().code() + " " + act.date())
        .collect(Collectors.joining(" \u2192 "));
  }

  private void acts(Markup html, History pair) {
    String caption = "Acts of " + pair.name();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String column : List.of("Date", "Tier", "Act", "Words", "Documents")) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    pair.acts().stream().limit(ACTS).forEach(act -> act(html, act));
    html.close("tbody", "table", "div");
    if (pair.acts().size() > ACTS) {
      html.element(
          "p",
          "And " + (pair.acts().size() - ACTS) + " more in partnerships.csv.",
          "class",
          "soft");
    }
  }

  private void act(Markup html, Act act) {
    html.open("tr");
    html.element("td", act.date().isEmpty() ? "not told" : act.date(), "class", "date");
    html.element("td", tier(act));
    html.element("td", done(act));
    html.open("td");
    testimonies.find(act.winner()).ifPresent(winner -> words(html, winner));
    html.close("td").element("td", String.valueOf(act.documents().size())).close("tr").newline();
  }

  private static String tier(Act act) {
    return act.qualifiers().isEmpty()
        ? act.level().code()
        : act.level().code() + " (" + String.join(", ", act.qualifiers()) + ")";
  }

  private static String done(Act act) {
    if (act.status() == Status.DENIED) {
      return "not " + act.action().code();
    }
    return act.status() == Status.PROSPECTIVE && act.action() != Action.PROPOSED
        ? act.action().code() + ", in prospect"
        : act.action().code() + (act.status() == Status.PROSPECTIVE ? ", a hope" : "");
  }

  private static void words(Markup html, Testimony winner) {
    html.text("\u201c" + winner.gist() + "\u201d ");
    html.open("span", "class", "soft");
    if (Markup.linkable(winner.source().source())) {
      html.link(winner.source().source(), winner.title());
    } else {
      html.text(winner.title());
    }
    html.text(" (" + winner.source().sourceClass() + ")").close("span");
  }

  private static void items(Markup html, String what, List<Ranked> items) {
    if (items.isEmpty()) {
      return;
    }
    Map<Integer, List<String>> byRank = new TreeMap<>();
    for (Ranked item : items) {
      byRank.computeIfAbsent(item.order(), k -> new ArrayList<>()).add(item.code());
    }
    html.open("p").element("strong", what + ": ");
    html.text(
        byRank.entrySet().stream()
            .map(entry -> entry.getKey() + " " + String.join(" + ", entry.getValue()))
            .collect(Collectors.joining(", ")));
    html.close("p");
  }
}
