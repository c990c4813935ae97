/** Tests of reading. */
@NullMarked
package org.tunsh.ingest;

import org.jspecify.annotations.NullMarked;
