/**
 * Citations of documents in the forms that reference managers read.
 *
 * <p>In: a {@link org.tunsh.cite.Citation}. Out: text of a {@link org.tunsh.cite.CitationFormat}:
 * BibTeX, RIS or CSL-JSON, with every value escaped for its form. It looks nothing up and invents
 * no field that a document does not have.
 */
@NullMarked
package org.tunsh.cite;

import org.jspecify.annotations.NullMarked;
