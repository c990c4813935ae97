/**
 * Writes a paper on the partnerships of any state from the dataset, in the order of the study.
 *
 * <p>{@link org.tunsh.study.Study} is the entry: it takes a dataset with its testimonies and gives
 * a {@link org.tunsh.paper.Paper}, each sentence with a note that leads to its quote. The sentences
 * stand in {@code wording.yaml}; {@link org.tunsh.study.Categories} is how a scheme of categories
 * comes in, {@link org.tunsh.study.SchemeCategories} a state's own scheme. It draws no conclusion
 * that the dataset does not hold, and forecasts nothing.
 */
@NullMarked
package org.tunsh.study;

import org.jspecify.annotations.NullMarked;
