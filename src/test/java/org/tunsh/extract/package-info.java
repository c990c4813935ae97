/** Tests of the rules that conclude from annotated documents; most cases are data in {@code rules}. */
@NullMarked
package org.tunsh.extract;

import org.jspecify.annotations.NullMarked;
