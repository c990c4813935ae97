package org.tunsh.ingest;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns places that count along a page's words into places on the page as it is shown, which may be
 * turned against them.
 *
 * @param quarters how often by ninety degrees, clockwise
 * @param width of the page along its words
 * @param height of the page across its words
 */
record Turn(int quarters, float width, float height) {
  /**
   * The turn of a page.
   *
   * @param rotation of the page, in degrees clockwise
   * @param direction of its words on the page, in degrees counter-clockwise
   */
  static Turn of(PDRectangle page, int rotation, int direction) {
    boolean across = direction % 180 != 0;
    return new Turn(
        Math.floorMod(rotation - direction, 360) / 90,
        across ? page.getHeight() : page.getWidth(),
        across ? page.getWidth() : page.getHeight());
  }

  Word applied(Word word) {
    return new Word(word.text(), applied(word.box()), word.size(), word.bold(), word.line());
  }

  private Box applied(Box box) {
    return switch (quarters) {
      case 1 -> new Box(box.page(), height - box.bottom(), box.x(), box.height(), box.width());
      case 2 ->
          new Box(
              box.page(), width - box.right(), height - box.bottom(), box.width(), box.height());
      case 3 -> new Box(box.page(), box.y(), width - box.right(), box.height(), box.width());
      default -> box;
    };
  }
}
