/**
 * Measures how well documents were read against annotations made by hand.
 *
 * <p>In: a folder of gold annotations and the {@code documents.jsonl} and {@code assertions.jsonl}
 * of an output. Out: {@link org.tunsh.evaluate.Scores} with intervals, and every {@link
 * org.tunsh.evaluate.Miss}. Start with {@link org.tunsh.evaluate.Evaluation}. It runs nothing and
 * changes nothing: what is measured was written before.
 */
@NullMarked
package org.tunsh.evaluate;

import org.jspecify.annotations.NullMarked;
