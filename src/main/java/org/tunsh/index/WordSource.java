package org.tunsh.index;

import java.util.List;
import java.util.Set;

/**
 * The words of an index that another program keeps. A fault on the way to it is thrown as an {@link
 * java.io.UncheckedIOException}.
 */
public interface WordSource {
  /** Codes of the languages whose documents it holds. */
  Set<String> languages();

  /**
   * Words of a field, in their order.
   *
   * @param letters with which each begins
   * @param pattern a regular expression that each matches as a whole; empty for any
   * @param most after how many to stop
   */
  List<String> words(String field, String letters, String pattern, int most);
}
