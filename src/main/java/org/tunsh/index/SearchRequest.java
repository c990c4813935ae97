package org.tunsh.index;

/**
 * A question to the index.
 *
 * @param query in the query language; blank asks for every document
 * @param order of the hits
 * @param offset how many hits to leave out
 * @param limit how many hits to give, at most {@link #MOST_HITS}
 * @param facets how many values of each facet to give
 */
public record SearchRequest(String query, Order order, int offset, int limit, int facets) {
  public static final int MOST_HITS = 1000;

  /** How hits are put in order; equal ones by date, newest first, then by file. */
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  public SearchRequest {
    if (offset < 0 || limit < 0 || limit > MOST_HITS || facets < 0) {
      throw new IllegalArgumentException(
          "Offset "
              + offset
              + ", limit "
              + limit
              + " and facets "
              + facets
              + " must not be negative, and the limit at most "
              + MOST_HITS);
    }
  }

  public static SearchRequest of(String query) {
    return new SearchRequest(query, Order.RELEVANCE, 0, 20, 20);
  }
}
