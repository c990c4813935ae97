package org.tunsh.index;

import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it.
 *
 * @param query which documents match, and how well
 * @param words what to mark in a text: the words and phrases that were sought
 * @param facts what to mark where no word was sought: the evidence of the facts
 */
record CompiledQuery(Query query, Query words, Query facts) {}
