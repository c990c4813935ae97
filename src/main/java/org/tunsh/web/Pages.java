package org.tunsh.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tunsh.answer.Citations;
import org.tunsh.category.Profiler;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.Concordance;
import org.tunsh.index.ConcordanceLine;
import org.tunsh.index.IndexException;
import org.tunsh.index.IndexedDocument;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchRequest;
import org.tunsh.index.SearchResult;
import org.tunsh.model.Facts;
import org.tunsh.model.Span;
import org.tunsh.paper.Paper;
import org.tunsh.paper.PaperFormat;
import org.tunsh.render.Markup;
import org.tunsh.study.Categories;
import org.tunsh.study.SchemeCategories;
import org.tunsh.study.Spelling;
import org.tunsh.study.Study;

/** Answers requests for pages. */
final class Pages {
  private static final int HITS = 20;
  private static final int NEWEST = 8;
  private static final int LINES = 200;
  private static final int WIDTH = 60;
  private static final int COMPANY = 25;
  private static final int COMPANY_SPAN = 5;
  private static final int MARKS = 2000;

  private final Library library;
  private final Answers answers;

  Pages(Library library, Answers answers) {
    this.library = library;
    this.answers = answers;
  }

  /** Makes a page out of an edition. */
  @FunctionalInterface
  private interface Page {
    String of(Edition edition) throws Exception;
  }

  private void send(Context request, Page page) throws Exception {
    Edition edition = library.current();
    answers.send(request, edition, Answers.HTML, () -> page.of(edition));
  }

  void home(Context request) throws Exception {
    send(
        request,
        edition -> {
          SearchResult newest =
              edition
                  .index()
                  .search(new SearchRequest("", SearchRequest.Order.NEWEST, 0, NEWEST, 0));
          return new HomePage(edition, edition.holdings(), newest).html();
        });
  }

  void search(Context request) throws Exception {
    SearchRequest asked = Asked.search(request, HITS);
    send(
        request,
        edition -> new SearchPage(asked, edition.index().search(asked), edition.names()).html());
  }

  void document(Context request) throws Exception {
    String id = Asked.document(request);
    String query = Asked.query(request);
    send(
        request,
        edition -> {
          IndexedDocument document = Pages.document(edition, id);
          return new DocumentPage(
                  document,
                  Pages.facts(edition, id),
                  sought(edition, id, query),
                  query,
                  edition.names(),
                  new AlikeList(edition.alike()))
              .html();
        });
  }

  static IndexedDocument document(Edition edition, String id)
      throws RefusedException, QuerySyntaxException, IndexException {
    return edition.index().document(id).orElseThrow(() -> Asked.noDocument(id));
  }

  static Optional<Facts> facts(Edition edition, String id) throws java.io.IOException {
    return edition.holdings().testimonies().documents().stream()
        .filter(facts -> facts.document().equals(id))
        .findFirst();
  }

  private static List<Span> sought(Edition edition, String id, String query)
      throws QuerySyntaxException, IndexException {
    if (query.isBlank()) {
      return List.of();
    }
    return edition
        .index()
        .concordance()
        .lines("(" + query + ") id:" + id, 0, Concordance.Order.DATE, 0, MARKS)
        .lines()
        .stream()
        .map(ConcordanceLine::span)
        .toList();
  }

  void similar(Context request) throws Exception {
    String id = Asked.document(request);
    send(
        request,
        edition -> {
          SearchResult alike =
              edition
                  .index()
                  .similar(id, HITS)
                  .orElseThrow(
                      () ->
                          new RefusedException(
                              Problem.notFound("There is no document '" + id + "'")));
          Markup html = new Markup();
          html.open("p").text("Documents that share the telling words of ");
          html.link(Links.document(id), HitList.title(document(edition, id).hit())).close("p");
          html.element("h2", "Hits", "class", "unseen");
          new HitList(edition.names(), "").show(html, alike.hits(), 1);
          return Layout.page("Similar documents", "/search", "", html);
        });
  }

  void cite(Context request) throws Exception {
    String id = Asked.document(request);
    CitationFormat format = Asked.citationFormat(request.pathParam("form"));
    Edition edition = library.current();
    answers.send(
        request,
        edition,
        format.mediaType() + "; charset=utf-8",
        () -> Citations.of(List.of(document(edition, id).hit()), format, edition.names()));
  }

  void concordance(Context request) throws Exception {
    String query = Asked.query(request);
    Concordance.Order order = Asked.choice(request, "sort", Concordance.Order.DATE);
    ConcordancePage page = new ConcordancePage(query, order);
    send(
        request,
        edition -> query.isBlank() ? page.empty() : concordance(edition, page, query, order));
  }

  private static String concordance(
      Edition edition, ConcordancePage page, String query, Concordance.Order order)
      throws QuerySyntaxException, IndexException {
    Concordance concordance = edition.index().concordance();
    return page.html(
        concordance.lines(query, WIDTH, order, 0, LINES),
        concordance.frequency(query),
        concordance.collocations(query, COMPANY_SPAN, COMPANY));
  }

  void pairs(Context request) throws Exception {
    send(request, edition -> new PairPages(edition.holdings().pairs(), edition.names()).list());
  }

  void pair(Context request) throws Exception {
    send(
        request,
        edition ->
            new PairPages(edition.holdings().pairs(), edition.names())
                .pair(pair(request, edition)));
  }

  /** The codes of the pair that the path names, sorted. */
  static List<String> pair(Context request, Edition edition) throws RefusedException {
    String one = Asked.party(request, "a", edition);
    String other = Asked.party(request, "b", edition);
    return List.of(one, other).stream().sorted().toList();
  }

  void compare(Context request) throws Exception {
    send(
        request,
        edition -> {
          String state = Asked.party(request, "state", edition);
          return new ComparePage(edition.holdings().comparer().compare(state), edition.names())
              .html();
        });
  }

  void network(Context request) throws Exception {
    String asOf = Asked.date(request, "as-of");
    send(request, edition -> NetworkPage.of(edition.holdings(), edition.names(), asOf).html());
  }

  /** The paper as it is written to a file: it has its style inside, and its own policy. */
  void study(Context request) throws Exception {
    request.header("Content-Security-Policy", Downloads.REPORT_POLICY);
    send(
        request,
        edition -> {
          String state = Asked.party(request, "state", edition);
          Edition.Holdings held = edition.holdings();
          Categories categories =
              SchemeCategories.of(
                  state,
                  library.schemes(edition),
                  new Profiler(held.dataset(), held.testimonies(), library.least()));
          Study study = new Study(held.dataset(), held.testimonies(), edition.names(), categories);
          if (!study.knows(state)) {
            throw new RefusedException(
                Problem.notFound(
                    "The documents tell of no partnership of " + edition.names().name(state)));
          }
          Paper paper = study.paper(new Study.Request(state, "", Spelling.BRITISH));
          return new String(PaperFormat.HTML.write(paper), StandardCharsets.UTF_8);
        });
  }

  void check(Context request) throws Exception {
    send(request, edition -> CheckView.read(edition.output(), edition.names()).html());
  }

  void about(Context request) throws Exception {
    send(request, edition -> AboutPage.html());
  }

  void download(Context request) throws Exception {
    Downloads.send(request, library.current());
  }
}
