/**
 * Compares the texts of documents: what one takes over from another, and formulas that wander.
 *
 * <p>{@link org.tunsh.textdiff.DocumentDiff} takes two documents with their facts and gives a
 * {@link org.tunsh.textdiff.Difference}; {@link org.tunsh.textdiff.FormulaFinder} takes many
 * documents and gives each {@link org.tunsh.textdiff.Formula} that documents of different pairs
 * share. Both work on words alone, without regard to case, and say nothing of who copied from whom
 * beyond dates.
 */
@NullMarked
package org.tunsh.textdiff;

import org.jspecify.annotations.NullMarked;
