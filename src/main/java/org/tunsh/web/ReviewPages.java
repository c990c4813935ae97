package org.tunsh.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.pipeline.PublishedReviews;
import org.tunsh.pipeline.UnknownPhrase;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;
import org.tunsh.review.ClaimForm;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.Doubt;
import org.tunsh.review.ReviewException;
import org.tunsh.web.Visitors.Visitor;

/** The pages of the reviewer's desk. */
final class ReviewPages {
  static final String PLACE = "/review";
  private static final double SURE = 0.7;
  private static final int SHOWN = 100;
  private static final String SCRIPTED =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; form-action"
          + " 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final Excerpts excerpts;
  private final PhraseShelf phrases;

  ReviewPages(Library library, Office office, Visitors visitors, Excerpts excerpts) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.excerpts = excerpts;
    this.phrases = new PhraseShelf(library, office.lists());
  }

  /** The phrases that no list knows; none while they are looked for. */
  Optional<List<UnknownPhrase>> phrases(Edition edition, Set<Claim> refused) {
    return phrases.phrases(edition, refused);
  }

  Desk desk(Edition edition) throws java.io.IOException {
    Edition.Holdings holdings = edition.holdings();
    return new Desk(
        holdings.testimonies(),
        holdings.dataset(),
        PublishedReviews.setAside(edition.output()),
        holdings.reviews(),
        office.log());
  }

  /** Sends a page that depends on more than the output, and that no cache may keep. */
  static void send(Context request, int status, String title, Markup html) {
    send(request, status, title, PLACE, html);
  }

  /**
   * The same of a page that does not belong to the reviews.
   *
   * @param place the part of the site that it belongs to
   */
  static void send(Context request, int status, String title, String place, Markup html) {
    request
        .status(status)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", SCRIPTED)
        .contentType(Answers.HTML)
        .result(Layout.page(title, place, "", html));
  }

  void list(Context request) throws Exception {
    Desk desk = desk(library.current());
    String kind = Asked.text(request, "kind");
    Optional<List<UnknownPhrase>> unknown = phrases(library.current(), desk.refusedPhrases());
    List<Doubt> all =
        Stream.concat(
                desk.doubts(SURE).stream(),
                unknown.orElse(List.of()).stream().map(UnknownPhrase::doubt))
            .sorted(Comparator.comparing(Doubt::kind))
            .toList();
    Markup html = new Markup();
    who(html, request);
    waiting(html, request, desk);
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(d -> counts.merge(d.kind().code(), 1, Integer::sum));
    html.open("p").link(PLACE, "All " + all.size());
    for (Doubt.Kind each : Doubt.Kind.values()) {
      if (counts.containsKey(each.code())) {
        html.text(" \u00B7 ")
            .link(PLACE + "?kind=" + each.code(), each.code() + " " + counts.get(each.code()));
      }
    }
    html.text(" \u00B7 ").link(PLACE + "/log", "all decisions").close("p");
    if (unknown.isEmpty()) {
      html.element(
          "p",
          "The documents are still looked through for phrases that no list knows; load this page"
              + " again in a while.",
          "class",
          "soft");
    }
    List<Doubt> shown =
        all.stream()
            .filter(d -> kind.isEmpty() || d.kind().code().equals(kind))
            .limit(SHOWN)
            .toList();
    if (shown.isEmpty()) {
      html.element("p", "Nothing waits for a person.");
    }
    html.open("ol", "class", "doubts");
    shown.forEach(doubt -> doubt(html, doubt));
    html.close("ol").newline();
    send(request, 200, "What needs a person", html);
  }

  private static void doubt(Markup html, Doubt doubt) {
    html.open("li", "class", doubt.kind().code());
    html.element("b", doubt.kind().code()).text(" ");
    if (doubt.kind() == Doubt.Kind.CONFLICT || doubt.kind() == Doubt.Kind.DOUBTFUL) {
      html.link(PLACE + "/" + doubt.id(), doubt.title());
    } else if (doubt.kind() == Doubt.Kind.UNKNOWN) {
      html.link(PhrasePages.place(doubt.id()), doubt.title());
    } else {
      html.element("span", doubt.title());
    }
    if (!doubt.quote().isEmpty()) {
      html.element("blockquote", doubt.quote());
    }
    html.open("p", "class", "soft").text(doubt.why());
    html.text(doubt.file().isEmpty() ? "" : " \u00B7 " + doubt.file()).close("p", "li").newline();
  }

  void who(Markup html, Context request) {
    Optional<Visitor> visitor = visitors.visitor(request);
    html.open("p");
    if (visitor.isPresent()) {
      html.text("You decide as ").element("b", visitor.get().name()).text(".");
    } else {
      html.text("To decide, ")
          .link("/sign-in?back=" + Links.encoded(request.path()), "sign in")
          .text(" with the token that the server printed.");
    }
    html.close("p").newline();
  }

  private void waiting(Markup html, Context request, Desk desk) throws Exception {
    int waiting = desk.waiting().size();
    Refresher.State state = office.refresher().state();
    if (state.running()) {
      html.open("p", "role", "status")
          .link("/add/progress", "The dataset is being brought up to date");
      html.close("p");
    } else if (waiting > 0) {
      html.open("div", "role", "status");
      html.element("p", waiting + " decisions are kept, but not in the dataset yet.");
      visitors
          .visitor(request)
          .ifPresent(
              v -> {
                new ReviewForms(v).open(html, "/add/refresh", "");
                html.element("button", "Bring them into the dataset", "type", "submit");
                html.close("form");
              });
      html.close("div");
    }
  }

  void one(Context request) throws Exception {
    Edition edition = library.current();
    Desk desk = desk(edition);
    String id = request.pathParam("id");
    Optional<Testimony> testimony = desk.assertion(id);
    if (testimony.isPresent()) {
      show(request, edition, desk, testimony.get(), Map.of(), "", 200);
      return;
    }
    List<Testimony> behind = desk.behind(id);
    if (behind.isEmpty()) {
      throw new RefusedException(
          Problem.notFound(
              "Nothing in the dataset has the id '" + id + "' now; a correction gives a new one"));
    }
    several(request, edition, desk, id, "", 200);
  }

  /** One value with its words in their surroundings and the form that decides on it. */
  void show(
      Context request,
      Edition edition,
      Desk desk,
      Testimony testimony,
      Map<String, String> typed,
      String problem,
      int status)
      throws Exception {
    Assertion assertion = testimony.assertion();
    List<Decision> earlier = desk.on(testimony, office.log().read());
    Standing standing = Standing.of(desk, testimony, earlier);
    Claim claim = standing.claim();
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    who(html, request);
    standing.tell(html);
    said(html, testimony, claim, desk);
    excerpts.show(html, edition, assertion, true);
    String state = Desk.state(earlier);
    String place = PLACE + "/" + assertion.id();
    Optional<Visitor> visitor = visitors.visitor(request);
    html.element("h2", "Decisions so far");
    if (earlier.isEmpty()) {
      html.element("p", "None.");
    } else if (visitor.isPresent()) {
      new ReviewForms(visitor.get()).decisions(html, earlier, place, state);
    } else {
      html.open("ul");
      earlier.forEach(d -> ReviewForms.said(html.open("li"), d));
      html.close("ul");
    }
    if (visitor.isPresent()) {
      html.element("h2", "Decide");
      new CopiesNote(edition).show(html, testimony);
      new ReviewForms(visitor.get()).open(html, place, state);
      Map<String, String> fields = new TreeMap<>(claim.fields());
      fields.putAll(typed);
      ReviewForms.fields(html, claim.type(), fields);
      ReviewForms.words(
          html,
          "The words that say it (select them in the text above)",
          typed.getOrDefault("words", standing.words()));
      ReviewForms.note(html, typed.getOrDefault("note", ""));
      html.open("p");
      if (!standing.waits()) {
        ReviewForms.button(html, "accept", "Accept as it stands");
      }
      ReviewForms.button(html, "correct", "Correct as above");
      ReviewForms.button(html, "reject", "Reject");
      new SameActForm(desk).show(html, assertion);
      html.close("p", "form").newline();
    }
    script(html);
    send(request, status, "Review a value", html);
  }

  private static void script(Markup html) {
    html.element("script", "", "src", "/assets/review.js", "defer", "defer");
  }

  private void said(Markup html, Testimony testimony, Claim claim, Desk desk) {
    Assertion assertion = testimony.assertion();
    html.open("dl", "class", "about");
    html.element("dt", "type").element("dd", claim.type());
    claim
        .fields()
        .forEach(
            (name, value) ->
                html.element("dt", name).element("dd", value.isEmpty() ? "\u2014" : value));
    html.element("dt", "sure to").element("dd", String.valueOf(assertion.confidence()));
    html.element("dt", "rule").element("dd", assertion.rule());
    String mark = desk.reviews().word(assertion.id());
    html.element("dt", "reviewed").element("dd", mark.isEmpty() ? "by nobody" : mark);
    html.element("dt", "document").open("dd");
    String document = testimony.source().document();
    html.link(Links.document(document) + "#fact-" + assertion.id(), testimony.source().file());
    html.text(" \u00B7 ").link(PLACE + "/document/" + document, "add what was missed");
    html.text(" \u00B7 ").link(ExplainPage.PLACE + "/" + assertion.id(), "the whole way");
    html.close("dd", "dl").newline();
    desk.conflicts(assertion.id())
        .forEach(
            conflict ->
                html.open("p", "class", "soft")
                    .link(PLACE + "/" + conflict.id(), "In conflict")
                    .text(": " + conflict.reason())
                    .close("p"));
  }

  /** A conflict or an act with all its tellings. */
  void several(Context request, Edition edition, Desk desk, String id, String problem, int status)
      throws Exception {
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    who(html, request);
    TellingsPage page = new TellingsPage(edition, desk, excerpts, office.log().read());
    page.show(html, id, visitors.visitor(request));
    send(request, status, "Review what sources say", html);
  }

  /** A document as a whole: its description, and a form for what was missed. */
  void document(Context request) throws Exception {
    document(request, Map.of(), "", 200);
  }

  void document(Context request, Map<String, String> typed, String problem, int status)
      throws Exception {
    Edition edition = library.current();
    Desk desk = desk(edition);
    Facts facts = facts(desk, Asked.document(request));
    String type =
        typed.getOrDefault(
            "type",
            Optional.of(Asked.text(request, "type"))
                .filter(t -> ClaimForm.types().contains(t))
                .orElse("partnership"));
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    who(html, request);
    Optional<Visitor> visitor = visitors.visitor(request);
    if (visitor.isPresent()) {
      ReviewForms.added(html, office.log().read(), Asked.text(request, "added"));
      described(html, visitor.get(), desk, facts);
      missed(html, visitor.get(), facts, type, typed);
    }
    html.element("h2", "Its text");
    html.open("blockquote", "class", "plain", "id", "context");
    html.text(Pages.document(edition, facts.document()).text()).close("blockquote");
    script(html);
    send(request, status, "Review " + facts.file(), html);
  }

  private void described(Markup html, Visitor visitor, Desk desk, Facts facts)
      throws java.io.IOException, ReviewException {
    List<Decision> earlier = desk.on(facts, office.log().read());
    String place = PLACE + "/document/" + facts.document();
    html.element("h2", "The document itself");
    new ReviewForms(visitor).decisions(html, earlier, place, Desk.state(earlier));
    Standing standing = Standing.of(desk, facts, earlier);
    standing.tell(html);
    new ReviewForms(visitor).open(html, place, Desk.state(earlier));
    ReviewForms.fields(html, Claim.DOCUMENT, standing.claim().fields());
    ReviewForms.note(html, "");
    html.open("p");
    if (!standing.waits()) {
      ReviewForms.button(html, "accept", "Accept as it stands");
    }
    ReviewForms.button(html, "correct", "Correct as above");
    html.close("p", "form").newline();
  }

  private static void missed(
      Markup html, Visitor visitor, Facts facts, String type, Map<String, String> typed)
      throws ReviewException {
    String place = PLACE + "/document/" + facts.document();
    html.element("h2", "Add what was missed").open("p").text("A value of type ");
    for (String each : ClaimForm.types()) {
      if (each.equals(type)) {
        html.element("b", each).text(" ");
      } else {
        html.link(place + "?type=" + each, each).text(" ");
      }
    }
    html.close("p");
    new ReviewForms(visitor).open(html, place, "");
    ReviewForms.hidden(html, "type", type);
    ReviewForms.fields(
        html, type, typed.isEmpty() ? Map.of("parties", String.join(";", facts.parties())) : typed);
    ReviewForms.words(
        html,
        "The words that say it (select them in the text below)",
        typed.getOrDefault("words", ""));
    ReviewForms.note(html, typed.getOrDefault("note", ""));
    html.open("p");
    ReviewForms.button(html, "add", "Add it");
    html.close("p", "form").newline();
  }

  static Facts facts(Desk desk, String id) throws RefusedException {
    return desk.document(id)
        .orElseThrow(
            () -> new RefusedException(Problem.notFound("There is no document '" + id + "'")));
  }

  /** Names of all fields, to read them out of a form. */
  static List<String> names(String type) throws ReviewException {
    return ClaimForm.of(type).fields().stream().map(ClaimForm.Field::name).toList();
  }
}
