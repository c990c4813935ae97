package org.tunsh.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;

/** Finds ruling lines in the picture of a page: long thin runs of dark points. */
final class PictureRulings {
  private static final int DARK = 170;
  private static final float SHORTEST = 16;

  private final Raster raster;
  private final int page;
  private final float scale;

  private PictureRulings(Raster raster, int page, float scale) {
    this.raster = raster;
    this.page = page;
    this.scale = scale;
  }

  /** Ruling lines as thin boxes in points. */
  static List<Box> in(BufferedImage image, int page, float scale) {
    PictureRulings finder = new PictureRulings(image.getRaster(), page, scale);
    List<Box> lines = new ArrayList<>();
    finder.scan(true, lines);
    finder.scan(false, lines);
    return lines;
  }

  private void scan(boolean level, List<Box> lines) {
    int across = level ? raster.getHeight() : raster.getWidth();
    int along = level ? raster.getWidth() : raster.getHeight();
    int shortest = Math.round(SHORTEST / scale);
    int[] points = new int[along];
    for (int i = 0; i < across; i++) {
      if (level) {
        raster.getSamples(0, i, along, 1, 0, points);
      } else {
        raster.getSamples(i, 0, 1, along, 0, points);
      }
      runs(points, i, shortest, level, lines);
    }
  }

  private void runs(int[] points, int at, int shortest, boolean level, List<Box> lines) {
    int start = -1;
    int gap = 0;
    for (int i = 0; i <= points.length; i++) {
      boolean dark = i < points.length && points[i] < DARK;
      if (dark) {
        start = start < 0 ? i : start;
        gap = 0;
      } else if (start >= 0 && (++gap > 2 || i == points.length)) {
        int length = i - gap + 1 - start;
        if (length >= shortest) {
          add(start, length, at, level, lines);
        }
        start = -1;
        gap = 0;
      }
    }
  }

  private void add(int start, int length, int at, boolean level, List<Box> lines) {
    float from = start * scale;
    float size = length * scale;
    float place = at * scale;
    lines.add(
        level ? new Box(page, from, place, size, scale) : new Box(page, place, from, scale, size));
  }
}
