package org.tunsh.web;

import java.util.EnumSet;
import java.util.List;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.network.Network;
import org.tunsh.network.NetworkView;
import org.tunsh.render.Markup;

/** States and their partnerships as matrix, arcs and tables. */
final class NetworkPage {
  private final Network network;
  private final PartyNames names;

  private NetworkPage(Network network, PartyNames names) {
    this.network = network;
    this.names = names;
  }

  /**
   * The page.
   *
   * @param asOf ISO 8601 reduced; empty for all that is known
   */
  static NetworkPage of(Edition.Holdings holdings, PartyNames names, String asOf) {
    return new NetworkPage(
        Network.of(holdings.dataset(), holdings.testimonies(), asOf, EnumSet.allOf(Level.class)),
        names);
  }

  String html() {
    Markup html = new Markup();
    html.element(
        "p",
        "Who has which partnership with whom, by the highest tier that stands. A tie is a name that"
            + " documents give, no measure of how close two states are.");
    html.open("form", "action", "/network", "method", "get", "class", "box");
    html.open("span", "class", "line").element("label", "As it stood in", "for", "as-of");
    html.open("input", "id", "as-of", "name", "as-of", "value", network.asOf());
    html.element("button", "Show", "type", "submit").close("span", "form").newline();
    html.add(new NetworkView(network, names, (a, b) -> Links.pair(List.of(a, b))).markup());
    html.open("p").text("To take away: ");
    html.element("code", "tunsh network --format graphml").text(" (also gexf, dot, csv, json).");
    html.close("p");
    return Layout.page("The network of partnerships", "/network", "", html);
  }
}
