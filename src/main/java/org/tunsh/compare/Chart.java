package org.tunsh.compare;

import org.tunsh.render.Markup;

/**
 * A picture that stands by itself: no style or font from elsewhere.
 *
 * @param svg an element {@code svg}
 * @param alternative what it shows, in words
 * @param width in pixels
 * @param height in pixels
 */
public record Chart(String svg, String alternative, int width, int height) {
  private static final String FONT = "'DejaVu Sans', sans-serif";

  static Markup open(int width, int height, String alternative) {
    return new Markup()
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            String.valueOf(width),
            "height",
            String.valueOf(height),
            "role",
            "img",
            "font-family",
            FONT,
            "font-size",
            "10")
        .element("title", alternative);
  }

  static Chart of(Markup open, int width, int height, String alternative) {
    return new Chart(open.close("svg").toString(), alternative, width, height);
  }

  static void text(Markup svg, double x, double y, String words, String colour) {
    svg.element("text", words, "x", number(x), "y", number(y), "fill", colour);
  }

  static void box(Markup svg, double x, double y, double width, double height, String colour) {
    svg.open(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(Math.max(width, 0.5)),
        "height",
        number(height),
        "fill",
        colour);
    svg.close("rect");
  }

  static void line(Markup svg, double x1, double y1, double x2, double y2) {
    svg.open(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        "#cccccc",
        "stroke-width",
        "0.7");
    svg.close("line");
  }

  /** With one decimal, without a needless zero. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
  }

  /** A name where it fits a column of a chart, else its code: a name that is cut tells nobody. */
  static String fitting(String name, String code, int letters) {
    return name.length() <= letters ? name : code;
  }
}
