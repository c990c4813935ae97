package org.tunsh.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.tunsh.category.CategoryView;
import org.tunsh.category.Profile;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.render.Markup;

/** What partnerships hold, against what their names claim. */
final class CategoriesPage {
  private static final String HERE = "/categories";

  private final List<CategoryScheme> schemes;
  private final Edition edition;
  private final String scheme;

  /**
   * A page.
   *
   * @param scheme code of the one that is used; empty where none is yet
   */
  CategoriesPage(List<CategoryScheme> schemes, Edition edition, String scheme) {
    this.schemes = schemes;
    this.edition = edition;
    this.scheme = scheme;
  }

  /** The schemes, and a form that asks for a state. */
  String start() throws IOException {
    Markup html = new Markup();
    html.element(
        "p",
        "A tier is a name. A scheme of categories says what should stand behind it; documents show"
            + " some of that, and are silent on the rest.");
    html.add(form(""));
    for (CategoryScheme each : schemes) {
      html.element("h2", each.name()).element("p", each.source(), "class", "soft");
      html.open("p")
          .link(
              address(each.state(), each.code()),
              edition.names().name(each.state()) + ": its partnerships");
      html.close("p").add(view().scheme(each));
    }
    return Layout.page("Categories", HERE, "", html);
  }

  /** A line a partner of a state. */
  String overview(String state, List<Profile> profiles) throws IOException {
    String name = edition.names().name(state);
    Markup html = new Markup().add(form(state));
    if (profiles.isEmpty()) {
      html.element("p", name + ": no document of this corpus names a partnership.");
    } else {
      html.add(view().overview(profiles, state, this::address));
      html.element(
          "p",
          "Each count is of features that documents show; what no document speaks of is not"
              + " denied. A partner's name leads to every feature with its documents.",
          "class",
          "soft");
    }
    html.element("h2", "The scheme").open("p").text(used().name() + " (" + used().source());
    html.text(").").close("p").add(view().scheme(used()));
    return Layout.page("Categories: " + name, HERE, "", html);
  }

  /** Every feature of one pair. */
  String detail(Profile profile) throws IOException {
    Markup html = new Markup().open("p");
    html.text(used().name() + " (" + used().source() + "). ");
    for (CategoryScheme each : schemes) {
      if (!each.code().equals(scheme)) {
        html.link(address(profile.pair(), each.code()), "By '" + each.name() + "'").text(" ");
      }
    }
    html.link(Links.pair(profile.pair()), "Timeline and acts").close("p");
    html.add(view().detail(profile));
    Function<String, String> named = edition.names()::name;
    String pair = String.join(" \u2013 ", profile.pair().stream().map(named).toList());
    return Layout.page("Categories: " + pair, HERE, "", html);
  }

  private CategoryScheme used() {
    return schemes.stream().filter(s -> s.code().equals(scheme)).findFirst().orElseThrow();
  }

  private CategoryView view() throws IOException {
    return new CategoryView(edition.names(), edition.holdings().testimonies(), Links::document);
  }

  private Markup form(String state) {
    AskForm form =
        new AskForm(HERE)
            .field("state", "State", state, "a code or a name, such as MNG")
            .choice("scheme", "Scheme");
    schemes.forEach(each -> form.option(each.code(), each.name(), each.code().equals(scheme)));
    return form.chosen().button("Show");
  }

  private static String address(String state, String scheme) {
    return HERE + "/" + state + "?scheme=" + Links.encoded(scheme);
  }

  private String address(Profile profile) {
    return address(profile.pair(), scheme);
  }

  private static String address(List<String> pair, String scheme) {
    return HERE + "/" + String.join("/", pair) + "?scheme=" + Links.encoded(scheme);
  }
}
