/** Tests of runs as a whole. */
@NullMarked
package org.tunsh.pipeline;

import org.jspecify.annotations.NullMarked;
