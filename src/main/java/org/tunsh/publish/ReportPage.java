package org.tunsh.publish;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tunsh.check.Verdict;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.Reading;
import org.tunsh.model.Testimonies;
import org.tunsh.network.Network;
import org.tunsh.network.NetworkView;
import org.tunsh.render.HtmlPage;
import org.tunsh.render.Markup;

/**
 * The report to look at: counts, tiers by year, a timeline a pair, areas, the check, what disagrees
 * and what is absent.
 */
final class ReportPage {
  /** A report of some hundred kilobytes opens on any phone; the CSV has the rest. */
  private static final int LONGEST_LIST = 300;

  private final Publication publication;
  private final PairHistories pairs;
  private final Testimonies testimonies;

  ReportPage(Publication publication, Testimonies testimonies) {
    this.publication = publication;
    this.testimonies = testimonies;
    this.pairs = new PairHistories(publication.dataset(), publication.names());
  }

  String html() {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("#summary", "Summary");
    contents.put("#tiers", "Tiers by year");
    contents.put("#network", "Network");
    contents.put("#states", "States");
    contents.put("#pairs", "Pairs");
    contents.put("#areas", "Areas");
    contents.put("#check", "The check");
    contents.put("#conflicts", "Conflicts");
    contents.put("#set-aside", "Set aside");
    HtmlPage page =
        new HtmlPage(
            "Declared partnerships",
            "What the documents of this corpus say: who declared which partnership with whom, and"
                + " when.",
            contents);
    Markup content = new Markup();
    summary(content);
    new TierMatrix(pairs.dated()).show(content);
    network(content);
    new PairSections(pairs, publication.dataset(), testimonies).show(content);
    new AreaSection(publication.dataset()).show(content);
    check(content);
    conflicts(content);
    setAside(content);
    return page.around(content);
  }

  private void summary(Markup html) {
    html.element("h2", "Summary", "id", "summary").open("ul", "class", "figures");
    figure(html, testimonies.documents().size(), "documents read");
    figure(html, (int) testimonies.all().count(), "assertions");
    figure(html, pairs.all().size(), "pairs of parties");
    figure(html, pairs.dated().size(), "pairs with a dated tier");
    figure(html, publication.dataset().partnerships().size(), "acts of partnership");
    figure(html, publication.dataset().instruments().size(), "instruments");
    figure(html, publication.dataset().conflicts().size(), "conflicts");
    figure(html, publication.setAside().size(), "files set aside");
    html.close("ul").newline();
    List<Facts> without =
        testimonies.documents().stream().filter(facts -> !facts.without().isEmpty()).toList();
    if (!without.isEmpty()) {
      html.element(
          "p",
          without.size()
              + " documents were read and indexed, but their facts are empty; for instance '"
              + without.getFirst().file()
              + "': "
              + without.getFirst().without(),
          "class",
          "soft");
    }
  }

  private static void figure(Markup html, int count, String what) {
    html.open("li").element("b", String.valueOf(count)).text(what).close("li");
  }

  private void network(Markup html) {
    html.element("h2", "Network", "id", "network");
    Set<List<String>> shown = new HashSet<>();
    pairs.all().forEach(pair -> shown.add(pair.parties()));
    Network network =
        Network.of(publication.dataset(), testimonies, "", EnumSet.allOf(Level.class));
    html.add(
        new NetworkView(
                network,
                publication.names(),
                (a, b) -> shown.contains(List.of(a, b)) ? "#pair-" + a + "-" + b : "")
            .markup());
  }

  private void check(Markup html) {
    html.element("h2", "The check", "id", "check").open("p");
    html.text("The tables of " + publication.check().reference() + ", value by value: ");
    html.link("check.html", "the tables with their verdicts").text(".").close("p");
    html.open("ul", "class", "figures");
    for (Verdict verdict : Verdict.values()) {
      Integer count = publication.check().summary().get(verdict.code());
      html.open("li").element("b", String.valueOf(count));
      html.element("span", verdict.code(), "class", "tag " + verdict.code()).close("li");
    }
    html.close("ul").newline();
  }

  private void conflicts(Markup html) {
    List<Conflict> conflicts = publication.dataset().conflicts();
    html.element("h2", "Conflicts", "id", "conflicts");
    if (conflicts.isEmpty()) {
      html.element("p", "No two sources disagree on an act.");
      return;
    }
    for (Conflict conflict : conflicts.stream().limit(LONGEST_LIST).toList()) {
      html.open("details").open("summary").text(pairs.name(conflict.parties()) + ": ");
      html.text(conflict.field() + " " + conflict.value() + ", also told as " + conflict.other());
      html.close("summary").element("p", conflict.reason()).close("details").newline();
    }
    more(html, conflicts.size(), "conflicts.csv");
  }

  private void setAside(Markup html) {
    List<Reading.SetAside> files = publication.setAside();
    html.element("h2", "Set aside", "id", "set-aside");
    if (files.isEmpty()) {
      html.element("p", "Every file was read.");
      return;
    }
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
    html.open("table").element("caption", "Files that could not be read");
    html.open("thead").open("tr").element("th", "File", "scope", "col");
    html.element("th", "Cause", "scope", "col").element("th", "Remedy", "scope", "col");
    html.close("tr", "thead").open("tbody");
    for (Reading.SetAside file : files.stream().limit(LONGEST_LIST).toList()) {
      html.open("tr").element("th", file.file(), "scope", "row").element("td", file.cause());
      html.element("td", file.remedy()).close("tr").newline();
    }
    html.close("tbody", "table", "div").newline();
    more(html, files.size(), "set-aside.csv");
  }

  private static void more(Markup html, int size, String file) {
    if (size > LONGEST_LIST) {
      html.open("p").text("And " + (size - LONGEST_LIST) + " more in ").link(file, file);
      html.text(".").close("p");
    }
  }
}
