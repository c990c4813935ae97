package org.tunsh.web;

import java.util.List;
import org.tunsh.power.Difference;
import org.tunsh.power.PowerProfile;
import org.tunsh.power.PowerView;
import org.tunsh.render.Markup;

/** How some states use the names of partnerships, and where they differ. */
final class PowersPage {
  private static final String HERE = "/powers";

  private final Edition edition;
  private final List<String> suggested;

  /**
   * A page.
   *
   * @param suggested the states that the form offers where nobody names any
   */
  PowersPage(Edition edition, List<String> suggested) {
    this.edition = edition;
    this.suggested = suggested;
  }

  /** A form, and the states of which this corpus tells most. */
  String start() {
    Markup html = new Markup().add(form(""));
    if (suggested.isEmpty()) {
      html.element("p", "No document of this corpus dates a partnership.");
    } else {
      html.open("p").text("Most dated partnerships are told of these: ");
      html.link(HERE + "?states=" + Links.encoded(String.join(",", suggested)), names(suggested));
      html.text(".").close("p");
    }
    return Layout.page("Powers", HERE, "", html);
  }

  String html(List<PowerProfile> profiles, List<Difference> differences) {
    List<String> codes = profiles.stream().map(PowerProfile::state).toList();
    Markup html = new Markup().add(form(String.join(",", codes)));
    if (profiles.stream().allMatch(profile -> profile.partners() == 0)) {
      html.element("p", "No document of this corpus dates a partnership of " + names(codes) + ".");
    } else {
      html.add(
          new PowerView(edition.names(), (a, b) -> Links.pair(List.of(a, b)))
              .markup(profiles, differences));
      html.open("p").text("To take away: ");
      html.element("code", "tunsh compare --powers " + String.join(" ", codes) + " --format csv");
      html.text(" (also json).").close("p");
    }
    return Layout.page("Powers: " + names(codes), HERE, "", html);
  }

  private static Markup form(String states) {
    Markup html = new Markup();
    html.element(
        "p",
        "Which names of partnerships a state uses, in which order, how often and when, and what"
            + " goes with each.");
    return html.add(
        new AskForm(HERE)
            .field("states", "States", states, "codes or names with commas, such as CHN, RUS")
            .button("Compare"));
  }

  private String names(List<String> codes) {
    return String.join(", ", codes.stream().map(edition.names()::name).toList());
  }
}
