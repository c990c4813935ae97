package org.tunsh.web;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.render.Markup;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.Replay;
import org.tunsh.web.Visitors.Visitor;

/** Every decision with what became of it, the latest first. */
final class DecisionsPage {
  private static final int LATEST = 200;

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final ReviewPages pages;

  DecisionsPage(Library library, Office office, Visitors visitors, ReviewPages pages) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.pages = pages;
  }

  void show(Context request) throws Exception {
    Desk desk = pages.desk(library.current());
    Map<String, String> outcomes = new TreeMap<>();
    desk.reviews()
        .decisions()
        .forEach(
            d ->
                outcomes.put(
                    d.decision(),
                    d.kind().equals(Decision.Kind.UNDO.code()) && d.outcome() == Outcome.APPLIED
                        ? d.outcome().code()
                        : d.outcome().code() + (d.because().isEmpty() ? "" : ": " + d.because())));
    List<Decision> all = new Replay(office.log().read()).decisions().reversed();
    Optional<Visitor> visitor = visitors.visitor(request);
    Markup html = new Markup();
    pages.who(html, request);
    html.element("p", all.size() + " decisions, the latest first.");
    html.open("ol", "class", "decisions");
    Map<String, Decision> byId = new HashMap<>();
    all.forEach(decision -> byId.put(decision.id(), decision));
    for (Decision decision : all.stream().limit(LATEST).toList()) {
      html.open("li");
      ReviewForms.said(html, decision);
      Optional.ofNullable(byId.get(decision.undoes())).ifPresent(d -> undone(html, d));
      html.element("i", outcomes.getOrDefault(decision.id(), "waits for a run")).text(" ");
      decision.targets().forEach(t -> html.element("p", t.file() + ": " + t.stood().words()));
      visitor.ifPresent(v -> undo(html, v, decision));
      html.close("li").newline();
    }
    html.close("ol");
    ReviewPages.send(request, 200, "Decisions", html);
  }

  /** What an undoing took back. */
  private static void undone(Markup html, Decision earlier) {
    html.open("p").text("It undid: ");
    ReviewForms.said(html, earlier);
    earlier.targets().forEach(t -> html.text(t.file() + ": " + t.stood().words() + " "));
    html.close("p");
  }

  private static void undo(Markup html, Visitor visitor, Decision decision) {
    new ReviewForms(visitor).open(html, ReviewPages.PLACE + "/undo", "");
    ReviewForms.hidden(html, "id", decision.id());
    ReviewForms.hidden(html, "back", ReviewPages.PLACE + "/log");
    html.element("button", "Undo", "type", "submit", "class", "small").close("form");
  }
}
