package org.tunsh.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.annotate.Suggester.Example;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.UnknownPhrase;
import org.tunsh.render.Markup;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.ReviewException;
import org.tunsh.review.Reviewer;
import org.tunsh.web.Visitors.Visitor;

/**
 * A phrase that no list knows, where it stands, and what can be done: it comes into a list, after
 * its effect was shown, or somebody says that it belongs in none.
 */
final class PhrasePages {
  static final String PLACE = ReviewPages.PLACE + "/phrase";
  private static final int CONFLICT = 409;

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final ReviewPages pages;
  private final Excerpts excerpts;
  private final Clock clock;

  PhrasePages(
      Library library,
      Office office,
      Visitors visitors,
      ReviewPages pages,
      Excerpts excerpts,
      Clock clock) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.pages = pages;
    this.excerpts = excerpts;
    this.clock = clock;
  }

  static String place(String id) {
    return PLACE + "?id=" + Links.encoded(id);
  }

  void show(Context request) throws Exception {
    show(request, Asked.text(request, "id"), 200, "");
  }

  private void show(Context request, String id, int status, String problem) throws Exception {
    Edition edition = library.current();
    UnknownPhrase phrase = phrase(edition, id);
    Desk desk = pages.desk(edition);
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    pages.who(html, request);
    html.open("p").element("q", phrase.suggestion().phrase());
    html.text(" looks like " + phrase.sort() + " and stands in no list. ");
    html.text(phrase.met() + ".").close("p");
    for (Example example : phrase.suggestion().examples()) {
      html.open("section").open("h2");
      html.link(Links.document(example.document()), example.file()).close("h2");
      excerpts.show(
          html, edition, new PrintedPageView.Marked("phrase", "tier", example.place()), true);
      html.close("section").newline();
    }
    decide(html, request, phrase, desk.on(phrase.claim(), office.log().read()));
    ReviewPages.send(request, status, "A phrase that no list knows", html);
  }

  private void decide(Markup html, Context request, UnknownPhrase phrase, List<Decision> earlier) {
    Optional<Visitor> visitor = visitors.visitor(request);
    html.element("h2", "Decisions so far");
    if (earlier.isEmpty()) {
      html.element("p", "None.");
    }
    if (visitor.isEmpty()) {
      earlier.forEach(d -> ReviewForms.said(html.open("p"), d));
      return;
    }
    ReviewForms forms = new ReviewForms(visitor.get());
    String state = Desk.state(earlier);
    forms.decisions(html, earlier, ReviewPages.PLACE, state);
    html.element("h2", "It belongs in no list");
    forms.open(html, PLACE, state);
    ReviewForms.hidden(html, "id", phrase.id());
    html.open("p", "class", "field wide").element("label", "Note: why not", "for", "why");
    html.element("textarea", "", "id", "why", "name", "note", "rows", "2", "maxlength", "4000");
    html.close("p").open("p");
    ReviewForms.button(html, "reject", "Reject");
    html.close("p", "form").newline();
    html.element("h2", "It belongs in a list");
    String list = ListPages.list(phrase.suggestion().sort()).code();
    String bare = ListPages.bare(phrase.suggestion().phrase());
    new ListForms(forms).ask(html, Map.of("list", list, "phrase", bare));
  }

  private UnknownPhrase phrase(Edition edition, String id) throws RefusedException {
    return pages.phrases(edition, Set.of()).orElse(List.of()).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.notFound(
                        "No unknown phrase is called '"
                            + id
                            + "' now: a list has it, or the documents are still looked through")));
  }

  /** Keeps that a phrase belongs in no list. */
  void reject(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    Edition edition = library.current();
    UnknownPhrase phrase = phrase(edition, Visitors.text(request, "id"));
    Desk desk = pages.desk(edition);
    Facts document = ReviewPages.facts(desk, phrase.example().document());
    String seen = Visitors.text(request, "state");
    try {
      Reviewer reviewer = new Reviewer(visitor.name(), Visitors.text(request, "note"), clock);
      office
          .log()
          .add(
              earlier -> {
                if (!Desk.state(desk.on(phrase.claim(), earlier)).equals(seen)) {
                  throw new ReviewException(
                      "Somebody decided on this while you did; look at it below");
                }
                return List.of(reviewer.rejects(phrase.target(document)));
              });
    } catch (ReviewException e) {
      show(request, phrase.id(), CONFLICT, e.words());
      return;
    }
    request.redirect(ReviewPages.PLACE + "?kind=unknown", io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
