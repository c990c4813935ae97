package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * How often a document names each party, capitals aside: whom it is about, and whether it is about
 * one's relations with many.
 *
 * @param all the mentions of each code
 */
record PartyCounts(Map<String, Integer> all) {
  /** In accounts of a meeting these are what is spoken of, unless the title names them. */
  static final Set<String> FORUMS = Set.of("UN", "G7", "G20", "OIC", "BRICS", "SCO");

  /** A party that is named so many times less than the first is not what a text is about. */
  private static final int OFTEN = 4;

  private static final int MANY = 5;

  PartyCounts {
    all = Map.copyOf(all);
  }

  static PartyCounts of(Annotated annotated) {
    return of(annotated, party -> party.naming() != Naming.CAPITAL);
  }

  /** Studies often name by its capital the state whose relations they are about. */
  static PartyCounts withCapitals(Annotated annotated) {
    String text = annotated.document().text();
    return of(annotated, party -> party.naming() != Naming.CAPITAL || !isPlace(text, party));
  }

  private static final Pattern AS_PLACE =
      Pattern.compile(
          "(?i)\\b(?:in|at|to|from|near|via|visited|left|reached|for)\\s+$|,\\s+$|[\\r\\n]$|^$");

  private static final int BEFORE = 12;

  /** 'In Lima', 'LIMA, 3 May': where something was, not who did it. */
  private static boolean isPlace(String text, Party capital) {
    int at = capital.span().start();
    return AS_PLACE.matcher(text.substring(Math.max(0, at - BEFORE), at)).find();
  }

  private static PartyCounts of(Annotated annotated, Predicate<Party> counted) {
    Map<String, Integer> counts = new HashMap<>();
    Span text = new Span(0, annotated.document().text().length());
    for (Party party : annotated.within(text, Party.class)) {
      if (counted.test(party)) {
        party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    return new PartyCounts(counts);
  }

  int count(String code) {
    return all.getOrDefault(code, 0);
  }

  boolean isOften(String code) {
    int top = all.values().stream().max(Comparator.naturalOrder()).orElse(0);
    return count(code) * OFTEN >= top;
  }

  /** The party that is named far more often than any other; empty where there is none. */
  String focus() {
    List<Map.Entry<String, Integer>> byCount =
        all.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (byCount.isEmpty()) {
      return "";
    }
    int second = byCount.size() > 1 ? byCount.get(1).getValue() : 0;
    return byCount.getFirst().getValue() * 10 >= second * 14 ? byCount.getFirst().getKey() : "";
  }

  /** A speech or a study that names others as often as its second party is about many. */
  boolean isOfMany(Set<String> two) {
    int second = second(two);
    return all.entrySet().stream()
        .anyMatch(e -> !two.contains(e.getKey()) && e.getValue() >= second);
  }

  /** A text that goes from one partner to the next is on one's relations with many. */
  boolean isTour(Set<String> two, DocumentKind kind) {
    int share = kind == DocumentKind.NEWS ? 3 : 2;
    List<Integer> others =
        all.entrySet().stream()
            .filter(e -> !two.contains(e.getKey()) && !FORUMS.contains(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return two.size() == 2
        && others.size() >= MANY
        && others.stream().mapToInt(Integer::intValue).sum() >= share * second(two);
  }

  private int second(Set<String> two) {
    return two.stream().mapToInt(this::count).min().orElse(0);
  }

  /** The two that stand out among several; none where no two do. */
  Set<String> topTwo(Set<String> several) {
    List<String> byCount = new ArrayList<>(several);
    byCount.sort(Comparator.comparingInt((String c) -> -count(c)).thenComparing(c -> c));
    int second = count(byCount.get(1));
    int third = count(byCount.get(2));
    // One state's relations with many: no two stand out.
    return second * 2 >= third * 3 ? new TreeSet<>(byCount.subList(0, 2)) : Set.of();
  }
}
