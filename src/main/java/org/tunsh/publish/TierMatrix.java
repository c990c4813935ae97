package org.tunsh.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.publish.PairHistories.History;
import org.tunsh.render.Markup;

/** Pairs against years: the tier that held, from its declaration until the next one or its end. */
final class TierMatrix {
  private static final int STEP = 5;

  /** One begun tier in so many may lie before the first column; it is drawn at its edge. */
  private static final int OUTLIERS = 50;

  /**
   * A stretch of years with one tier.
   *
   * @param to the year after the last one
   */
  private record Stretch(int from, int to, Level level) {}

  private final List<History> pairs;
  private final int first;
  private final int last;

  TierMatrix(List<History> pairs) {
    this.pairs = pairs;
    List<Integer> years =
        pairs.stream().flatMap(pair -> pair.rungs().stream()).map(TierMatrix::year).toList();
    int low = years.stream().sorted().skip(years.size() / OUTLIERS).findFirst().orElse(0);
    this.first = low - low % STEP;
    this.last = years.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  void show(Markup html) {
    html.element("h2", "Tiers by year", "id", "tiers");
    if (pairs.isEmpty()) {
      html.element("p", "No document of this corpus dates a tier.");
      return;
    }
    legend(html);
    String caption = "The tier in force from the year of its declaration, by pair";
    html.open(
        "div", "class", "scroll tall", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", "matrix").element("caption", caption);
    columns(html);
    html.open("thead").open("tr").element("th", "Pair", "scope", "col");
    for (int year = first; year < last; year += STEP) {
      int width = Math.min(STEP, last - year);
      html.element(
          "th", String.valueOf(year), "scope", "colgroup", "colspan", String.valueOf(width));
    }
    html.close("tr", "thead").newline().open("tbody");
    pairs.forEach(pair -> row(html, pair));
    html.close("tbody", "table", "div").newline();
  }

  private static void legend(Markup html) {
    html.open("ul", "class", "flat");
    for (Level level : Level.values()) {
      html.open("li")
          .element(
              "span",
              LevelStyle.of(level).letters(),
              "class",
              "tag b" + LevelStyle.of(level).rung());
      html.text(" " + level.code()).close("li");
    }
    html.close("ul");
  }

  private void columns(Markup html) {
    html.open("colgroup").open("col", "style", "width:10rem").close("colgroup");
    for (int year = first; year < last; year += STEP) {
      int width = Math.min(STEP, last - year);
      html.open("colgroup").open("col", "span", String.valueOf(width), "style", "width:1.4rem");
      html.close("colgroup");
    }
  }

  private void row(Markup html, History pair) {
    html.open("tr").open("th", "scope", "row").link("#" + pair.anchor(), pair.name()).close("th");
    int next = first;
    for (Stretch stretch : stretches(pair)) {
      int from = Math.max(first, stretch.from());
      if (stretch.to() > from) {
        blank(html, from - next);
        tier(html, stretch, stretch.to() - from);
        next = stretch.to();
      }
    }
    blank(html, last - next);
    html.close("tr").newline();
  }

  private static void blank(Markup html, int years) {
    if (years > 0) {
      html.element("td", "", "colspan", String.valueOf(years));
    }
  }

  private void tier(Markup html, Stretch stretch, int width) {
    html.element(
        "td",
        (stretch.from() < first ? "\u2039" : "") + LevelStyle.of(stretch.level()).letters(),
        "class",
        "b" + LevelStyle.of(stretch.level()).rung(),
        "colspan",
        String.valueOf(width),
        "title",
        stretch.level().code() + " from " + stretch.from());
  }

  /**
   * The highest tier begun in each year, until another begins or it is ended; a tier told again
   * does not begin anew.
   */
  private List<Stretch> stretches(History pair) {
    List<Stretch> stretches = new ArrayList<>();
    List<Act> marks = new ArrayList<>(pair.rungs());
    marks.addAll(pair.ends());
    marks.sort(Comparator.comparing(Act::date));
    for (Act act : marks) {
      Stretch open = stretches.isEmpty() ? null : stretches.getLast();
      boolean ends = act.action() == Action.ENDED;
      if (open != null && open.to() > year(act)) {
        if (!ends && (open.level() == act.level() || lowerSameYear(open, act))) {
          continue;
        }
        stretches.removeLast();
        if (year(act) > open.from()) {
          stretches.add(new Stretch(open.from(), year(act), open.level()));
        }
      }
      if (!ends) {
        stretches.add(new Stretch(year(act), last, act.level()));
      }
    }
    return stretches;
  }

  private static boolean lowerSameYear(Stretch open, Act act) {
    return open.from() == year(act) && act.level().compareTo(open.level()) < 0;
  }

  static int year(Act act) {
    return Integer.parseInt(act.date().substring(0, 4));
  }
}
