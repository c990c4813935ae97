package org.tunsh.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.index.Concordance;
import org.tunsh.index.IndexException;
import org.tunsh.index.IndexedDocument;
import org.tunsh.index.SearchRequest;
import org.tunsh.model.Block;
import org.tunsh.model.Testimony;
import org.tunsh.pipeline.LastRun;
import org.tunsh.pipeline.RunMetrics;
import org.tunsh.publish.AssertionLines;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Answers requests of programs with JSON. */
final class Api {
  private static final int HITS = 20;
  private static final int WIDTH = 60;
  private static final int LINES = 100;
  private static final int WIDEST = 1000;
  private static final int MOST_LINES = 20_000;

  private final Library library;
  private final Answers answers;
  private final Metrics metrics;

  Api(Library library, Answers answers, Metrics metrics) {
    this.library = library;
    this.answers = answers;
    this.metrics = metrics;
  }

  /** Makes the fields of an answer out of an edition. */
  @FunctionalInterface
  private interface Answer {
    Fields of(Edition edition) throws Exception;
  }

  private void send(Context request, Answer answer) throws Exception {
    Edition edition = library.current();
    answers.send(request, edition, Answers.JSON, () -> JsonText.line(answer.of(edition)));
  }

  void search(Context request) throws Exception {
    SearchRequest asked = Asked.search(request, HITS);
    send(request, edition -> JsonAnswers.search(edition.index().search(asked)));
  }

  void concordance(Context request) throws Exception {
    String query = Asked.query(request);
    Concordance.Order order = Asked.choice(request, "sort", Concordance.Order.DATE);
    int width = Asked.number(request, "width", WIDTH, WIDEST);
    int offset = Asked.number(request, "offset", 0, MOST_LINES);
    int limit = Asked.number(request, "limit", LINES, SearchRequest.MOST_HITS);
    send(
        request,
        edition ->
            JsonAnswers.concordance(
                edition.index().concordance().lines(query, width, order, offset, limit)));
  }

  void document(Context request) throws Exception {
    String id = Asked.document(request);
    send(request, edition -> document(edition, Pages.document(edition, id)));
  }

  private static Fields document(Edition edition, IndexedDocument document) throws IOException {
    String id = document.hit().document();
    List<Fields> assertions =
        edition
            .holdings()
            .testimonies()
            .all()
            .filter(testimony -> testimony.source().document().equals(id))
            .map((Testimony testimony) -> AssertionLines.line(testimony))
            .toList();
    return JsonAnswers.description(document.hit())
        .put("assertions", assertions)
        .put("blocks", document.blocks().stream().map(Api::block).toList())
        .put("text", document.text());
  }

  private static Fields block(Block block) {
    return JsonText.fields()
        .put("kind", block.kind().name().toLowerCase(Locale.ROOT))
        .put("level", block.level())
        .put("start", block.span().start())
        .put("end", block.span().end())
        .put("page", block.page())
        .put("label", block.label());
  }

  void pair(Context request) throws Exception {
    send(
        request,
        edition -> PairJson.of(edition.holdings().dataset(), Pages.pair(request, edition)));
  }

  /**
   * Whether requests can be answered: {@code ok}, {@code stale} (from the output before), or {@code
   * failed}.
   */
  void health(Context request) {
    String state = "failed";
    String reason = "";
    try {
      library.current();
      reason = staleness();
      state = reason.isEmpty() ? "ok" : "stale";
    } catch (IOException | IndexException e) {
      reason = Problems.of(e).detail();
      request.status(503);
    }
    request.header("Cache-Control", "no-store").contentType(Answers.JSON);
    request.result(JsonText.line(JsonText.fields().put("status", state).put("reason", reason)));
  }

  /** Why what is shown is not of the newest; empty where it is. */
  private String staleness() throws IOException {
    if (library.isStale()) {
      return "the newest output cannot be opened; the one before it is shown";
    }
    return library
        .lastRun()
        .filter(LastRun::failed)
        .map(last -> "the last run failed at " + last.ended() + "; the output before it is shown")
        .orElse("");
  }

  void metrics(Context request) throws Exception {
    int documents = library.current().index().size();
    request
        .header("Cache-Control", "no-store")
        .contentType("text/plain; version=0.0.4; charset=utf-8");
    String run = library.lastRun().map(RunMetrics::text).orElse("");
    request.result(metrics.text(documents, library.isStale()) + run);
  }
}
