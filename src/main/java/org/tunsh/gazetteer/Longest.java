package org.tunsh.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.gazetteer.Phrase.Match;
import org.tunsh.model.Span;

/** Keeps, list by list, the leftmost phrases, and of those with one start the longest. */
final class Longest implements PhraseAutomaton.Sink {
  private final Map<String, Best> best = new HashMap<>();

  @Override
  public void found(int start, int end, Phrase phrase) {
    best.computeIfAbsent(phrase.list(), list -> new Best()).offer(start, end, phrase);
  }

  List<Match> matches() {
    List<Match> all = new ArrayList<>();
    best.values().forEach(list -> all.addAll(list.kept));
    all.sort(Comparator.comparing(Match::span).thenComparing(match -> match.phrase().list()));
    return all;
  }

  private static final class Best {
    private final List<Match> kept = new ArrayList<>();
    private int start = -1;
    private int end;

    void offer(int from, int to, Phrase phrase) {
      boolean same = from == start;
      if (same ? to < end : from < end) {
        return;
      }
      if (same && to > end) {
        dropFrom(from);
      }
      start = from;
      end = to;
      kept.add(new Match(new Span(from, to), phrase));
    }

    private void dropFrom(int from) {
      while (!kept.isEmpty() && kept.getLast().span().start() == from) {
        kept.removeLast();
      }
    }
  }
}
