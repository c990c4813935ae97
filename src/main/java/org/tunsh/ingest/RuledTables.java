package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds tables drawn with ruling lines: connected lines make a grid, missing lines between two
 * fields merge them.
 */
final class RuledTables {
  private static final float NEAR = 3;
  private static final int MOST_LINES = 4_000;

  /**
   * A table on a page.
   *
   * @param box around it
   * @param grid its cells
   * @param words those within it
   * @param fields the boxes of its cells
   */
  record Found(Box box, Grid grid, List<Word> words, List<Box> fields) {}

  private final Sheet sheet;
  private final List<Box> rulings;

  private RuledTables(Sheet sheet) {
    this.sheet = sheet;
    this.rulings = merged(sheet.rulings());
  }

  static List<Found> on(Sheet sheet) {
    if (sheet.rulings().size() < 4 || sheet.rulings().size() > MOST_LINES) {
      return List.of();
    }
    RuledTables tables = new RuledTables(sheet);
    List<Found> found = new ArrayList<>();
    for (List<Box> group : tables.connected()) {
      tables.table(group, found);
    }
    return found;
  }

  private static boolean isLevel(Box line) {
    return line.width() >= line.height();
  }

  /** Collinear lines that touch become one. */
  private static List<Box> merged(List<Box> lines) {
    List<Box> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparing(RuledTables::isLevel)
            .thenComparingInt(b -> Math.round((isLevel(b) ? b.y() : b.x()) / 2))
            .thenComparingDouble(b -> isLevel(b) ? b.x() : b.y()));
    List<Box> out = new ArrayList<>();
    for (Box line : sorted) {
      if (!out.isEmpty() && continues(out.getLast(), line)) {
        out.set(out.size() - 1, out.getLast().cover(line));
      } else {
        out.add(line);
      }
    }
    return out;
  }

  private static boolean continues(Box a, Box b) {
    if (isLevel(a) != isLevel(b)) {
      return false;
    }
    return isLevel(a)
        ? Math.abs(a.y() - b.y()) < 1.6f && b.x() <= a.right() + NEAR
        : Math.abs(a.x() - b.x()) < 1.6f && b.y() <= a.bottom() + NEAR;
  }

  private List<List<Box>> connected() {
    List<List<Box>> groups = new ArrayList<>();
    boolean[] seen = new boolean[rulings.size()];
    for (int i = 0; i < rulings.size(); i++) {
      if (!seen[i]) {
        groups.add(reach(i, seen));
      }
    }
    return groups;
  }

  private List<Box> reach(int from, boolean[] seen) {
    List<Box> group = new ArrayList<>();
    List<Integer> queue = new ArrayList<>(List.of(from));
    seen[from] = true;
    for (int at = 0; at < queue.size(); at++) {
      Box line = rulings.get(queue.get(at));
      group.add(line);
      for (int i = 0; i < rulings.size(); i++) {
        if (!seen[i] && touches(line, rulings.get(i))) {
          seen[i] = true;
          queue.add(i);
        }
      }
    }
    return group;
  }

  private static boolean touches(Box a, Box b) {
    return a.x() - NEAR <= b.right()
        && b.x() - NEAR <= a.right()
        && a.y() - NEAR <= b.bottom()
        && b.y() - NEAR <= a.bottom();
  }

  private void table(List<Box> group, List<Found> found) {
    float[] xs = edges(group, false);
    float[] ys = edges(group, true);
    if (xs.length < 3 || ys.length < 3 || xs.length > 60 || ys.length > 300) {
      return;
    }
    Box box =
        new Box(sheet.number(), xs[0], ys[0], xs[xs.length - 1] - xs[0], ys[ys.length - 1] - ys[0]);
    List<Word> within = new ArrayList<>();
    for (Word word : sheet.words()) {
      if (holds(box, word)) {
        within.add(word);
      }
    }
    RuledGrid ruled = new RuledGrid(sheet.number(), group, xs, ys);
    Grid grid = ruled.fill(within);
    if (grid.rows() > 1 && grid.columns() > 1) {
      found.add(new Found(box, grid, within, ruled.fields()));
    }
  }

  private static boolean holds(Box box, Word word) {
    return word.middleX() > box.x() - 1
        && word.middleX() < box.right() + 1
        && word.middleY() > box.y() - 1
        && word.middleY() < box.bottom() + 1;
  }

  /** Distinct places of the lines across one axis. */
  private static float[] edges(List<Box> group, boolean level) {
    TreeSet<Float> places = new TreeSet<>();
    for (Box line : group) {
      if (isLevel(line) == level) {
        float at = level ? line.y() + line.height() / 2 : line.x() + line.width() / 2;
        Float near = places.floor(at + NEAR);
        if (near == null || near < at - NEAR) {
          places.add(at);
        }
      }
    }
    float[] out = new float[places.size()];
    int i = 0;
    for (float place : places) {
      out[i++] = place;
    }
    return out;
  }
}
