/** Tests of fetching, against servers on this machine that misbehave. */
@NullMarked
package org.tunsh.fetch;

import org.jspecify.annotations.NullMarked;
