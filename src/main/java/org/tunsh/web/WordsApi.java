package org.tunsh.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.tunsh.answer.Citations;
import org.tunsh.answer.CsvAnswers;
import org.tunsh.answer.JsonAnswers;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.render.JsonText;

/** Answers requests about words over many documents, and searches in other forms than JSON. */
final class WordsApi {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final int HITS = 20;
  private static final int SPAN = 5;
  private static final int WIDEST = 20;
  private static final int COMPANY = 50;

  private final Library library;
  private final Answers answers;

  WordsApi(Library library, Answers answers) {
    this.library = library;
    this.answers = answers;
  }

  /** The forms beside JSON: for sheets, and for reference managers. */
  void searchAs(Context request) throws Exception {
    String form = request.pathParam("form").toLowerCase(Locale.ROOT);
    SearchRequest asked = Asked.search(request, HITS);
    Edition edition = library.current();
    if (form.equals("csv")) {
      answers.send(request, edition, CSV, () -> CsvAnswers.search(edition.index().search(asked)));
      return;
    }
    CitationFormat format = Asked.citationFormat(form);
    answers.send(
        request,
        edition,
        format.mediaType() + "; charset=utf-8",
        () -> Citations.of(edition.index().search(asked).hits(), format, edition.names()));
  }

  void similar(Context request) throws Exception {
    String id = Asked.document(request);
    int limit = Asked.number(request, "limit", HITS, SearchRequest.MOST_HITS);
    Edition edition = library.current();
    answers.send(
        request,
        edition,
        Answers.JSON,
        () -> {
          SearchResult alike =
              edition.index().similar(id, limit).orElseThrow(() -> Asked.noDocument(id));
          return JsonText.line(JsonAnswers.search(alike));
        });
  }

  void collocations(Context request) throws Exception {
    String query = Asked.query(request);
    int span = Asked.number(request, "span", SPAN, WIDEST);
    int limit = Asked.number(request, "limit", COMPANY, SearchRequest.MOST_HITS);
    Edition edition = library.current();
    answers.send(
        request,
        edition,
        Answers.JSON,
        () ->
            JsonText.line(
                JsonAnswers.collocations(
                    edition.index().concordance().collocations(query, span, limit))));
  }

  void frequency(Context request) throws Exception {
    String query = Asked.query(request);
    Edition edition = library.current();
    answers.send(
        request,
        edition,
        Answers.JSON,
        () -> JsonText.line(JsonAnswers.frequency(edition.index().concordance().frequency(query))));
  }
}
