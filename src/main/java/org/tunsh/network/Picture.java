package org.tunsh.network;

import java.util.List;
import java.util.Locale;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.render.Markup;

/** Draws the ties among some parties as SVG. */
abstract class Picture {
  private static final int LONGEST_NAME = 22;

  final Network network;
  final List<String> parties;
  final PartyNames names;

  /**
   * A picture.
   *
   * @param parties in the order in which they are drawn
   */
  Picture(Network network, List<String> parties, PartyNames names) {
    this.network = network.among(parties);
    this.parties = List.copyOf(parties);
    this.names = names;
  }

  abstract Markup svg();

  /** The tier's letters: the first of each word of its name. */
  static String letters(Level level) {
    StringBuilder letters = new StringBuilder();
    for (String word : level.code().split("-", -1)) {
      letters.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    return letters.toString();
  }

  /** The name, or the code where the name is too long to stand beside a row. */
  String label(String code) {
    String name = names.name(code);
    return name.length() > LONGEST_NAME ? code : name;
  }

  String told(Tie tie) {
    return names.name(tie.a())
        + " and "
        + names.name(tie.b())
        + ": "
        + tie.level().code()
        + (tie.since().isEmpty() ? "" : " since " + tie.since());
  }

  static Markup open(int width, int height, String label) {
    return new Markup()
        .open(
            "svg",
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            String.valueOf(width),
            "height",
            String.valueOf(height),
            "role",
            "img",
            "aria-label",
            label + "; the table has the same");
  }
}
