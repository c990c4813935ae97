package org.tunsh.ingest;

import java.util.Arrays;
import java.util.List;

/** Finds the width at which a text was wrapped. */
final class TextWidth {
  static final int WIDEST = 130;
  private static final int NARROWEST = 40;

  /** By so many characters a wrapped line may be longer than the width. */
  static final int OVERHANG = 8;

  private TextWidth() {}

  /** The width in characters, or 0 where each line is a paragraph. */
  static int of(List<TextLine> lines) {
    int[] lengths = inner(lines);
    if (lengths.length < 2) {
      return 0;
    }
    Arrays.sort(lengths);
    int highest = (int) (lengths.length * 0.97);
    int lowest = Math.min(highest, (int) (lengths.length * 0.85));
    int tried = 0;
    for (int at = highest; at >= lowest; at--) {
      int widest = lengths[at];
      // Of a long text few lengths are tried: those that a width can have, each once.
      if (widest != tried && widest <= WIDEST && isWidth(lengths, widest)) {
        return widest;
      }
      tried = widest;
    }
    return 0;
  }

  /** Whether most lines end near a width, be a title over them that nobody wrapped longer. */
  private static boolean isWidth(int[] lengths, int widest) {
    int near = 0;
    for (int length : lengths) {
      near += length >= widest * 3 / 4 && length <= widest + OVERHANG ? 1 : 0;
    }
    return widest >= NARROWEST && near >= lengths.length * 0.45;
  }

  /** Lengths of the lines that another line of text follows at once: only these can be wrapped. */
  private static int[] inner(List<TextLine> lines) {
    int[] lengths = new int[lines.size()];
    int count = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine next = lines.get(i + 1);
      boolean counts = !line.furniture() && !line.isBlank() && !next.isBlank() && !next.furniture();
      if (counts && line.text().indexOf('\t') < 0) {
        lengths[count++] = line.text().stripTrailing().length();
      }
    }
    return Arrays.copyOf(lengths, count);
  }
}
