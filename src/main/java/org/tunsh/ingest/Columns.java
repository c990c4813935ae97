package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a page into reading order: where a gutter runs between columns, each band
 * between lines that cross it is read column by column.
 */
final class Columns {
  private static final int FEWEST = 3;
  private static final int DEEPEST = 4;

  private Columns() {}

  static List<List<PrintedLine>> order(List<PrintedLine> lines) {
    List<List<PrintedLine>> regions = new ArrayList<>();
    split(lines, regions, 0);
    return regions;
  }

  private static void split(List<PrintedLine> lines, List<List<PrintedLine>> regions, int depth) {
    if (lines.isEmpty()) {
      return;
    }
    Gutter gutter = depth < DEEPEST ? gutter(lines) : null;
    if (gutter == null) {
      regions.add(topDown(lines));
      return;
    }
    List<PrintedLine> crossing = new ArrayList<>();
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    for (PrintedLine line : topDown(lines)) {
      if (gutter.isCrossedBy(line)) {
        if (!left.isEmpty() || !right.isEmpty()) {
          band(left, right, crossing, regions, depth);
        }
        crossing.add(line);
      } else if (line.box().right() <= gutter.middle()) {
        left.add(line);
      } else {
        right.add(line);
      }
    }
    band(left, right, crossing, regions, depth);
    if (!crossing.isEmpty()) {
      regions.add(new ArrayList<>(crossing));
    }
  }

  /**
   * Lines on one side alone belong to the text across, as the short last line of a paragraph does.
   */
  private static void band(
      List<PrintedLine> left,
      List<PrintedLine> right,
      List<PrintedLine> crossing,
      List<List<PrintedLine>> regions,
      int depth) {
    boolean short1 = left.size() <= 2 && right.isEmpty();
    if (short1) {
      crossing.addAll(left);
    } else {
      if (!crossing.isEmpty()) {
        regions.add(new ArrayList<>(crossing));
        crossing.clear();
      }
      split(new ArrayList<>(left), regions, depth + 1);
      split(new ArrayList<>(right), regions, depth + 1);
    }
    left.clear();
    right.clear();
  }

  private static List<PrintedLine> topDown(List<PrintedLine> lines) {
    List<PrintedLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(line -> line.box().bottom()));
    List<PrintedLine> out = new ArrayList<>();
    for (PrintedLine line : sorted) {
      int at = out.size();
      while (at > 0
          && out.get(at - 1).isLevelWith(line)
          && out.get(at - 1).box().x() > line.box().x()) {
        at--;
      }
      out.add(at, line);
    }
    return out;
  }

  /** A white stretch between columns. */
  private record Gutter(float left, float right) {
    float middle() {
      return (left + right) / 2;
    }

    boolean isCrossedBy(PrintedLine line) {
      return line.box().x() < middle() - 1 && line.box().right() > middle() + 1;
    }
  }

  private static @Nullable Gutter gutter(List<PrintedLine> lines) {
    if (lines.size() < 2 * FEWEST) {
      return null;
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    float size = 0;
    for (PrintedLine line : lines) {
      left = Math.min(left, line.box().x());
      right = Math.max(right, line.box().right());
      size += line.size() / lines.size();
    }
    Gutter best = null;
    int[] cover = cover(lines, left, right);
    int from = (int) ((right - left) * 0.15f);
    int to = (int) ((right - left) * 0.85f);
    for (int allowed : allowances(lines.size())) {
      best = widest(cover, from, to, allowed, left, 0.7f * size);
      if (best != null && isTrue(best, lines)) {
        return best;
      }
    }
    return null;
  }

  private static int[] allowances(int lines) {
    return new int[] {0, Math.max(1, lines / 20), Math.max(2, lines / 8), lines / 4};
  }

  private static int[] cover(List<PrintedLine> lines, float left, float right) {
    int[] cover = new int[(int) (right - left) + 2];
    for (PrintedLine line : lines) {
      int from = Math.max(0, (int) (line.box().x() - left));
      int to = Math.min(cover.length - 1, (int) Math.ceil(line.box().right() - left));
      for (int i = from; i < to; i++) {
        cover[i]++;
      }
    }
    return cover;
  }

  private static @Nullable Gutter widest(
      int[] cover, int from, int to, int allowed, float left, float narrowest) {
    Gutter best = null;
    int start = -1;
    for (int i = from; i <= Math.min(to, cover.length - 1); i++) {
      boolean free = cover[i] <= allowed;
      if (free && start < 0) {
        start = i;
      }
      if (start >= 0 && (!free || i == to)) {
        boolean wider = best == null || i - start > best.right() - best.left();
        if (i - start >= narrowest && wider) {
          best = new Gutter(left + start, left + i);
        }
        start = -1;
      }
    }
    return best;
  }

  /**
   * Columns of text stand on both sides for several lines; a table has its cells on shared lines of
   * the stream.
   */
  private static boolean isTrue(Gutter gutter, List<PrintedLine> lines) {
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    Set<Integer> leftLines = new HashSet<>();
    int shared = 0;
    for (PrintedLine line : lines) {
      if (gutter.isCrossedBy(line)) {
        continue;
      }
      boolean onLeft = line.box().right() <= gutter.middle();
      (onLeft ? left : right).add(line);
      if (onLeft) {
        leftLines.add(line.words().getFirst().line());
      }
    }
    for (PrintedLine line : right) {
      shared += leftLines.contains(line.words().getFirst().line()) ? 1 : 0;
    }
    if (left.size() < FEWEST || right.size() < FEWEST || !overlap(left, right)) {
      return false;
    }
    boolean filled = fill(left) > 0.62f && fill(right) > 0.62f;
    return filled || (shared * 3 < Math.min(left.size(), right.size()) && fill(left) > 0.4f);
  }

  private static boolean overlap(List<PrintedLine> left, List<PrintedLine> right) {
    Region a = Region.of(left);
    Region b = Region.of(right);
    if (a.width() < 50 || b.width() < 50) {
      return false;
    }
    float top = Math.max(top(left), top(right));
    float bottom = Math.min(bottom(left), bottom(right));
    return bottom - top > 2 * left.getFirst().size();
  }

  private static float top(List<PrintedLine> lines) {
    return (float) lines.stream().mapToDouble(line -> line.box().y()).min().orElse(0);
  }

  private static float bottom(List<PrintedLine> lines) {
    return (float) lines.stream().mapToDouble(line -> line.box().bottom()).max().orElse(0);
  }

  /** How much of its width a column's lines fill, on average. */
  private static float fill(List<PrintedLine> lines) {
    float width = Region.of(lines).width();
    double sum = lines.stream().mapToDouble(line -> line.box().width()).sum();
    return width <= 0 ? 0 : (float) (sum / (lines.size() * width));
  }
}
