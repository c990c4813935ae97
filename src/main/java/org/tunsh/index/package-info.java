/**
 * Full-text search joined with the facts drawn out of the texts.
 *
 * <p>Start with {@link org.tunsh.index.IndexBuilder} (takes a {@code Document} and its {@code
 * Facts}, keeps them in a folder) and {@link org.tunsh.index.SearchIndex} (takes a query, gives
 * hits, facets, concordance lines, collocations and similar documents as plain records). One field
 * holds every word of a text in all its forms at one position (folded, as written, stemmed by
 * language), together with marks where a sentence, a paragraph or the evidence of a fact begins; so
 * a query can join words and facts within one sentence. Lucene is known here alone. Nothing here
 * renders an answer, reads a source file or decides what is true.
 */
@NullMarked
package org.tunsh.index;

import org.jspecify.annotations.NullMarked;
