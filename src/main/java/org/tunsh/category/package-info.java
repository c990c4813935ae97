/**
 * Holds what documents tell of a pair against the features of a scheme of categories.
 *
 * <p>{@link org.tunsh.category.Profiler} is the entry: it takes the dataset, a scheme and a pair
 * and gives a {@link org.tunsh.category.Profile}: which features the evidence shows and since when,
 * and at each date of the pair's timeline whether the tier's name runs ahead of the content or the
 * other way. {@link org.tunsh.category.Prospects} gathers the tiers that documents hope for. {@link
 * org.tunsh.category.CategoryText} and {@link org.tunsh.category.CategoryJson} write both. What no
 * document speaks of is never taken as denied, and nothing is forecast.
 */
@NullMarked
package org.tunsh.category;

import org.jspecify.annotations.NullMarked;
