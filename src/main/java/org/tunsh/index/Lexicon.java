package org.tunsh.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.search.MultiTermQuery;

/** The words of an index, wherever that is kept. */
interface Lexicon {
  /** Codes of the languages whose documents it holds. */
  Set<String> languages();

  /**
   * Words of a field that begin with some letters, in their order.
   *
   * @param most after how many to stop
   */
  List<String> beginning(String field, String letters, int most);

  /**
   * Words that a query over words stands for.
   *
   * @param most after how many to stop
   */
  Set<String> expanded(MultiTermQuery query, int most);
}
