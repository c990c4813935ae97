package org.tunsh.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.model.ReducedDate;
import org.tunsh.render.Markup;

/** Draws since when which tier has held with each partner: a row a partner, years along. */
public final class TierChart {
  private static final int WIDTH = 640;
  private static final int LEFT = 150;
  private static final int RIGHT = 14;
  private static final int TOP = 46;
  private static final int ROW = 20;
  private static final int NAME = 24;
  private static final int LEAST_YEARS = 10;
  private static final double DAYS = 365.25;
  private static final double ROOM_FOR_LETTERS = 16;

  private final Comparison comparison;
  private final PartyNames names;
  private final int first;
  private final int last;

  /**
   * A step up the tiers.
   *
   * @param at in years and their fractions
   */
  private record Step(Level level, double at, String date) {}

  /** A chart whose years hold all partners of the comparison, whichever of them are drawn. */
  public TierChart(Comparison comparison, PartyNames names) {
    this.comparison = comparison;
    this.names = names;
    List<Step> all = comparison.partners().stream().flatMap(p -> steps(p).stream()).toList();
    int low = (int) all.stream().mapToDouble(Step::at).min().orElse(0);
    int high = (int) all.stream().mapToDouble(Step::at).max().orElse(0) + 1;
    this.first = Math.min(low, high - LEAST_YEARS);
    this.last = high + 1;
  }

  /** Draws some of the partners, in the given order. */
  public Chart draw(List<String> partners) {
    int height = TOP + partners.size() * ROW + 6;
    String alternative = alternative(partners);
    Markup svg = Chart.open(WIDTH, height, alternative);
    legend(svg);
    years(svg, height);
    int y = TOP;
    for (String partner : partners) {
      row(svg, partner, y);
      y += ROW;
    }
    return Chart.of(svg, WIDTH, height, alternative);
  }

  private String alternative(List<String> partners) {
    List<String> told = new ArrayList<>();
    for (String partner : partners) {
      List<String> steps =
          steps(partner).stream()
              .map(step -> step.level().code().replace('-', ' ') + " since " + step.date())
              .toList();
      told.add(names.name(partner) + ": " + String.join(", ", steps));
    }
    return String.join("; ", told);
  }

  private static void legend(Markup svg) {
    double x = 0;
    for (Level level : Level.values()) {
      LevelInk ink = LevelInk.of(level);
      Chart.box(svg, x, 2, 18, 13, ink.ground());
      Chart.text(svg, x + 3, 12, ink.letters(), ink.ink());
      String name = level.code().replace('-', ' ');
      Chart.text(svg, x + 22, 12, name, "#222222");
      x += 36 + name.length() * 6.4;
    }
  }

  private void years(Markup svg, int height) {
    int span = last - first;
    int step = span <= 12 ? 2 : span <= 40 ? 5 : 10;
    for (int year = first + Math.floorMod(-first, step); year <= last; year += step) {
      Chart.line(svg, x(year), TOP - 10, x(year), height - 6);
      Chart.text(svg, x(year) - 12, TOP - 14, String.valueOf(year), "#444444");
    }
  }

  private void row(Markup svg, String partner, int y) {
    Chart.text(svg, 0, y + 13, Chart.fitting(names.name(partner), partner, NAME), "#111111");
    List<Step> steps = steps(partner);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double end = i + 1 < steps.size() ? x(steps.get(i + 1).at()) : WIDTH - RIGHT;
      double start = x(step.at());
      LevelInk ink = LevelInk.of(step.level());
      Chart.box(svg, start, y + 2, end - start - 1, ROW - 5, ink.ground());
      if (end - start >= ROOM_FOR_LETTERS) {
        Chart.text(svg, start + 3, y + 13, ink.letters(), ink.ink());
      }
    }
  }

  /** The tiers by date; one that is told again, or a lower one told later, begins nothing. */
  private List<Step> steps(String partner) {
    List<Step> steps = new ArrayList<>();
    List<Step> told =
        comparison.cell(partner, "years").stream()
            .filter(cell -> !cell.value().isEmpty())
            .map(TierChart::step)
            .sorted(Comparator.comparing(Step::date))
            .toList();
    for (Step step : told) {
      if (steps.isEmpty() || step.level().compareTo(steps.getLast().level()) > 0) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static Step step(Cell cell) {
    String[] parts = cell.value().split(":", 2);
    ReducedDate date = new ReducedDate(parts[1]);
    double at = date.first().getYear() + (date.first().getDayOfYear() - 1) / DAYS;
    return new Step(Level.parse(parts[0]), at, parts[1]);
  }

  private double x(double year) {
    return LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT);
  }
}
