package org.tunsh.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.ReviewException;
import org.tunsh.review.Reviewer;
import org.tunsh.review.Selector;
import org.tunsh.review.Target;
import org.tunsh.web.Visitors.Visitor;

/**
 * Takes what reviewers decide. A form says what had been decided when it was made: where somebody
 * was faster, nothing is kept and the second is shown what the first did.
 */
final class ReviewPosts {
  private static final int CONFLICT = 409;
  private static final int BAD = 400;

  private final Library library;
  private final Office office;
  private final Visitors visitors;
  private final ReviewPages pages;
  private final Clock clock;

  ReviewPosts(Library library, Office office, Visitors visitors, ReviewPages pages, Clock clock) {
    this.library = library;
    this.office = office;
    this.visitors = visitors;
    this.pages = pages;
    this.clock = clock;
  }

  /** Somebody else decided while the form was filled in. */
  private static final class OvertakenException extends ReviewException {
    private static final long serialVersionUID = 1L;

    OvertakenException() {
      super(
          "Somebody decided on this while you did; nothing of yours was kept yet. Look at what they"
              + " decided, below, and send the form again if it is still right.");
    }
  }

  void signIn(Context request) {
    try {
      visitors.signIn(request);
      request.redirect(back(request), io.javalin.http.HttpStatus.SEE_OTHER);
    } catch (RefusedException e) {
      SignInPage.form(request, e.problem().status(), e.problem().detail());
    }
  }

  /** Only within the site. */
  private static String back(Context request) {
    String back = Visitors.text(request, "back");
    return back.matches("/[A-Za-z0-9/_?=&.-]*") && !back.startsWith("//")
        ? back
        : ReviewPages.PLACE;
  }

  private static Map<String, String> typed(Context request, String type) throws ReviewException {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : ReviewPages.names(type)) {
      String value = request.formParam("f-" + name);
      if (value != null) {
        typed.put(name, value);
      }
    }
    return typed;
  }

  private static Map<String, String> with(Map<String, String> typed, Context request) {
    Map<String, String> all = new LinkedHashMap<>(typed);
    for (String name : List.of("words", "note", "type")) {
      all.put(name, Visitors.text(request, name));
    }
    return all;
  }

  private Reviewer reviewer(Visitor visitor, Context request) throws ReviewException {
    return new Reviewer(visitor.name(), Visitors.text(request, "note"), clock);
  }

  void decide(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    Edition edition = library.current();
    Desk desk = pages.desk(edition);
    String id = request.pathParam("id");
    boolean merge = Visitors.text(request, "decision").equals("merge");
    if (merge && desk.assertion(id).isEmpty()) {
      merge(request, visitor, edition, desk, id);
      return;
    }
    Testimony testimony =
        desk.assertion(id)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Problem.notFound(
                            "The dataset has no value '" + id + "' any more; nothing was kept")));
    Target target = Target.of(testimony.source(), testimony.assertion());
    Map<String, String> typed = typed(request, target.stood().type());
    try {
      String text = Pages.document(edition, testimony.source().document()).text();
      Reviewer reviewer = reviewer(visitor, request);
      Decision decision =
          merge
              ? new SameActForm(desk)
                  .merged(reviewer, testimony, Visitors.text(request, SameActForm.OTHER))
              : decision(request, reviewer, target, typed, text);
      keep(request, earlier -> desk.on(testimony, earlier), decision);
      request.redirect(ReviewPages.PLACE + "/" + id, io.javalin.http.HttpStatus.SEE_OTHER);
    } catch (OvertakenException e) {
      Map<String, String> own = changed(target, with(typed, request));
      pages.show(request, edition, desk, testimony, own, e.words(), CONFLICT);
    } catch (ReviewException e) {
      pages.show(request, edition, desk, testimony, with(typed, request), e.words(), BAD);
    }
  }

  /** What somebody typed over what was read; in the other fields what the first decided shows. */
  private static Map<String, String> changed(Target target, Map<String, String> typed) {
    Map<String, String> own = new LinkedHashMap<>(typed);
    target.stood().fields().forEach(own::remove);
    if (folded(own.getOrDefault("words", "")).equals(folded(target.selector().exact()))) {
      own.remove("words");
    }
    return own;
  }

  /** What was typed over what stood, once its codes are known. */
  private Claim written(Claim stood, Map<String, String> typed) throws Exception {
    return office.lists().codes().checked(stood, stood.with(typed));
  }

  private Decision decision(
      Context request, Reviewer reviewer, Target target, Map<String, String> typed, String text)
      throws Exception {
    String asked = Visitors.text(request, "decision");
    return switch (asked) {
      case "accept" -> accepted(reviewer, target, typed);
      case "reject" -> reviewer.rejects(target);
      case "split" -> reviewer.splits(List.of(target));
      case "correct" ->
          reviewer.corrects(
              target,
              written(target.stood(), typed),
              moved(text, target, Visitors.text(request, "words")));
      default -> throw new ReviewException("There is no decision '" + asked + "'");
    };
  }

  private static Decision accepted(Reviewer reviewer, Target target, Map<String, String> typed)
      throws ReviewException {
    if (!target.stood().with(typed).equals(target.stood())) {
      throw new ReviewException(
          "You changed a field; press 'Correct as above' to keep the change, or set it back");
    }
    return reviewer.accepts(target);
  }

  /** The words where they are others than before. */
  private static Optional<Selector> moved(String text, Target target, String words)
      throws ReviewException {
    String wanted = folded(words);
    if (wanted.isEmpty() || wanted.equals(folded(target.selector().exact()))) {
      return Optional.empty();
    }
    Selector near = target.selector();
    return Optional.of(
        Selector.in(text, words, near.prefix(), near.suffix())
            .orElseThrow(
                () ->
                    new ReviewException(
                        "The document does not have these words; select them in its text")));
  }

  private static String folded(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /** What holds on the same thing, of all decisions. */
  @FunctionalInterface
  private interface On {
    List<Decision> of(List<Decision> earlier);
  }

  private void keep(Context request, On on, Decision decision) throws Exception {
    String seen = Visitors.text(request, "state");
    office
        .log()
        .add(
            earlier -> {
              if (!Desk.state(on.of(earlier)).equals(seen)) {
                throw new OvertakenException();
              }
              return List.of(decision);
            });
  }

  private void merge(Context request, Visitor visitor, Edition edition, Desk desk, String id)
      throws Exception {
    List<Testimony> tellings = desk.behind(id);
    List<Target> targets =
        tellings.stream().map(t -> Target.of(t.source(), t.assertion())).toList();
    try {
      Decision decision = reviewer(visitor, request).merges(targets);
      keep(request, earlier -> TellingsPage.on(desk, tellings, earlier), decision);
      request.redirect(ReviewPages.PLACE, io.javalin.http.HttpStatus.SEE_OTHER);
    } catch (OvertakenException e) {
      pages.several(request, edition, desk, id, e.words(), CONFLICT);
    } catch (ReviewException e) {
      throw new RefusedException(Problem.badRequest(e.words()));
    }
  }

  void document(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    Edition edition = library.current();
    Desk desk = pages.desk(edition);
    Facts facts = ReviewPages.facts(desk, Asked.document(request));
    String asked = Visitors.text(request, "decision");
    String type = asked.equals("add") ? Visitors.text(request, "type") : Claim.DOCUMENT;
    String more = "";
    try {
      Map<String, String> typed = typed(request, type);
      Reviewer reviewer = reviewer(visitor, request);
      if (asked.equals("add")) {
        String text = Pages.document(edition, facts.document()).text();
        Decision decision = added(request, reviewer, facts, type, typed, text);
        office.log().add(earlier -> List.of(desk.once(facts, decision, earlier)));
        more = "?type=" + type + "&added=" + decision.id();
      } else {
        Target target = Target.of(facts);
        Decision decision =
            asked.equals("accept")
                ? accepted(reviewer, target, typed)
                : reviewer.corrects(target, written(target.stood(), typed), Optional.empty());
        keep(request, earlier -> desk.on(facts, earlier), decision);
      }
      request.redirect(
          ReviewPages.PLACE + "/document/" + facts.document() + more,
          io.javalin.http.HttpStatus.SEE_OTHER);
    } catch (ReviewException e) {
      int status = e instanceof OvertakenException ? CONFLICT : BAD;
      Map<String, String> again =
          type.equals(Claim.DOCUMENT) ? Map.of() : with(typed(request, type), request);
      pages.document(request, again, e.words(), status);
    }
  }

  private Decision added(
      Context request,
      Reviewer reviewer,
      Facts facts,
      String type,
      Map<String, String> typed,
      String text)
      throws Exception {
    Claim claim = written(Claim.blank(type), typed);
    Selector words =
        Selector.in(text, Visitors.text(request, "words"))
            .orElseThrow(
                () ->
                    new ReviewException(
                        "The document does not have these words; select them in its text"));
    return reviewer.adds(Target.of(facts, words, Claim.blank(type)), claim);
  }

  void undo(Context request) throws Exception {
    Visitor visitor = visitors.writer(request);
    String id = Visitors.text(request, "id");
    try {
      Reviewer reviewer = reviewer(visitor, request);
      office
          .log()
          .add(
              earlier ->
                  List.of(
                      reviewer.undoes(
                          earlier.stream()
                              .filter(d -> d.id().equals(id))
                              .findFirst()
                              .orElseThrow(
                                  () -> new ReviewException("There is no decision " + id)))));
    } catch (ReviewException e) {
      throw new RefusedException(Problem.badRequest(e.words()));
    }
    request.redirect(back(request), io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
