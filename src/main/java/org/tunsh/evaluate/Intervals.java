package org.tunsh.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tunsh.evaluate.Scores.Interval;

/**
 * Percentile bootstrap over documents (Efron 1979): what is said of one document hangs together, so
 * documents are drawn, not items.
 */
final class Intervals {
  static final String ORDER = "area order (Kendall tau)";
  private static final int SAMPLES = 2000;
  private static final double TAIL = 0.025;

  private final Map<String, double[]> samples = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  Intervals(List<Tally> documents, RandomGenerator random) {
    for (int i = 0; i < SAMPLES && !documents.isEmpty(); i++) {
      Tally sample = new Tally();
      for (int j = 0; j < documents.size(); j++) {
        sample.add(documents.get(random.nextInt(documents.size())));
      }
      sample.found.forEach((name, found) -> keep(name, found.f1()));
      sample.shares.forEach((name, share) -> keep(name, share.value()));
      if (sample.order.of > 0) {
        keep(ORDER, sample.order.value());
      }
    }
  }

  private void keep(String name, double value) {
    int size = sizes.merge(name, 1, Integer::sum);
    samples.computeIfAbsent(name, any -> new double[SAMPLES])[size - 1] = value;
  }

  Optional<Interval> of(String name) {
    double[] values = samples.get(name);
    if (values == null) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(values, sizes.getOrDefault(name, 0));
    Arrays.sort(sorted);
    int low = (int) Math.floor(TAIL * (sorted.length - 1));
    int high = (int) Math.ceil((1 - TAIL) * (sorted.length - 1));
    return Optional.of(new Interval(Scores.rounded(sorted[low]), Scores.rounded(sorted[high])));
  }
}
