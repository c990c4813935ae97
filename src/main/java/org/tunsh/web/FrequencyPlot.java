package org.tunsh.web;

import java.util.List;
import java.util.Locale;
import org.tunsh.index.YearFrequency;
import org.tunsh.render.Markup;

/**
 * Draws how often something was said for each 10,000 words, year by year; a table below has the
 * same figures.
 */
final class FrequencyPlot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 180;
  private static final int LEFT = 44;
  private static final int BOTTOM = 26;
  private static final int TOP = 12;
  private static final int LABELS = 10;
  private static final double FILLED = 0.8;

  private final List<YearFrequency> years;
  private final double most;

  FrequencyPlot(List<YearFrequency> all) {
    this.years = all.stream().filter(year -> !year.year().isEmpty()).toList();
    this.most = years.stream().mapToDouble(YearFrequency::perTenThousand).max().orElse(0);
  }

  void show(Markup html) {
    if (most > 0) {
      html.open("div", "class", "drawing", "tabindex", "0");
      drawing(html);
      html.close("div");
    }
    table(html);
  }

  private void drawing(Markup html) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        "Frequency for each 10,000 words by year; the table below has the same figures",
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(HEIGHT));
    int floor = HEIGHT - BOTTOM;
    html.open(
            "line",
            "class",
            "axis",
            "x1",
            String.valueOf(LEFT),
            "x2",
            String.valueOf(WIDTH),
            "y1",
            String.valueOf(floor),
            "y2",
            String.valueOf(floor))
        .close("line");
    html.element(
        "text",
        String.format(Locale.ROOT, "%.2f", most),
        "x",
        "0",
        "y",
        String.valueOf(TOP + 4),
        "class",
        "soft");
    double step = (double) (WIDTH - LEFT) / years.size();
    int every = Math.max(1, (years.size() + LABELS - 1) / LABELS);
    for (int i = 0; i < years.size(); i++) {
      YearFrequency year = years.get(i);
      double height = year.perTenThousand() / most * (floor - TOP);
      double x = LEFT + i * step;
      html.open(
          "rect",
          "class",
          "f2",
          "x",
          number(x),
          "width",
          number(step * FILLED),
          "y",
          number(floor - height),
          "height",
          number(height));
      html.element("title", year.year() + ": " + year.found() + " places").close("rect");
      if (i % every == 0) {
        html.element("text", year.year(), "x", number(x), "y", String.valueOf(HEIGHT - 8));
      }
    }
    html.close("svg").newline();
  }

  private void table(Markup html) {
    html.open("details").element("summary", "The figures");
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Frequency by year");
    html.open("table").element("caption", "Places by year").open("thead").open("tr");
    for (String name :
        List.of("Year", "Places", "Documents", "Words of the year", "For each 10,000 words")) {
      html.element("th", name, "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    for (YearFrequency year : years) {
      html.open("tr").element("th", year.year(), "scope", "row");
      html.element("td", String.valueOf(year.found()))
          .element("td", String.valueOf(year.documents()));
      html.element("td", String.valueOf(year.words()));
      html.element("td", String.format(Locale.ROOT, "%.3f", year.perTenThousand())).close("tr");
    }
    html.close("tbody", "table", "div", "details").newline();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
