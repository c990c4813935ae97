@NullMarked
package org.tunsh.likeness;

import org.jspecify.annotations.NullMarked;
