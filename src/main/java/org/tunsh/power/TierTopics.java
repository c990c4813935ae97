package org.tunsh.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Ladder;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;
import org.tunsh.power.PowerProfile.TopicShare;

/**
 * Counts what the documents of each tier tell of: for a partner, the documents from the day on
 * which its tier was established until the next tier.
 */
final class TierTopics {
  static final String AREA = "area";
  static final String DEFENCE = "defence";

  /** The codes told of one partner at one tier, by kind. */
  private final Map<Level, Map<String, Map<String, Set<String>>>> told = new TreeMap<>();

  /**
   * The topics of a state.
   *
   * @param byPair the testimonies of each pair, by its codes joined by a space
   */
  TierTopics(List<Ladder> ladders, Map<String, List<Testimony>> byPair) {
    for (Ladder ladder : ladders) {
      String pair = String.join(" ", ladder.parties());
      for (Testimony testimony : byPair.getOrDefault(pair, List.of())) {
        count(ladder, pair, testimony);
      }
    }
  }

  private void count(Ladder ladder, String pair, Testimony testimony) {
    Assertion assertion = testimony.assertion();
    boolean topic = assertion instanceof AreaAssertion || assertion instanceof DefenceAssertion;
    String date = testimony.source().date();
    if (!topic || assertion.status() == Status.DENIED || !ReducedDate.isDate(date)) {
      return;
    }
    Optional<Act> tier = ladder.inForce(new ReducedDate(date));
    if (tier.isPresent()) {
      String kind = assertion instanceof AreaAssertion ? AREA : DEFENCE;
      told.computeIfAbsent(tier.get().level(), any -> new HashMap<>())
          .computeIfAbsent(kind, any -> new HashMap<>())
          .computeIfAbsent(pair, any -> new HashSet<>())
          .add(code(assertion));
    }
  }

  private static String code(Assertion assertion) {
    return switch (assertion) {
      case AreaAssertion area -> area.area();
      case DefenceAssertion defence -> defence.item();
      default -> throw new IllegalArgumentException("'" + assertion.id() + "' is no topic");
    };
  }

  /** How many partners of a tier have documents that tell of anything of a kind. */
  int partners(Level level, String kind) {
    return pairs(level, kind).size();
  }

  private Map<String, Set<String>> pairs(Level level, String kind) {
    return told.getOrDefault(level, Map.of()).getOrDefault(kind, Map.of());
  }

  /** How many of them tell of each code. */
  Map<String, Integer> counts(Level level, String kind) {
    Map<String, Integer> counts = new TreeMap<>();
    pairs(level, kind)
        .values()
        .forEach(codes -> codes.forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }

  List<TopicShare> shares() {
    List<TopicShare> shares = new ArrayList<>();
    for (Level level : told.keySet()) {
      for (String kind : List.of(AREA, DEFENCE)) {
        int of = partners(level, kind);
        counts(level, kind).entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .forEach(
                entry ->
                    shares.add(
                        new TopicShare(
                            level, kind, entry.getKey(), new Share(entry.getValue(), of))));
      }
    }
    return shares;
  }
}
