/**
 * Gets documents from public addresses, politely and within bounds.
 *
 * <p>{@link org.tunsh.fetch.Fetcher} takes an address and gives a file with what is known of it, or
 * says why not. It alone of the whole program asks other machines anything, and only when it is
 * told to; it does not know what becomes of the file.
 */
@NullMarked
package org.tunsh.fetch;

import org.jspecify.annotations.NullMarked;
