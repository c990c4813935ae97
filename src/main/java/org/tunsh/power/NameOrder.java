package org.tunsh.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Orders names by the steps that were made from one to another: lower names are those that are left
 * rather than reached. Where steps run in a circle, the fewest are gone against (greedy, after
 * Eades, Lin and Smyth 1993).
 */
final class NameOrder {
  private final Map<String, Map<String, Integer>> steps = new HashMap<>();
  private final Comparator<String> otherwise;

  /**
   * An order without steps yet.
   *
   * @param otherwise decides where steps do not
   */
  NameOrder(Comparator<String> otherwise) {
    this.otherwise = otherwise;
  }

  void step(String from, String to) {
    steps.computeIfAbsent(from, any -> new HashMap<>()).merge(to, 1, Integer::sum);
  }

  /** The names, lowest first. */
  List<String> order(Set<String> names) {
    Set<String> left = new TreeSet<>(names);
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .min(
                  Comparator.comparingInt((String name) -> into(name, left))
                      .thenComparing(otherwise)
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  /** By how many the steps to a name outnumber those back, over the names that are left. */
  private int into(String name, Set<String> left) {
    int weight = 0;
    for (String other : left) {
      weight += Math.max(0, count(other, name) - count(name, other));
    }
    return weight;
  }

  private int count(String from, String to) {
    return steps.getOrDefault(from, Map.of()).getOrDefault(to, 0);
  }
}
