package org.tunsh.ingest;

import java.util.Arrays;
import java.util.List;

/** Finds the width at which a text was wrapped. */
final class TextWidth {
  static final int WIDEST = 130;
  private static final int NARROWEST = 40;

  private TextWidth() {}

  /** The width in characters, or 0 where each line is a paragraph. */
  static int of(List<TextLine> lines) {
    int[] lengths = inner(lines);
    if (lengths.length < 2) {
      return 0;
    }
    Arrays.sort(lengths);
    int widest = lengths[(int) (lengths.length * 0.97)];
    int near = 0;
    for (int length : lengths) {
      near += length >= widest * 3 / 4 && length <= widest + 8 ? 1 : 0;
    }
    boolean wrapped = widest <= WIDEST && widest >= NARROWEST && near >= lengths.length * 0.45;
    return wrapped ? widest : 0;
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
