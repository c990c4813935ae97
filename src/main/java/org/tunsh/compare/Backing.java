package org.tunsh.compare;

import java.util.Locale;
import org.tunsh.compare.Comparison.Cell;

/** Says in words what stands behind a value. */
public final class Backing {
  private Backing() {}

  /** How sure a value is, and how many documents and which assertions stand behind it. */
  public static String of(Cell cell) {
    return String.format(
        Locale.ROOT,
        "Confidence %.2f; %d %s; assertions %s",
        cell.confidence(),
        cell.documents(),
        cell.documents() == 1 ? "document" : "documents",
        String.join(", ", cell.evidence()));
  }
}
