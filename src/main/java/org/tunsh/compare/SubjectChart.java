package org.tunsh.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/**
 * Draws a matrix of partners against areas, with the rank of each, and against defence items.
 *
 * <p>The areas that most partners have come first, and the defence items after all areas.
 */
public final class SubjectChart {
  private static final int LEFT = 150;
  private static final int CELL = 20;
  private static final int HEAD = 190;
  private static final int GAP = 10;
  private static final int NAME = 24;
  private static final int LABEL = 38;
  private static final int SLANT = 100;

  private final Comparison comparison;
  private final PartyNames names;
  private final UnaryOperator<String> words;
  private final List<String> areas;
  private final List<String> defence;

  /**
   * A matrix of all partners of a comparison.
   *
   * @param words how a code of an area or a defence item is called
   */
  public SubjectChart(Comparison comparison, PartyNames names, UnaryOperator<String> words) {
    this.comparison = comparison;
    this.names = names;
    this.words = words;
    this.areas = codes("areas");
    this.defence = codes("defence");
  }

  /** The partners with anything to draw, in the order of the comparison. */
  public List<String> partners() {
    return comparison.partners().stream()
        .filter(p -> !ranks(p, "areas").isEmpty() || !ranks(p, "defence").isEmpty())
        .toList();
  }

  /** Draws some of the partners, in the given order. */
  public Chart draw(List<String> partners) {
    int width = LEFT + (areas.size() + defence.size()) * CELL + GAP + SLANT;
    int height = HEAD + partners.size() * CELL + 6;
    String alternative = alternative(partners);
    Markup svg = Chart.open(width, height, alternative);
    for (int i = 0; i < areas.size(); i++) {
      head(svg, LEFT + i * CELL, areas.get(i));
    }
    int right = LEFT + areas.size() * CELL + GAP;
    for (int i = 0; i < defence.size(); i++) {
      head(svg, right + i * CELL, defence.get(i));
    }
    int y = HEAD;
    for (String partner : partners) {
      Chart.text(svg, 0, y + 14, Chart.fitting(names.name(partner), partner, NAME), "#111111");
      Chart.line(svg, 0, y + CELL, width - SLANT, y + CELL);
      marks(svg, LEFT, y, areas, ranks(partner, "areas"), true);
      marks(svg, right, y, defence, ranks(partner, "defence"), false);
      y += CELL;
    }
    return Chart.of(svg, width, height, alternative);
  }

  private String alternative(List<String> partners) {
    List<String> told = new ArrayList<>();
    for (String partner : partners) {
      List<String> all = new ArrayList<>();
      ranks(partner, "areas")
          .forEach((code, rank) -> all.add((rank == 0 ? "" : rank + " ") + words.apply(code)));
      ranks(partner, "defence").keySet().forEach(code -> all.add(words.apply(code)));
      told.add(names.name(partner) + ": " + String.join(", ", all));
    }
    return String.join("; ", told);
  }

  private void head(Markup svg, int x, String code) {
    double bottom = HEAD - 6.0;
    svg.element(
        "text",
        Chart.fitting(words.apply(code), code, LABEL),
        "x",
        Chart.number(x + 12.0),
        "y",
        Chart.number(bottom),
        "fill",
        "#222222",
        "transform",
        "rotate(-60 " + Chart.number(x + 12.0) + " " + Chart.number(bottom) + ")");
  }

  private static void marks(
      Markup svg,
      int left,
      int y,
      List<String> codes,
      Map<String, Integer> ranks,
      boolean numbered) {
    for (int i = 0; i < codes.size(); i++) {
      Integer rank = ranks.get(codes.get(i));
      if (rank == null) {
        continue;
      }
      double x = left + i * (double) CELL;
      Chart.box(svg, x + 2, y + 3, CELL - 4, CELL - 5, numbered ? ground(rank) : "#8a6d3b");
      String sign = !numbered ? "\u2713" : rank == 0 ? "\u2022" : String.valueOf(rank);
      Chart.text(svg, x + (sign.length() > 1 ? 4 : 7), y + 14, sign, ink(rank, numbered));
    }
  }

  private static String ground(int rank) {
    return rank == 1 ? "#173f63" : rank == 2 ? "#3f7fae" : rank == 3 ? "#86b0d0" : "#dfe7ee";
  }

  private static String ink(int rank, boolean numbered) {
    return !numbered || rank <= 2 ? "#ffffff" : "#111111";
  }

  private Map<String, Integer> ranks(String partner, String row) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Cell cell : comparison.cell(partner, row)) {
      if (!cell.value().isEmpty()) {
        for (String code : cell.value().split("\\+", -1)) {
          ranks.putIfAbsent(code, cell.order());
        }
      }
    }
    return ranks;
  }

  private List<String> codes(String row) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String partner : comparison.partners()) {
      ranks(partner, row).keySet().forEach(code -> counts.merge(code, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
