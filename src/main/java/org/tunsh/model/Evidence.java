package org.tunsh.model;

/**
 * The exact words that say something, in the terms of the W3C Web Annotation model
 * (TextQuoteSelector and TextPositionSelector).
 *
 * @param document id of the document
 * @param quote the words, exactly as in the canonical text
 * @param prefix up to 32 UTF-16 units before them
 * @param suffix up to 32 UTF-16 units after them
 * @param start where they begin in the canonical text
 * @param end where they end
 * @param page the page, from 1; 0 where the format has none
 */
public record Evidence(
    String document, String quote, String prefix, String suffix, int start, int end, int page) {
  private static final int CONTEXT = 32;

  public static Evidence of(Document document, Span span) {
    String text = document.text();
    return new Evidence(
        document.id(),
        span.of(text),
        text.substring(Math.max(0, span.start() - CONTEXT), span.start()),
        text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)),
        span.start(),
        span.end(),
        document.pageAt(span.start()));
  }
}
