/**
 * Knows where documents lie: folders that are given, the default corpus of regesta, what {@code
 * add} and {@code fetch} brought with its sidecars.
 *
 * <p>In: paths. Out: {@link org.tunsh.corpus.Source}s, and what could not even be looked at. Start
 * with {@link org.tunsh.corpus.SourceScanner}; {@link org.tunsh.corpus.Catalogue} lists known acts
 * and their public addresses. It opens no document: reading them is ingest's work.
 */
@NullMarked
package org.tunsh.corpus;

import org.jspecify.annotations.NullMarked;
