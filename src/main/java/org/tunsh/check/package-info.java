/**
 * Holds the evidence against published tables, value by value.
 *
 * <p>{@link org.tunsh.check.Checker} is the entry: it takes a {@link org.tunsh.check.Reference}
 * (which {@link org.tunsh.check.ReferenceReader} reads), the facts and the dataset, and gives a
 * {@link org.tunsh.check.CheckReport}. A table never confirms itself: cells of a study's tables are
 * no evidence here. This package alone reads reference tables; it changes nothing in the dataset
 * and renders nothing.
 */
@NullMarked
package org.tunsh.check;

import org.jspecify.annotations.NullMarked;
