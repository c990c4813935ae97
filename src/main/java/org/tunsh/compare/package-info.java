/**
 * Compares the partnerships of one state, as the study's two tables do for Mongolia.
 *
 * <p>{@link org.tunsh.compare.Comparer} is the entry: it takes the dataset and a state and gives a
 * {@link org.tunsh.compare.Comparison}, cell by cell with its evidence, which {@link
 * org.tunsh.compare.ComparisonFormat} writes as text, Markdown, HTML, CSV, a workbook or JSON;
 * {@link org.tunsh.compare.TierChart} and {@link org.tunsh.compare.SubjectChart} draw it. A cell
 * without evidence is empty and says why; nothing is read from reference tables.
 */
@NullMarked
package org.tunsh.compare;

import org.jspecify.annotations.NullMarked;
