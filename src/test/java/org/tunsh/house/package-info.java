/**
 * Tests of the house itself rather than of a step: the arrows between packages, the format of the
 * code, what a checkout must hold, what it must not.
 *
 * <p>{@link org.tunsh.house.SharedFolder} and {@link org.tunsh.house.OutsideProgram} are for every
 * test that needs something which a fresh machine may lack; {@code .ci/run} fails where such a test
 * was skipped without need.
 */
@NullMarked
package org.tunsh.house;

import org.jspecify.annotations.NullMarked;
