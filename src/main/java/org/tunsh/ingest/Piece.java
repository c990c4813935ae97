package org.tunsh.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A line, or what a format gives of a block at once. Note callouts stand in it between {@link
 * Callouts#OPEN} and {@link Callouts#CLOSE}.
 *
 * @param text its letters as the format gives them
 * @param box where it is printed, where the format has pages
 */
record Piece(String text, @Nullable Box box) {
  static Piece of(String text) {
    return new Piece(text, null);
  }
}
