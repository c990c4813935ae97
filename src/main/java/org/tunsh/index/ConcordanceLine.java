package org.tunsh.index;

import org.tunsh.model.Span;

/**
 * A keyword in its context.
 *
 * @param document its id
 * @param date of the document, ISO 8601 reduced; empty where unknown
 * @param page 0 where the format has no pages
 * @param left what stands before, at most as wide as asked for, cut between words, on one line
 * @param keyword what was found, on one line
 * @param right what stands after
 * @param span of the keyword in the canonical text
 */
public record ConcordanceLine(
    String document,
    String file,
    String title,
    String date,
    int page,
    String left,
    String keyword,
    String right,
    Span span) {}
