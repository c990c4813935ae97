package org.tunsh.ingest;

/**
 * A word as printed.
 *
 * @param text its letters
 * @param box where it is printed
 * @param size of its letters, in points
 * @param bold whether it is set in bold
 * @param line the line of the content stream (or of the recognition) that it comes from
 */
record Word(String text, Box box, float size, boolean bold, int line) {
  float middleX() {
    return box.x() + box.width() / 2;
  }

  float middleY() {
    return box.y() + box.height() / 2;
  }
}
