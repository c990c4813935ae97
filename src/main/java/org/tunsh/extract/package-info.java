/**
 * Concludes from the mentions of a document what it says: kind, parties, partnerships, instruments,
 * areas, defence items and commitments, each with rule, confidence and evidence.
 *
 * <p>In: an {@link org.tunsh.model.Annotated} document. Out: {@link org.tunsh.model.Facts}. Start
 * with {@link org.tunsh.extract.Extractor}. Words are data in {@code gazetteers/}; the rules here
 * know how sentences are built. No rule ever sees reference tables or gold.
 */
@NullMarked
package org.tunsh.extract;

import org.jspecify.annotations.NullMarked;
