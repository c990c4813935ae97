package org.tunsh.index;

import java.util.List;
import java.util.Map;

/**
 * The answer to a question.
 *
 * @param total how many documents match
 * @param hits those that were asked for
 * @param facets by field, how many of the matching documents have each value, most frequent first
 *     (years in their order)
 * @param partial whether time ran out, so that there may be more
 */
public record SearchResult(
    int total, List<Hit> hits, Map<String, List<FacetValue>> facets, boolean partial) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /** A value of a facet and the number of documents that have it. */
  public record FacetValue(String value, int count) {}
}
