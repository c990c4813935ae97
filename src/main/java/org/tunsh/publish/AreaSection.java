package org.tunsh.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.render.Markup;

/**
 * The areas over all pairs: how many name each, how often it comes first, and where it stands on
 * average.
 */
final class AreaSection {
  private record Standing(String area, List<Ranked> ranked) {
    int pairs() {
      return ranked.size();
    }

    long first() {
      return ranked.stream().filter(item -> item.order() == 1).count();
    }

    double mean() {
      return ranked.stream().mapToInt(Ranked::order).average().orElse(0);
    }
  }

  private final List<Standing> standings;

  AreaSection(Dataset dataset) {
    Map<String, List<Ranked>> byArea = new TreeMap<>();
    for (Ranked item : dataset.areas()) {
      byArea.computeIfAbsent(item.code(), k -> new ArrayList<>()).add(item);
    }
    this.standings =
        byArea.entrySet().stream()
            .map(entry -> new Standing(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingInt(Standing::pairs)
                    .reversed()
                    .thenComparingDouble(Standing::mean)
                    .thenComparing(Standing::area))
            .toList();
  }

  void show(Markup html) {
    html.element("h2", "Areas", "id", "areas");
    if (standings.isEmpty()) {
      html.element("p", "No document of this corpus gives the areas of a pair.");
      return;
    }
    String caption = "Areas of cooperation over all pairs, the most common first";
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table").element("caption", caption).open("thead").open("tr");
    for (String column : List.of("Area", "Pairs that name it", "Stands first", "Mean rank")) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    for (Standing standing : standings) {
      html.open("tr").element("th", standing.area(), "scope", "row");
      html.element("td", String.valueOf(standing.pairs()));
      html.element("td", String.valueOf(standing.first()));
      html.element("td", String.format(Locale.ROOT, "%.1f", standing.mean())).close("tr").newline();
    }
    html.close("tbody", "table", "div").newline();
  }
}
