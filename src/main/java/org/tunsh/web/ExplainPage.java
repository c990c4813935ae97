package org.tunsh.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.annotate.Annotator;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Explainer;
import org.tunsh.pipeline.Explanation;
import org.tunsh.pipeline.Explanation.Recognised;
import org.tunsh.pipeline.Explanation.Trace;
import org.tunsh.pipeline.Explanation.Versions;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.PublishedFacts;
import org.tunsh.pipeline.Runner;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;

/** Tells the whole way of a value: from the bytes of a file to the dataset. */
final class ExplainPage {
  static final String PLACE = "/explain";
  private static final int BUSY = 503;
  private static final int NEAREST = 3;

  private final Library library;
  private @Nullable Tools tools;

  ExplainPage(Library library) {
    this.library = library;
  }

  /** What the edition was read with. */
  private record Tools(String version, Gazetteers gazetteers, Annotator annotator) {}

  void show(Context request) throws Exception {
    String id = request.pathParam("id");
    Edition edition = library.current();
    Explanation explanation;
    try (Archive archive = Archive.open(library.workspace())) {
      Explainer explainer = explainer(edition, archive);
      Optional<Explanation> found = explainer.explain(id);
      if (found.isEmpty()) {
        List<String> nearest = explainer.nearest(id, NEAREST);
        throw new RefusedException(
            Problem.notFound(
                "Nothing has the id '"
                    + id
                    + "'"
                    + (nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest))));
      }
      explanation = found.get();
    } catch (PipelineException e) {
      throw new RefusedException(
          Problem.of(BUSY, "Not available now", String.valueOf(e.getMessage())));
    }
    request.header("Cache-Control", "no-store").contentType(Answers.HTML);
    request.result(Layout.page("The whole way of a value", "", "", html(explanation)));
  }

  private Explainer explainer(Edition edition, Archive archive) throws Exception {
    Tools known = tools(edition.version());
    Edition.Holdings holdings = edition.holdings();
    Findings findings =
        new Findings(
            holdings.documents(),
            holdings.testimonies(),
            holdings.dataset(),
            known.gazetteers(),
            PublishedFacts.least(library.workspace()),
            archive.reviews());
    return new Explainer(archive, findings, known.annotator());
  }

  /** The lists may have changed where the output has. */
  private synchronized Tools tools(String version) throws PipelineException {
    Tools known = tools;
    if (known == null || !known.version().equals(version)) {
      Gazetteers gazetteers = Runner.gazetteers(library.workspace());
      known =
          new Tools(
              version, gazetteers, new Annotator(gazetteers, Runner.words(library.workspace())));
      tools = known;
    }
    return known;
  }

  private static Markup html(Explanation explanation) {
    Markup html = new Markup();
    html.open("p").text(explanation.kind() + " ").element("code", explanation.id()).close("p");
    for (Trace trace : explanation.traces()) {
      trace(html, trace, explanation.versions());
    }
    html.element("h2", "In the dataset").open("ul");
    explanation.outcomes().forEach(outcome -> html.element("li", outcome));
    explanation
        .conflicts()
        .forEach(
            c ->
                html.open("li")
                    .text("In conflict on the " + c.field() + ": ")
                    .link(ReviewPages.PLACE + "/" + c.id(), c.reason())
                    .close("li"));
    html.close("ul");
    return html;
  }

  private static void trace(Markup html, Trace trace, Versions versions) {
    Assertion assertion = trace.testimony().assertion();
    Facts source = trace.testimony().source();
    Evidence evidence = assertion.evidence();
    html.open("section").element("h2", Claim.of(assertion).words());
    html.open("dl", "class", "about");
    html.element("dt", "file").open("dd").link(Links.document(source.document()), source.file());
    html.close("dd");
    entry(html, "fixity", "SHA-256 " + source.sha256());
    entry(html, "media type", trace.mediaType());
    entry(html, "title", source.name());
    entry(html, "source", source.sourceClass());
    entry(html, "address", source.source());
    entry(
        html,
        "document",
        source.kind().code()
            + (source.date().isEmpty()
                ? ", undated"
                : " of " + source.date() + " (" + source.dateReason() + ")"));
    entry(html, "parser", trace.parser() + ", reading of version " + versions.reading());
    place(html, evidence);
    html.element("dt", "sentence").open("dd").text(trace.before());
    html.element("mark", evidence.quote()).text(trace.after()).close("dd");
    trace.read().forEach(mention -> entry(html, mention.type(), words(mention)));
    entry(
        html,
        "rule",
        assertion.rule()
            + ", rules of version "
            + versions.rules()
            + ", lists of version "
            + versions.lists());
    entry(html, "sure to", String.format(Locale.ROOT, "%.2f", assertion.confidence()));
    reviews(html, trace);
    html.close("dl").open("p");
    html.link(ReviewPages.PLACE + "/" + assertion.id(), "Decide on it").close("p", "section");
  }

  private static void place(Markup html, Evidence evidence) {
    html.element("dt", "place").open("dd");
    if (evidence.page() > 0) {
      html.link(Links.page(evidence.document(), evidence.page()), "page " + evidence.page());
      html.text(", ");
    }
    html.text("offsets " + evidence.start() + " to " + evidence.end()).close("dd");
  }

  private static String words(Recognised mention) {
    return "\u2018"
        + mention.words()
        + "\u2019 = "
        + mention.value()
        + " ("
        + mention.reason()
        + ")";
  }

  private static void reviews(Markup html, Trace trace) {
    if (trace.reviews().isEmpty()) {
      entry(html, "reviews", "by nobody");
    }
    for (Replayed review : trace.reviews()) {
      entry(
          html,
          "review",
          review.kind()
              + " by "
              + review.reviewer()
              + ", "
              + review.when()
              + ", "
              + review.outcome().code()
              + (review.note().isEmpty() ? "" : ": " + review.note()));
    }
    for (Erratum erratum : trace.errata()) {
      entry(
          html,
          "erratum",
          erratum.field()
              + ": \u2018"
              + erratum.stood()
              + "\u2019 stood, \u2018"
              + erratum.stands()
              + "\u2019 stands");
    }
  }

  private static void entry(Markup html, String name, String value) {
    if (!value.isBlank()) {
      html.element("dt", name).element("dd", value);
    }
  }
}
