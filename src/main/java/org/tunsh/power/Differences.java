package org.tunsh.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.tunsh.model.Level;

/** Compares what two states' documents of one tier tell of. */
final class Differences {
  private final String a;
  private final TierTopics topicsA;
  private final String b;
  private final TierTopics topicsB;

  Differences(String a, TierTopics topicsA, String b, TierTopics topicsB) {
    this.a = a;
    this.topicsA = topicsA;
    this.b = b;
    this.topicsB = topicsB;
  }

  /** All differences, by tier; those of one tier the least likely by chance first. */
  List<Difference> all() {
    List<Difference> all = new ArrayList<>();
    for (Level level : Level.values()) {
      all.addAll(holm(of(level)));
    }
    return all;
  }

  private List<Difference> of(Level level) {
    List<Difference> raw = new ArrayList<>();
    for (String kind : List.of(TierTopics.AREA, TierTopics.DEFENCE)) {
      int ofA = topicsA.partners(level, kind);
      int ofB = topicsB.partners(level, kind);
      if (ofA == 0 || ofB == 0) {
        continue;
      }
      Map<String, Integer> countsA = topicsA.counts(level, kind);
      Map<String, Integer> countsB = topicsB.counts(level, kind);
      Set<String> codes = new TreeSet<>(countsA.keySet());
      codes.addAll(countsB.keySet());
      for (String code : codes) {
        Share shareA = new Share(countsA.getOrDefault(code, 0), ofA);
        Share shareB = new Share(countsB.getOrDefault(code, 0), ofB);
        double p = fisher(shareA, shareB);
        raw.add(new Difference(a, b, level, kind, code, shareA, shareB, p, p, 0));
      }
    }
    return raw;
  }

  private static double fisher(Share one, Share other) {
    int[][] table = {
      {one.count(), one.of() - one.count()}, {other.count(), other.of() - other.count()}
    };
    boolean constant =
        one.count() + other.count() == 0 || one.count() + other.count() == one.of() + other.of();
    return constant ? 1 : FisherExactTest.withDefaults().test(table).getPValue();
  }

  /**
   * Holm's step-down: the smallest p times all comparisons, the next times one fewer, and so on.
   */
  private static List<Difference> holm(List<Difference> raw) {
    List<Difference> sorted =
        raw.stream()
            .sorted(
                Comparator.comparingDouble(Difference::p)
                    .thenComparing(Comparator.comparingDouble(Difference::size).reversed())
                    .thenComparing(Difference::kind)
                    .thenComparing(Difference::code))
            .toList();
    List<Difference> adjusted = new ArrayList<>();
    double last = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Difference d = sorted.get(i);
      last = Math.max(last, Math.min(1, d.p() * (sorted.size() - i)));
      adjusted.add(
          new Difference(
              d.a(),
              d.b(),
              d.level(),
              d.kind(),
              d.code(),
              d.shareA(),
              d.shareB(),
              d.p(),
              last,
              sorted.size()));
    }
    return adjusted;
  }
}
