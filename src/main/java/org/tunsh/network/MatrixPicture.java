package org.tunsh.network;

import java.util.List;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** Parties against parties, a square a tie, coloured and lettered by its tier. */
final class MatrixPicture extends Picture {
  private static final int CELL = 20;
  private static final int LEFT = 150;
  private static final int TOP = 44;

  MatrixPicture(Network network, List<String> parties, PartyNames names) {
    super(network, parties, names);
  }

  @Override
  Markup svg() {
    int side = parties.size() * CELL;
    Markup svg = open(LEFT + side + 8, TOP + side + 8, "Who has which partnership with whom");
    for (int i = 0; i < parties.size(); i++) {
      String code = parties.get(i);
      text(svg, 0, TOP + i * CELL + 14, label(code), "");
      int x = LEFT + i * CELL + 13;
      svg.element(
          "text",
          code,
          "transform",
          "translate(" + x + " " + (TOP - 6) + ") rotate(-60)",
          "class",
          "tiny");
      grid(svg, i, side);
    }
    network.ties().forEach(tie -> tie(svg, tie));
    return svg.close("svg").newline();
  }

  private static void grid(Markup svg, int index, int side) {
    String at = String.valueOf(TOP + index * CELL);
    String end = String.valueOf(LEFT + side);
    svg.element(
        "line", "", "x1", String.valueOf(LEFT), "y1", at, "x2", end, "y2", at, "class", "axis");
    svg.element(
        "rect",
        "",
        "x",
        String.valueOf(LEFT + index * CELL),
        "y",
        at,
        "width",
        String.valueOf(CELL),
        "height",
        String.valueOf(CELL),
        "class",
        "self");
  }

  private void tie(Markup svg, Tie tie) {
    int a = parties.indexOf(tie.a());
    int b = parties.indexOf(tie.b());
    square(svg, tie, a, b);
    square(svg, tie, b, a);
  }

  private void square(Markup svg, Tie tie, int column, int row) {
    int x = LEFT + column * CELL;
    int y = TOP + row * CELL;
    svg.open("g");
    svg.element("title", told(tie));
    svg.element(
        "rect",
        "",
        "x",
        String.valueOf(x + 1),
        "y",
        String.valueOf(y + 1),
        "width",
        String.valueOf(CELL - 2),
        "height",
        String.valueOf(CELL - 2),
        "class",
        "f" + tie.level().ordinal());
    svg.element(
        "text",
        letters(tie.level()),
        "x",
        String.valueOf(x + CELL / 2),
        "y",
        String.valueOf(y + 14),
        "text-anchor",
        "middle",
        "class",
        "tiny on");
    svg.close("g");
  }

  private static void text(Markup svg, int x, int y, String words, String type) {
    svg.element("text", words, "x", String.valueOf(x), "y", String.valueOf(y), "class", type);
  }
}
