/**
 * Searches that are kept by name, and what is new to each of them.
 *
 * <p>In: a query with its name, and later an index. Out: {@link org.tunsh.saved.SavedSearches}, the
 * file in which they are kept beside an output, and {@link org.tunsh.saved.News}, the documents
 * that a search finds now and did not find when somebody last looked. It tells nobody by itself:
 * who refreshes or opens a page is told.
 */
@NullMarked
package org.tunsh.saved;

import org.jspecify.annotations.NullMarked;
