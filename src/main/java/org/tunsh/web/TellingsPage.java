package org.tunsh.web;

import java.util.List;
import java.util.Optional;
import org.tunsh.model.Testimony;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.web.Visitors.Visitor;

/** Tells of a conflict or an act what each source says, what was decided, and holds all for one. */
final class TellingsPage {
  private static final int PICTURES = 3;

  private final Edition edition;
  private final Desk desk;
  private final Excerpts excerpts;
  private final List<Decision> log;

  /**
   * A page.
   *
   * @param log all decisions up to now
   */
  TellingsPage(Edition edition, Desk desk, Excerpts excerpts, List<Decision> log) {
    this.edition = edition;
    this.desk = desk;
    this.excerpts = excerpts;
    this.log = log;
  }

  /** The decisions that hold on any of these tellings, in the order of time. */
  static List<Decision> on(Desk desk, List<Testimony> tellings, List<Decision> all) {
    return tellings.stream()
        .flatMap(telling -> desk.on(telling, all).stream())
        .distinct()
        .sorted(java.util.Comparator.comparing(Decision::when).thenComparing(Decision::id))
        .toList();
  }

  void show(Markup html, String id, Optional<Visitor> visitor) throws Exception {
    List<Testimony> tellings = desk.behind(id);
    edition.holdings().dataset().conflicts().stream()
        .filter(c -> c.id().equals(id))
        .forEach(c -> html.element("p", c.reason()));
    int pictures = 0;
    for (Testimony telling : tellings) {
      telling(html, telling, pictures++ < PICTURES);
    }
    List<Decision> earlier = on(desk, tellings, log);
    decided(html, earlier);
    if (visitor.isPresent() && tellings.size() > 1) {
      html.element("h2", "Decide");
      new ReviewForms(visitor.get()).open(html, ReviewPages.PLACE + "/" + id, Desk.state(earlier));
      ReviewForms.note(html, "");
      html.open("p");
      ReviewForms.button(html, "merge", "All this is one act");
      html.close("p", "form");
    }
  }

  private void telling(Markup html, Testimony telling, boolean picture) throws Exception {
    html.open("section").open("h2");
    String value = Claim.of(telling.assertion()).words();
    html.link(ReviewPages.PLACE + "/" + telling.assertion().id(), value).close("h2");
    html.element(
        "p", telling.title() + " (" + telling.source().sourceClass() + ")", "class", "soft");
    excerpts.show(html, edition, telling.assertion(), picture);
    html.close("section").newline();
  }

  private static void decided(Markup html, List<Decision> earlier) {
    html.element("h2", "Decisions so far");
    if (earlier.isEmpty()) {
      html.element("p", "None.");
      return;
    }
    html.open("ul", "class", "decisions");
    for (Decision decision : earlier) {
      html.open("li");
      ReviewForms.said(html, decision);
      html.close("li");
    }
    html.close("ul").newline();
  }
}
