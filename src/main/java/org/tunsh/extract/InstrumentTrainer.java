package org.tunsh.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns from judged phrases the weights of {@link InstrumentJudge}: logistic regression. */
public final class InstrumentTrainer {
  /** Features of fewer phrases tell of documents, not of language. */
  private static final int SEEN = 5;

  /** How far weights may go: small, since annotations are few. */
  private static final double SIGMA = 0.16;

  private static final double TOLERANCE = 1e-6;

  /** Smaller weights change nothing. */
  private static final double LEAST = 0.001;

  /**
   * @param right whether the annotations have what the phrase names
   */
  public record Example(List<String> features, boolean right) {
    public Example {
      features = List.copyOf(features);
    }
  }

  private InstrumentTrainer() {}

  /**
   * The weights by feature, in the order of the names; the same examples give the same weights.
   * None where all examples are right, or all wrong: there is nothing to tell apart.
   */
  public static Map<String, Double> fit(List<Example> examples) {
    if (examples.stream().map(Example::right).distinct().count() < 2) {
      return Map.of();
    }
    Map<String, Integer> seen = new HashMap<>();
    examples.forEach(
        e -> e.features().stream().distinct().forEach(f -> seen.merge(f, 1, Integer::sum)));
    LogisticFit fit = new LogisticFit(SIGMA, TOLERANCE);
    for (Example example : examples) {
      List<String> features = new ArrayList<>(List.of(InstrumentJudge.ALWAYS));
      example.features().stream()
          .distinct()
          .filter(f -> seen.getOrDefault(f, 0) >= SEEN)
          .forEach(features::add);
      fit.add(features, example.right());
    }
    Map<String, Double> weights = new TreeMap<>();
    fit.weights()
        .forEach(
            (feature, weight) -> {
              double rounded = Math.round(weight * 1000) / 1000.0;
              if (Math.abs(rounded) >= LEAST) {
                weights.put(feature, rounded);
              }
            });
    return weights;
  }

  /** A judge with these weights. */
  public static InstrumentJudge judge(Map<String, Double> weights) {
    return new InstrumentJudge(weights);
  }
}
