/** Tests of the processes that read documents, with one that misbehaves on purpose. */
@NullMarked
package org.tunsh.worker;

import org.jspecify.annotations.NullMarked;
