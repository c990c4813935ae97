package org.tunsh.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.tunsh.index.FoundPlaces.Match;

/**
 * Windows of one length upon the matches of a text, one beginning at each match. They are counted
 * by sliding from one to the next: a common word stands thousands of times in a long text.
 */
final class MatchWindows {
  private static final int A_FRESH_PART = 1000;
  private static final int A_PART = 10;
  private static final int MOST_FOR_MATCHES = 9;

  private final int[] parts;
  private final int[] starts;
  private final int[] ends;
  private final int length;
  private final boolean[] shown;

  /**
   * @param matches by start
   * @param length from the start of the first match to the end of the last that is within, in
   *     UTF-16 code units
   */
  MatchWindows(List<Match> matches, int length) {
    int number = matches.size();
    this.parts = new int[number];
    this.starts = new int[number];
    this.ends = new int[number];
    this.length = length;
    Map<Object, Integer> known = new HashMap<>();
    for (int i = 0; i < number; i++) {
      Match match = matches.get(i);
      parts[i] = known.computeIfAbsent(match.what(), unused -> known.size());
      starts[i] = match.span().start();
      ends[i] = match.span().end();
    }
    this.shown = new boolean[known.size()];
  }

  /**
   * The match with whose window most different parts of the query stand that are not shown yet, of
   * equals the first; -1 where all are passed over.
   */
  int best(IntPredicate isPassedOver) {
    int[] within = new int[shown.length];
    int fresh = 0;
    int different = 0;
    int end = 0;
    int best = -1;
    int bestScore = 0;
    for (int from = 0; from < parts.length; from++) {
      for (; end <= from || (end < parts.length && ends[end] <= starts[from] + length); end++) {
        if (within[parts[end]]++ == 0) {
          different++;
          fresh += shown[parts[end]] ? 0 : 1;
        }
      }
      int score =
          fresh * A_FRESH_PART + different * A_PART + Math.min(MOST_FOR_MATCHES, end - from);
      if (score > bestScore && !isPassedOver.test(from)) {
        best = from;
        bestScore = score;
      }
      if (--within[parts[from]] == 0) {
        different--;
        fresh -= shown[parts[from]] ? 0 : 1;
      }
    }
    return best;
  }

  /** Counts the parts in a match's window as shown. */
  void show(int from) {
    for (int i = from; i == from || (i < parts.length && ends[i] <= starts[from] + length); i++) {
      shown[parts[i]] = true;
    }
  }
}
