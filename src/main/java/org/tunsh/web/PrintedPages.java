package org.tunsh.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tunsh.index.IndexException;
import org.tunsh.index.IndexedDocument;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.ingest.PagePicture;
import org.tunsh.ingest.PagePicture.NotDrawnException;
import org.tunsh.ingest.PagePrinter;
import org.tunsh.ingest.PrintedQuote;
import org.tunsh.model.Assertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.Span;
import org.tunsh.pipeline.Originals;
import org.tunsh.render.Markup;

/**
 * Shows pages of PDFs as they are printed, with the quotes of their facts marked on the picture.
 * One page is drawn at a time, since a hostile one may want much memory; the last ones are kept.
 */
final class PrintedPages {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int WAIT_SECONDS = 20;
  private static final int KEPT = 24;
  private static final int MOST_PAGES = 100_000;
  private static final int UNAVAILABLE = 503;

  private final Library library;
  private final Answers answers;
  private final PagePrinter printer = new PagePrinter(PATIENCE);
  private final Semaphore turn = new Semaphore(1, true);
  private final Map<String, PagePicture> pictures =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PagePicture> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Known known;

  private record Known(String version, Originals originals) {}

  PrintedPages(Library library, Answers answers) {
    this.library = library;
    this.answers = answers;
  }

  /** Something to do with a page's file, in turn. */
  private interface Work<T> {
    T with(byte[] pdf) throws NotDrawnException;
  }

  void page(Context request) throws Exception {
    String id = Asked.document(request);
    int page = number(request);
    Edition edition = library.current();
    answers.send(request, edition, Answers.HTML, () -> html(edition, id, page));
  }

  private String html(Edition edition, String id, int page)
      throws IOException, RefusedException, QuerySyntaxException, IndexException {
    IndexedDocument document = Pages.document(edition, id);
    List<Assertion> assertions =
        Pages.facts(edition, id).map(Facts::assertions).orElse(List.of()).stream()
            .filter(assertion -> PageText.touches(document, page, span(assertion)))
            .toList();
    List<PrintedQuote> quotes = new ArrayList<>();
    for (Assertion assertion : assertions) {
      quotes.add(PageText.quote(document, page, span(assertion)));
    }
    PagePicture.Quotes found = inTurn(edition, id, pdf -> printer.find(pdf, page, quotes));
    Markup html = new PrintedPageView(document, edition.names(), page).html(assertions, found);
    return Layout.page(HitList.title(document.hit()) + ", page " + page, "", "", html);
  }

  /** The part of a page on which a value's words are printed; none where it has no picture. */
  Optional<Markup> excerpt(Edition edition, PrintedPageView.Marked marked)
      throws IOException, QuerySyntaxException, IndexException, RefusedException {
    Evidence evidence = marked.evidence();
    int page = evidence.page();
    if (page == 0) {
      return Optional.empty();
    }
    IndexedDocument document = Pages.document(edition, evidence.document());
    PrintedQuote quote = PageText.quote(document, page, new Span(evidence.start(), evidence.end()));
    try {
      PagePicture.Quotes found =
          inTurn(edition, evidence.document(), pdf -> printer.find(pdf, page, List.of(quote)));
      return Optional.of(
          new PrintedPageView(document, edition.names(), page).excerpt(marked, found));
    } catch (RefusedException e) {
      // No PDF, or not where it was read: the words alone must do.
      return Optional.empty();
    }
  }

  private static Span span(Assertion assertion) {
    return new Span(assertion.evidence().start(), assertion.evidence().end());
  }

  void picture(Context request) throws Exception {
    String id = Asked.document(request);
    int page = number(request);
    Edition edition = library.current();
    String tag = "\"" + id + "-" + page + "\"";
    request.header("ETag", tag).header("Cache-Control", "no-cache");
    if (tag.equals(request.header("If-None-Match"))) {
      request.status(304);
      return;
    }
    request.contentType("image/png").result(picture(edition, id, page).png());
  }

  private PagePicture picture(Edition edition, String id, int page)
      throws IOException, RefusedException {
    String key = id + "/" + page;
    synchronized (pictures) {
      PagePicture kept = pictures.get(key);
      if (kept != null) {
        return kept;
      }
    }
    PagePicture drawn = inTurn(edition, id, pdf -> printer.draw(pdf, page));
    synchronized (pictures) {
      pictures.put(key, drawn);
    }
    return drawn;
  }

  private <T> T inTurn(Edition edition, String id, Work<T> work)
      throws IOException, RefusedException {
    byte[] pdf =
        originals(edition)
            .bytes(id)
            .filter(PagePrinter::canPrint)
            .orElseThrow(
                () ->
                    notDrawn(
                        404,
                        "The document '"
                            + id
                            + "' has no printed pages here: it is no PDF, or its file is not where"
                            + " the last run read it, or has changed since"));
    try {
      if (!turn.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw notDrawn(UNAVAILABLE, "Other pages are being drawn; try again in a while");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notDrawn(UNAVAILABLE, "The server is being stopped");
    }
    try {
      return work.with(pdf);
    } catch (NotDrawnException e) {
      throw notDrawn(404, String.valueOf(e.getMessage()));
    } finally {
      turn.release();
    }
  }

  private static RefusedException notDrawn(int status, String why) {
    return new RefusedException(Problem.of(status, "Page not drawn", why));
  }

  private synchronized Originals originals(Edition edition) throws IOException {
    Known now = known;
    if (now == null || !now.version().equals(edition.version())) {
      now = new Known(edition.version(), Originals.of(library.workspace()));
      known = now;
    }
    return now.originals();
  }

  private static int number(Context request) throws RefusedException {
    String text = request.pathParam("page");
    if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > MOST_PAGES) {
      throw new RefusedException(
          Problem.notFound("Pages are counted from 1; there is none '" + text + "'"));
    }
    return Integer.parseInt(text);
  }
}
