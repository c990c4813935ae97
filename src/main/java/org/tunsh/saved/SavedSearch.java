package org.tunsh.saved;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A search that is kept.
 *
 * @param name by which it is asked for again
 * @param query in the query language
 * @param seen ids of the documents that it found when somebody last looked, sorted
 */
public record SavedSearch(String name, String query, List<String> seen) {
  /** A longer query would leave no room for the documents that it is asked about. */
  private static final int LONGEST_QUERY = 2000;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public SavedSearch {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' is no name for a search; expected up to 64 letters, digits, '.', '_' or '-', as"
              + " in 'third-neighbour'");
    }
    if (query.isBlank() || query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "A query to keep has 1 to " + LONGEST_QUERY + " characters, not " + query.length());
    }
    seen = List.copyOf(new TreeSet<>(seen));
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The same search with these documents as seen. */
  SavedSearch having(Collection<String> documents) {
    return new SavedSearch(name, query, List.copyOf(documents));
  }
}
