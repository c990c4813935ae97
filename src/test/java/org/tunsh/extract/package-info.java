/**
 * Tests of the rules, sentence by sentence; the cases are data in {@code src/test/resources/rules}.
 */
@NullMarked
package org.tunsh.extract;

import org.jspecify.annotations.NullMarked;
