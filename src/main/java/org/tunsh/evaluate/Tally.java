package org.tunsh.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of hits and misses, which add up over documents. */
final class Tally {
  /** Items found, found wrongly and missed. */
  static final class Found {
    int right;
    int wrong;
    int missed;

    double precision() {
      return right + wrong == 0 ? 1.0 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1.0 : (double) right / (right + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
    }
  }

  /** A sum of values and how many they are: right answers among all, or correlations. */
  static final class Mean {
    double sum;
    int of;

    double value() {
      return sum / of;
    }
  }

  final Map<String, Found> found = new LinkedHashMap<>();
  final Map<String, Mean> shares = new LinkedHashMap<>();
  final Mean order = new Mean();
  int missing;
  int unproved;

  void count(String name, int right, int wrong, int missed) {
    Found counts = found.computeIfAbsent(name, any -> new Found());
    counts.right += right;
    counts.wrong += wrong;
    counts.missed += missed;
  }

  void answer(String name, boolean right) {
    Mean share = shares.computeIfAbsent(name, any -> new Mean());
    share.sum += right ? 1 : 0;
    share.of++;
  }

  void order(double tau) {
    order.sum += tau;
    order.of++;
  }

  void add(Tally other) {
    other.found.forEach((name, f) -> count(name, f.right, f.wrong, f.missed));
    other.shares.forEach(
        (name, s) -> {
          Mean share = shares.computeIfAbsent(name, any -> new Mean());
          share.sum += s.sum;
          share.of += s.of;
        });
    order.sum += other.order.sum;
    order.of += other.order.of;
    missing += other.missing;
    unproved += other.unproved;
  }
}
