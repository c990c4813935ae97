/**
 * An index in Apache Solr, which answers the same queries as Tunsh's own and may stand on many
 * machines.
 *
 * <p>Start with {@link org.tunsh.solr.SolrFeed} (takes documents, sends what is new and deletes
 * what is gone) and {@link org.tunsh.solr.SolrSearch} (takes a question, gives hits and facets).
 * {@link org.tunsh.solr.SolrConfig} writes the configuration that a collection needs. All goes over
 * HTTP; no library of Solr's is known here. Nothing here cuts a text or reads a query: that is done
 * by {@code index}.
 */
@NullMarked
package org.tunsh.solr;

import org.jspecify.annotations.NullMarked;
