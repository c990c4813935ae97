package org.tunsh.ingest;

/**
 * Words that are sought on a page.
 *
 * @param text as the canonical text has them
 * @param before how often the same words stand before them in the canonical text of that page
 */
public record PrintedQuote(String text, int before) {}
