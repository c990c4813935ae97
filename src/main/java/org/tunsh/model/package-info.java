/**
 * The records that pass between the steps, and the vocabulary of the annotation guidelines.
 *
 * <p>Start with {@link org.tunsh.model.Document} (what ingest gives), then {@link
 * org.tunsh.model.Mention} (what annotate adds), {@link org.tunsh.model.Assertion} (what extract
 * concludes) and {@link org.tunsh.model.Dataset} (what reconcile makes of them all). Every record
 * is immutable; every offset is a position in a document's canonical text, counted in UTF-16 units.
 * Nothing here reads a file, knows a library or prints itself.
 */
@NullMarked
package org.tunsh.model;

import org.jspecify.annotations.NullMarked;
