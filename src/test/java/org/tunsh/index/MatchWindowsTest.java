package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tunsh.index.FoundPlaces.Match;
import org.tunsh.model.Span;

class MatchWindowsTest {
  private static final int LENGTH = 50;

  @Test
  void theWindowOfMostDifferentPartsIsBest() {
    List<Match> matches =
        List.of(at(0, 4, "a"), at(5, 9, "a"), at(100, 104, "a"), at(110, 114, "b"));
    MatchWindows windows = new MatchWindows(matches, LENGTH);

    assertEquals(2, windows.best(at -> false));
    windows.show(2);
    assertEquals(
        2, windows.best(at -> false), "nothing is fresh any more, two parts are still more");
    assertEquals(0, windows.best(at -> at >= 2), "two of one part before one");
  }

  @Test
  void whatIsNotShownYetGoesBefore() {
    List<Match> matches =
        List.of(
            at(0, 4, "a"), at(5, 9, "b"), at(100, 104, "a"), at(110, 114, "b"), at(200, 204, "c"));
    MatchWindows windows = new MatchWindows(matches, LENGTH);

    windows.show(windows.best(at -> false));

    assertEquals(4, windows.best(at -> false));
  }

  @Test
  void slidingCountsAsCountingEachWindowDoes() {
    Random random = new Random(20261130);
    for (int round = 0; round < 300; round++) {
      List<Match> matches = matches(random);
      MatchWindows windows = new MatchWindows(matches, LENGTH);
      Set<Object> shown = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        int expected = best(matches, shown);
        assertEquals(expected, windows.best(at -> false), matches::toString);
        windows.show(expected);
        window(matches, expected).forEach(match -> shown.add(match.what()));
      }
    }
  }

  private static List<Match> matches(Random random) {
    List<Match> matches = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= random.nextInt(40); i++) {
      start += random.nextInt(30);
      int length = 1 + random.nextInt(random.nextInt(5) == 0 ? 90 : 10);
      matches.add(at(start, start + length, "part" + random.nextInt(4)));
    }
    return matches;
  }

  private static int best(List<Match> matches, Set<Object> shown) {
    int best = -1;
    int bestScore = 0;
    for (int from = 0; from < matches.size(); from++) {
      List<Match> window = window(matches, from);
      Set<Object> parts = new HashSet<>();
      window.forEach(match -> parts.add(match.what()));
      long fresh = parts.stream().filter(part -> !shown.contains(part)).count();
      int score = (int) fresh * 1000 + parts.size() * 10 + Math.min(9, window.size());
      if (score > bestScore) {
        best = from;
        bestScore = score;
      }
    }
    return best;
  }

  private static List<Match> window(List<Match> matches, int from) {
    int limit = matches.get(from).span().start() + LENGTH;
    List<Match> window = new ArrayList<>(List.of(matches.get(from)));
    for (int i = from + 1; i < matches.size() && matches.get(i).span().end() <= limit; i++) {
      window.add(matches.get(i));
    }
    return window;
  }

  private static Match at(int start, int end, String part) {
    Span span = new Span(start, end);
    return new Match(span, List.of(span), part);
  }
}
