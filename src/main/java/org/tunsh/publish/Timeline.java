package org.tunsh.publish;

import java.util.List;
import java.util.Locale;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.publish.PairHistories.History;
import org.tunsh.render.Markup;

/**
 * Draws how a pair climbed the tiers: years along, rungs up; filled where established, hollow where
 * intended.
 */
final class Timeline {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 150;
  private static final int LEFT = 140;
  private static final int RIGHT = 24;
  private static final int TOP = 22;
  private static final int RUNG = 22;
  private static final int LEAST_YEARS = 10;
  private static final int LABEL = 66;
  private static final double DAYS = 365.25;

  private final History pair;
  private final int first;
  private final int last;

  Timeline(History pair) {
    this.pair = pair;
    List<Integer> years = pair.dated().stream().map(TierMatrix::year).toList();
    int low = years.stream().mapToInt(Integer::intValue).min().orElse(0);
    int high = years.stream().mapToInt(Integer::intValue).max().orElse(0) + 2;
    int spare = Math.max(0, LEAST_YEARS - (high - low));
    this.first = low - spare / 2;
    this.last = high + (spare - spare / 2);
  }

  void show(Markup html) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        "Timeline of " + pair.name() + "; the table below has the same acts",
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(HEIGHT));
    rungs(html);
    years(html);
    steps(html);
    marks(html);
    html.close("svg").newline();
  }

  private static void rungs(Markup html) {
    for (Level level : Level.values()) {
      int y = y(level);
      line(html, LEFT, y, WIDTH - RIGHT, y, "axis");
      text(html, 0, y + 4, level.code(), "soft");
    }
  }

  private void years(Markup html) {
    int span = last - first;
    int step = span <= 12 ? 2 : span <= 30 ? 5 : span <= 60 ? 10 : 20;
    int floor = y(Level.PARTNERSHIP) + 10;
    for (int year = first + Math.floorMod(-first, step); year <= last; year += step) {
      double x = x(year);
      line(html, x, floor - 4, x, floor, "axis");
      text(html, x - 14, floor + 16, String.valueOf(year), "soft");
    }
  }

  /** A line along each rung from its declaration to the next one. */
  private void steps(Markup html) {
    List<Act> rungs = pair.rungs();
    for (int i = 0; i < rungs.size(); i++) {
      Act act = rungs.get(i);
      double end = i + 1 < rungs.size() ? x(rungs.get(i + 1)) : WIDTH - RIGHT;
      line(
          html,
          x(act),
          y(act.level()),
          end,
          y(act.level()),
          "step s" + LevelStyle.of(act.level()).rung());
    }
  }

  private void marks(Markup html) {
    double free = 0;
    for (Act act : pair.dated()) {
      if (act.action() == Action.REAFFIRMED) {
        mark(html, act, "2.5", "f" + LevelStyle.of(act.level()).rung());
      } else if (act.action() == Action.DECLARED || act.action() == Action.UPGRADED) {
        mark(html, act, "6", "f" + LevelStyle.of(act.level()).rung());
        double start = Math.min(x(act) - 8, WIDTH - LABEL);
        if (start >= free) {
          text(html, start, y(act.level()) - 9, act.date(), "");
          free = start + LABEL;
        }
      } else {
        mark(html, act, "5", "hollow");
      }
    }
  }

  private void mark(Markup html, Act act, String radius, String type) {
    html.open(
        "circle",
        "cx",
        number(x(act)),
        "cy",
        String.valueOf(y(act.level())),
        "r",
        radius,
        "class",
        type);
    html.element("title", act.level().code() + " " + act.action().code() + " " + act.date());
    html.close("circle");
  }

  private static void line(Markup html, double x1, double y1, double x2, double y2, String type) {
    html.element(
        "line",
        "",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        type);
  }

  private static void text(Markup html, double x, double y, String words, String type) {
    html.element("text", words, "x", number(x), "y", number(y), "class", type);
  }

  private double x(Act act) {
    ReducedDate date = new ReducedDate(act.date());
    return x(date.first().getYear() + (date.first().getDayOfYear() - 1) / DAYS);
  }

  private double x(double year) {
    return LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT);
  }

  private static int y(Level level) {
    return TOP + (LevelStyle.TOP - LevelStyle.of(level).rung()) * RUNG;
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
