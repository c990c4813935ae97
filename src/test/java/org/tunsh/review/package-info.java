/** Tests of the log of decisions and of applying them. */
@NullMarked
package org.tunsh.review;

import org.jspecify.annotations.NullMarked;
