package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * Whose relations a text may be telling of, by several signs.
 *
 * @param hub the state that the sentences with tiers name with most others; empty where none is
 *     named with two, or two with as many
 * @param most the state that is named most
 * @param second the state that is named most but for that
 * @param dateline the state of the capital that the text's head names first
 */
record HomeState(String hub, String most, String second, String dateline) {
  private static final int HEAD = 500;

  static HomeState of(Annotated document) {
    Map<String, Integer> counts = new HashMap<>();
    Span all = new Span(0, document.document().text().length());
    String dateline = "";
    for (Party party : document.within(all, Party.class)) {
      boolean capital = party.naming() == Naming.CAPITAL;
      if (capital
          && dateline.isEmpty()
          && party.span().start() < HEAD
          && party.codes().size() == 1) {
        dateline = party.codes().getFirst();
      }
      if (!capital) {
        party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    List<String> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(
        Comparator.comparingInt((String c) -> -counts.getOrDefault(c, 0)).thenComparing(c -> c));
    return new HomeState(
        hub(document),
        byCount.isEmpty() ? "" : byCount.getFirst(),
        byCount.size() < 2 ? "" : byCount.get(1),
        dateline);
  }

  private static String hub(Annotated document) {
    Map<String, Set<String>> others = new TreeMap<>();
    for (Sentence sentence : document.sentences()) {
      if (document.within(sentence.span(), Tier.class).isEmpty()) {
        continue;
      }
      Set<String> named = new TreeSet<>();
      for (Party party : document.within(sentence.span(), Party.class)) {
        named.addAll(party.codes());
      }
      for (String one : named) {
        Set<String> with = others.computeIfAbsent(one, key -> new TreeSet<>());
        named.stream().filter(other -> !other.equals(one)).forEach(with::add);
      }
    }
    int most = others.values().stream().mapToInt(Set::size).max().orElse(0);
    var best = others.entrySet().stream().filter(e -> e.getValue().size() == most).toList();
    return most >= 2 && best.size() == 1 ? best.getFirst().getKey() : "";
  }
}
