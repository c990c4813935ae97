package org.tunsh.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** A network as HTML: counts, a matrix and arcs of the best connected, and everything as tables. */
public final class NetworkView {
  /** More rows than these no screen shows at once; the tables have them all. */
  private static final int IN_MATRIX = 30;

  private static final int IN_ARCS = 24;

  private final Network network;
  private final PartyNames names;
  private final BiFunction<String, String, String> address;
  private final Measures measures;
  private final List<Measures.Standing> standings;

  /**
   * A view.
   *
   * @param address where the page of a pair is, by the codes of its parties; empty where there is
   *     none
   */
  public NetworkView(
      Network network, PartyNames names, BiFunction<String, String, String> address) {
    this.network = network;
    this.names = names;
    this.address = address;
    this.measures = new Measures(network);
    this.standings = measures.standings();
  }

  static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** The pictures and tables; a sentence where there is no tie. */
  public Markup markup() {
    Markup html = new Markup();
    if (network.ties().isEmpty()) {
      return html.element("p", "No document of this corpus names a standing partnership.");
    }
    figures(html);
    legend(html);
    picture(html, "Matrix", IN_MATRIX, new MatrixPicture(network, first(IN_MATRIX), names).svg());
    picture(html, "Arcs", IN_ARCS, new ArcPicture(network, first(IN_ARCS), names).svg());
    html.open("details").element("summary", "The parties and what was counted on them");
    states(html);
    html.close("details").newline();
    html.open("details").element("summary", "The same as a table: every tie");
    ties(html);
    html.close("details").newline();
    html.open("details").element("summary", "How it grew, year by year");
    growth(html);
    html.close("details").newline();
    return html;
  }

  private List<String> first(int count) {
    return standings.stream().limit(count).map(Measures.Standing::party).toList();
  }

  private void figures(Markup html) {
    html.open("ul", "class", "figures");
    figure(html, network.parties().size(), "parties");
    figure(html, network.ties().size(), "ties");
    figure(html, measures.undated(), "of them without a known beginning");
    figure(html, measures.triangles(), "triangles");
    figure(html, measures.components(), "groups that hang together");
    html.close("ul").newline();
  }

  private static void figure(Markup html, long count, String what) {
    html.open("li").element("b", String.valueOf(count)).text(what).close("li");
  }

  private void legend(Markup html) {
    Map<Level, Integer> byLevel = measures.byLevel();
    html.open("ul", "class", "flat");
    for (Level level : Level.values()) {
      html.open("li");
      html.element("span", Picture.letters(level), "class", "tag b" + level.ordinal());
      html.text(" " + level.code() + ", " + byLevel.get(level)).close("li");
    }
    html.close("ul").newline();
  }

  private void picture(Markup html, String title, int most, Markup svg) {
    html.element("h3", title);
    if (standings.size() > most) {
      String shown = "The " + most + " parties with most ties of " + standings.size();
      html.element("p", shown + "; the table below has all.", "class", "soft");
    }
    html.open("div", "class", "drawing scroll", "tabindex", "0", "role", "region");
    html.add(svg).close("div").newline();
  }

  private static void table(Markup html, String caption, String... columns) {
    html.open(
        "div", "class", "scroll tall", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr", "thead").newline().open("tbody");
  }

  private static void end(Markup html) {
    html.close("tbody", "table", "div").newline();
  }

  private void states(Markup html) {
    table(
        html,
        "Ties, triangles and clustering by party",
        "Party",
        "Ties",
        "By tier",
        "Triangles",
        "Clustering");
    for (Measures.Standing standing : standings) {
      html.open("tr").element("th", names.name(standing.party()), "scope", "row");
      html.element("td", String.valueOf(standing.degree())).element("td", byLevel(standing));
      html.element("td", String.valueOf(standing.triangles()));
      html.element("td", share(standing.clustering())).close("tr").newline();
    }
    end(html);
  }

  private static String byLevel(Measures.Standing standing) {
    StringBuilder told = new StringBuilder();
    for (Level level : Level.values()) {
      int count = standing.byLevel().getOrDefault(level, 0);
      if (count > 0) {
        told.append(told.isEmpty() ? "" : ", ").append(level.code()).append(' ').append(count);
      }
    }
    return told.toString();
  }

  private void ties(Markup html) {
    table(html, "Every tie with its tier and date", "Pair", "Tier", "Since", "Documents");
    for (Tie tie : network.ties()) {
      html.open("tr").open("th", "scope", "row");
      String pair = names.name(tie.a()) + " \u2013 " + names.name(tie.b());
      String target = address.apply(tie.a(), tie.b());
      if (target.isEmpty()) {
        html.text(pair);
      } else {
        html.link(target, pair);
      }
      html.close("th").element("td", tier(tie));
      html.element("td", tie.since().isEmpty() ? "not told" : tie.since(), "class", "date");
      html.element("td", String.valueOf(tie.documents())).close("tr").newline();
    }
    end(html);
  }

  private static String tier(Tie tie) {
    return tie.qualifiers().isEmpty()
        ? tie.level().code()
        : tie.level().code() + " (" + String.join(", ", tie.qualifiers()) + ")";
  }

  private void growth(Markup html) {
    table(html, "Ties by the year in which they were established", "Year", "Begun", "In all");
    for (Measures.Growth year : measures.growth()) {
      html.open("tr").element("th", String.valueOf(year.year()), "scope", "row");
      html.element("td", String.valueOf(year.begun()));
      html.element("td", String.valueOf(year.total())).close("tr").newline();
    }
    end(html);
  }
}
