/** Files made to harm, or harmed by chance, and what becomes of them. */
@NullMarked
package org.tunsh.hostile;

import org.jspecify.annotations.NullMarked;
