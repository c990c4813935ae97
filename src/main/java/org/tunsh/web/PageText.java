package org.tunsh.web;

import java.util.List;
import org.tunsh.index.IndexedDocument;
import org.tunsh.ingest.PrintedQuote;
import org.tunsh.model.Block;
import org.tunsh.model.Span;

/**
 * Which part of a document's canonical text a page holds. A block knows the page on which it
 * begins; it may run over to the next.
 */
final class PageText {
  private PageText() {}

  /** Whether a quote may be printed on a page. */
  static boolean touches(IndexedDocument document, int page, Span quote) {
    for (Block block : document.blocks()) {
      if (block.span().overlaps(quote)
          && (block.page() == page || runsOver(document, block, page))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a block of the page before is the last one there, so that it may end on this page. */
  private static boolean runsOver(IndexedDocument document, Block block, int page) {
    if (block.page() != page - 1) {
      return false;
    }
    List<Block> blocks = document.blocks();
    return blocks.stream()
        .filter(each -> each.page() == page - 1)
        .noneMatch(each -> each.span().start() > block.span().start() + 2000);
  }

  /** The words of a quote, and how often they stand on the page before it. */
  static PrintedQuote quote(IndexedDocument document, int page, Span quote) {
    String words = quote.of(document.text());
    int start =
        document.blocks().stream()
            .filter(block -> block.page() == page)
            .mapToInt(block -> block.span().start())
            .min()
            .orElse(quote.start());
    int before = 0;
    for (int at = document.text().indexOf(words, start);
        at >= 0 && at < quote.start();
        at = document.text().indexOf(words, at + 1)) {
      before++;
    }
    return new PrintedQuote(words, before);
  }
}
