/**
 * Which documents read alike: the same text in another format or scan, or nearly the same.
 *
 * <p>{@link org.tunsh.likeness.Signer} takes a {@code Document} and gives its {@link
 * org.tunsh.likeness.Signature}, a few hundred bytes that stand for its words; {@link
 * org.tunsh.likeness.Likenesses} takes signatures and tells which are near, without holding all
 * against all. It reads no file, and it does not decide which of two documents is to be kept:
 * people do.
 */
@NullMarked
package org.tunsh.likeness;

import org.jspecify.annotations.NullMarked;
