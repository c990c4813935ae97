package org.tunsh.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that stand beside each other on one line of a page.
 *
 * @param words in reading order
 * @param box around them
 * @param size of most of its letters, in points
 * @param bold whether all of it is bold
 */
record PrintedLine(List<Word> words, Box box, float size, boolean bold) {
  /** In letters' sizes: a gap wider than this parts a line (columns, cells). */
  private static final float GAP = 1.4f;

  static PrintedLine of(List<Word> words) {
    Box box = words.getFirst().box();
    boolean bold = true;
    float weighted = 0;
    int letters = 0;
    for (Word word : words) {
      box = box.cover(word.box());
      bold &= word.bold() || !Character.isLetter(word.text().charAt(0));
      weighted += word.size() * word.text().length();
      letters += word.text().length();
    }
    boolean any = words.stream().anyMatch(Word::bold);
    return new PrintedLine(List.copyOf(words), box, weighted / letters, bold && any);
  }

  /** Parts the words of a page into lines, and lines where a wide gap stands between two words. */
  static List<PrintedLine> lines(List<Word> words) {
    List<PrintedLine> lines = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : words) {
      if (!open.isEmpty() && parts(open.getLast(), word)) {
        lines.add(of(open));
        open.clear();
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      lines.add(of(open));
    }
    return lines;
  }

  private static boolean parts(Word before, Word word) {
    if (before.line() != word.line()) {
      return true;
    }
    float size = Math.max(before.size(), word.size());
    float gap = word.box().x() - before.box().right();
    return gap > GAP * size
        || (gap < -3 * size && word.box().right() < before.box().x() - GAP * size);
  }

  /** The same line with another that stands beside it. */
  PrintedLine beside(PrintedLine other) {
    List<Word> all = new ArrayList<>(words);
    all.addAll(other.words);
    if (other.box.x() < box.x()) {
      all.sort(Comparator.comparingDouble(word -> word.box().x()));
    }
    return of(all);
  }

  boolean isLevelWith(PrintedLine other) {
    float overlap = Math.min(box.bottom(), other.box.bottom()) - Math.max(box.y(), other.box.y());
    return overlap > 0.5f * Math.min(box.height(), other.box.height());
  }

  String text() {
    StringBuilder out = new StringBuilder();
    for (Word word : words) {
      boolean glued = word.text().charAt(0) == Callouts.OPEN;
      out.append(out.isEmpty() || glued ? "" : " ").append(word.text());
    }
    return out.toString();
  }

  Piece piece() {
    return new Piece(text(), box);
  }

  int letters() {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }
}
