package org.tunsh.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.Raster;

/**
 * A field of a table cut out of the picture of its page, freed of the lines around it and enlarged.
 *
 * @param image the enlarged field in a white frame
 * @param left where the field begins on the page, in points
 * @param top where the field begins on the page, in points
 * @param scale points to a dot of the enlarged picture
 */
record CellPicture(BufferedImage image, float left, float top, float scale) {
  private static final int DARK = 150;
  private static final int FRAME = 20;
  private static final float[] SOFT = {
    1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f
  };

  /** A box around the field without its ruling lines, in dots of the page's picture. */
  private record Cut(int x, int y, int width, int height) {}

  /**
   * Cuts a field out.
   *
   * @param page the picture of the page
   * @param field in points
   * @param scale points to a dot of {@code page}
   * @param times to enlarge; it is blurred slightly too, which joins the broken strokes of small
   *     print
   */
  static CellPicture of(BufferedImage page, Box field, float scale, float times) {
    Cut cut = inner(page, field, scale);
    int width = Math.round(cut.width() * times);
    int height = Math.round(cut.height() * times);
    BufferedImage out =
        new BufferedImage(width + 2 * FRAME, height + 2 * FRAME, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = out.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, out.getWidth(), out.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(
        page.getSubimage(cut.x(), cut.y(), cut.width(), cut.height()),
        FRAME,
        FRAME,
        width,
        height,
        null);
    pen.dispose();
    float fine = scale / times;
    return new CellPicture(
        blurred(blurred(out)),
        cut.x() * scale - FRAME * fine,
        cut.y() * scale - FRAME * fine,
        fine);
  }

  /** Whether the field has any ink in it. */
  static boolean isBlank(BufferedImage page, Box field, float scale) {
    Cut cut = inner(page, field, scale);
    int[] dots = new int[cut.width()];
    int dark = 0;
    for (int y = cut.y(); y < cut.y() + cut.height(); y++) {
      page.getRaster().getSamples(cut.x(), y, cut.width(), 1, 0, dots);
      for (int dot : dots) {
        dark += dot < DARK ? 1 : 0;
      }
    }
    return dark * scale * scale < 1;
  }

  private static Cut inner(BufferedImage page, Box field, float scale) {
    int x = bound(Math.round(field.x() / scale) + 1, page.getWidth() - 2);
    int y = bound(Math.round(field.y() / scale) + 1, page.getHeight() - 2);
    int right = Math.max(x + 1, bound(Math.round(field.right() / scale) - 1, page.getWidth()));
    int bottom = Math.max(y + 1, bound(Math.round(field.bottom() / scale) - 1, page.getHeight()));
    int most = Math.round(2.5f / scale);
    Raster dots = page.getRaster();
    for (int i = 0; i < most && right - x > 4 && isRuled(dots, x, y, 1, bottom - y); i++) {
      x++;
    }
    for (int i = 0; i < most && right - x > 4 && isRuled(dots, right - 1, y, 1, bottom - y); i++) {
      right--;
    }
    for (int i = 0; i < most && bottom - y > 4 && isRuled(dots, x, y, right - x, 1); i++) {
      y++;
    }
    for (int i = 0; i < most && bottom - y > 4 && isRuled(dots, x, bottom - 1, right - x, 1); i++) {
      bottom--;
    }
    return new Cut(x, y, right - x, bottom - y);
  }

  private static boolean isRuled(Raster raster, int x, int y, int width, int height) {
    int[] dots = raster.getSamples(x, y, width, height, 0, (int[]) null);
    int dark = 0;
    for (int dot : dots) {
      dark += dot < 215 ? 1 : 0;
    }
    return dark > dots.length / 2;
  }

  private static int bound(int value, int most) {
    return Math.max(0, Math.min(value, most));
  }

  private static BufferedImage blurred(BufferedImage image) {
    return new ConvolveOp(new Kernel(3, 3, SOFT), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
  }
}
