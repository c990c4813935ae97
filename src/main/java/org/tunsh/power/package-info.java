/**
 * Compares how states use the names of partnerships: what the study asks for on its last page.
 *
 * <p>{@link org.tunsh.power.PowerStudy} is the entry: it takes the dataset and some states and
 * gives a {@link org.tunsh.power.PowerProfile} each, and the {@link org.tunsh.power.Difference}s
 * between any two. {@link org.tunsh.power.PowerText} and {@link org.tunsh.power.PowerRecords} write
 * them. Every share stands with its counts, every interval with its method. Commons Statistics is
 * known here alone. The documents of a corpus are no random sample of diplomacy: intervals tell how
 * far small numbers may mislead, not how the world is.
 */
@NullMarked
package org.tunsh.power;

import org.jspecify.annotations.NullMarked;
