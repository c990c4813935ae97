package org.tunsh.saved;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tunsh.index.Hit;
import org.tunsh.index.IndexException;
import org.tunsh.index.QuerySyntaxException;
import org.tunsh.index.SearchIndex;
import org.tunsh.index.SearchRequest;

/**
 * What a saved search finds now.
 *
 * @param search the search, with what it found when somebody last looked
 * @param found ids of all documents that it finds now, sorted
 * @param fresh those of them that it did not find then, sorted
 */
public record News(SavedSearch search, List<String> found, List<String> fresh) {
  private static final int MOST_SHOWN = 50;

  public News {
    found = List.copyOf(found);
    fresh = List.copyOf(fresh);
  }

  /** Asks an index. */
  public static News of(SavedSearch search, SearchIndex index)
      throws QuerySyntaxException, IndexException {
    List<String> found = index.matching(search.query());
    Set<String> seen = new HashSet<>(search.seen());
    List<String> fresh = new ArrayList<>(found);
    fresh.removeIf(seen::contains);
    return new News(search, found, fresh);
  }

  /** A search as it is first kept: everything that it finds is seen. */
  public static SavedSearch begin(String name, String query, SearchIndex index)
      throws QuerySyntaxException, IndexException {
    return new SavedSearch(name, query, List.of()).having(index.matching(query));
  }

  /** The search with all that it finds now as seen. */
  public SavedSearch seen() {
    return search.having(found);
  }

  /** The new documents with their passages, newest first; at most fifty. */
  public List<Hit> hits(SearchIndex index) throws QuerySyntaxException, IndexException {
    if (fresh.isEmpty()) {
      return List.of();
    }
    String ids =
        fresh.stream().limit(MOST_SHOWN).map(id -> "id:" + id).collect(Collectors.joining(" OR "));
    String query = "(" + search.query() + ") (" + ids + ")";
    return index
        .search(new SearchRequest(query, SearchRequest.Order.NEWEST, 0, MOST_SHOWN, 0))
        .hits();
  }
}
