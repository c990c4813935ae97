package org.tunsh.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/**
 * All testimonies that may speak for or against a table: everything but the cells of a study's own
 * tables, and but what some of its users leave out.
 */
final class Witnesses {
  private final Map<String, List<Testimony>> byParties = new HashMap<>();
  private final SourceRanking ranking;

  Witnesses(Testimonies testimonies, SourceRanking ranking) {
    this(testimonies, ranking, any -> true);
  }

  /**
   * @param counted what is counted as telling of its parties
   */
  Witnesses(Testimonies testimonies, SourceRanking ranking, Predicate<Assertion> counted) {
    this.ranking = ranking;
    testimonies
        .all()
        .filter(testimony -> !testimony.studyTable() && counted.test(testimony.assertion()))
        .sorted(bestFirst())
        .forEach(
            testimony ->
                byParties
                    .computeIfAbsent(key(testimony.assertion().parties()), k -> new ArrayList<>())
                    .add(testimony));
  }

  /** Those of one kind about a pair, the best first. */
  <T extends Assertion> List<Testimony> of(List<String> parties, Class<T> type) {
    return byParties.getOrDefault(key(parties), List.of()).stream()
        .filter(testimony -> type.isInstance(testimony.assertion()))
        .toList();
  }

  /** The better class, then the newer document, its path and the order of its text. */
  private Comparator<Testimony> bestFirst() {
    return Comparator.comparingInt((Testimony t) -> ranking.rank(t.source().sourceClass()))
        .thenComparing(t -> t.source().date(), Comparator.reverseOrder())
        .thenComparing(t -> t.source().file())
        .thenComparingInt(t -> t.assertion().evidence().start())
        .thenComparing(t -> t.assertion().id());
  }

  int rank(Testimony testimony) {
    return ranking.rank(testimony.source().sourceClass());
  }

  List<String> classes(List<Testimony> testimonies) {
    return testimonies.stream()
        .map(testimony -> testimony.source().sourceClass())
        .distinct()
        .sorted(Comparator.comparingInt(ranking::rank).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The parties that stand in a pair with a state, by code. */
  List<String> partners(String state) {
    return byParties.keySet().stream()
        .map(key -> List.of(key.split("\\+", -1)))
        .filter(parties -> parties.size() == 2 && parties.contains(state))
        .map(parties -> parties.get(parties.get(0).equals(state) ? 1 : 0))
        .sorted()
        .toList();
  }

  static List<String> pair(String one, String other) {
    return Stream.of(one, other).sorted().toList();
  }

  private static String key(List<String> parties) {
    return String.join("+", parties);
  }
}
