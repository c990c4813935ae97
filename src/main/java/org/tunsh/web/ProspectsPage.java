package org.tunsh.web;

import java.io.IOException;
import java.util.List;
import org.tunsh.category.Prospect;
import org.tunsh.category.ProspectView;
import org.tunsh.render.Markup;

/** Tiers that documents hope for or agree on in principle, and what became of them. */
final class ProspectsPage {
  private final Edition edition;
  private final String state;
  private final boolean open;

  /**
   * A page.
   *
   * @param state whose prospects they are; empty for all
   * @param open whether only those are shown of which nothing has come yet
   */
  ProspectsPage(Edition edition, String state, boolean open) {
    this.edition = edition;
    this.state = state;
    this.open = open;
  }

  String html(List<Prospect> found) throws IOException {
    Markup html = new Markup();
    html.element(
        "p",
        "What documents hope for or agree on in principle: since when, who says so, what became of"
            + " it. This describes what is written; nothing is forecast.");
    html.add(
        new AskForm("/prospects")
            .field("state", "State", state, "all; or a code or name, such as MNG")
            .tick("open", "only those of which nothing has come yet", open)
            .button("Show"));
    if (found.isEmpty()) {
      html.element("p", "The documents of this corpus speak of no such prospect.");
    } else {
      html.element("p", found.size() == 1 ? "One prospect." : found.size() + " prospects.");
      html.add(
          new ProspectView(
                  edition.names(), edition.holdings().testimonies(), Links::document, Links::pair)
              .markup(found));
    }
    return Layout.page(title(), "/prospects", "", html);
  }

  private String title() {
    return state.isEmpty() ? "Prospects" : "Prospects of " + edition.names().name(state);
  }
}
