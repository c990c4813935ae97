package org.tunsh.index;

import java.util.Map;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it.
 *
 * @param query which documents match, and how well
 * @param words what to mark in a text: the words and phrases that were sought
 * @param facts what to mark where no word was sought: the evidence of the facts
 * @param meanings what its opaque parts were made of, for another kind of index
 */
record CompiledQuery(Query query, Query words, Query facts, Map<Query, Meaning> meanings) {
  CompiledQuery {
    meanings = Map.copyOf(meanings);
  }
}
