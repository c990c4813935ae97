package org.tunsh.network;

import java.util.Comparator;
import java.util.List;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/**
 * Parties on a line, an arc a tie: higher tiers are drawn last, so that they lie on top (Wattenberg
 * 2002, arc diagrams).
 */
final class ArcPicture extends Picture {
  private static final int STEP = 22;
  private static final int LEFT = 170;
  private static final int TOP = 18;

  ArcPicture(Network network, List<String> parties, PartyNames names) {
    super(network, parties, names);
  }

  @Override
  Markup svg() {
    int height = TOP * 2 + (parties.size() - 1) * STEP;
    int width = LEFT + height / 2 + 20;
    Markup svg = open(width, height, "Arcs between the partners");
    network.ties().stream()
        .sorted(Comparator.comparing(Tie::level).thenComparing(Tie::a).thenComparing(Tie::b))
        .forEach(tie -> arc(svg, tie));
    for (int i = 0; i < parties.size(); i++) {
      name(svg, i);
    }
    return svg.close("svg").newline();
  }

  private void name(Markup svg, int index) {
    String y = String.valueOf(y(index));
    svg.element("circle", "", "cx", String.valueOf(LEFT), "cy", y, "r", "4", "class", "dot");
    svg.element(
        "text",
        label(parties.get(index)),
        "x",
        String.valueOf(LEFT - 10),
        "y",
        String.valueOf(y(index) + 4),
        "text-anchor",
        "end");
  }

  private void arc(Markup svg, Tie tie) {
    int from = y(Math.min(parties.indexOf(tie.a()), parties.indexOf(tie.b())));
    int to = y(Math.max(parties.indexOf(tie.a()), parties.indexOf(tie.b())));
    int radius = (to - from) / 2;
    svg.open(
        "path",
        "d",
        "M" + LEFT + " " + from + " A" + radius + " " + radius + " 0 0 1 " + LEFT + " " + to,
        "class",
        "arc s" + tie.level().ordinal());
    svg.element("title", told(tie)).close("path");
  }

  private static int y(int index) {
    return TOP + index * STEP;
  }
}
