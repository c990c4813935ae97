/**
 * Makes the specimens: one text about imaginary states, in every format and layout that Tunsh
 * reads.
 */
@NullMarked
package org.tunsh.specimens;

import org.jspecify.annotations.NullMarked;
