package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Learns a {@link PassageClassifier} from labelled passages: for each code a logistic regression
 * with a normal prior, of the passages that have the code against all others.
 */
public final class PassageTrainer {
  /** Features of fewer passages tell of documents, not of language. */
  private static final int SEEN = 3;

  private static final double SIGMA = 0.5;
  private static final double TOLERANCE = 1e-4;

  /** Smaller weights change nothing. */
  private static final double LEAST = 0.02;

  private PassageTrainer() {}

  /**
   * What was learned; the same lessons give the same weights.
   *
   * @param least codes of fewer passages are not learned
   */
  public static PassageClassifier fit(List<PassageLesson> lessons, int least) {
    Map<String, Integer> seen = new HashMap<>();
    lessons.forEach(one -> one.features().forEach(f -> seen.merge(f, 1, Integer::sum)));
    Set<String> codes = new TreeSet<>();
    lessons.forEach(one -> codes.addAll(one.codes()));
    List<Collection<String>> features = new ArrayList<>();
    for (PassageLesson lesson : lessons) {
      Set<String> kept = new HashSet<>(lesson.features());
      kept.removeIf(feature -> seen.getOrDefault(feature, 0) < SEEN);
      kept.add(PassageClassifier.ALWAYS);
      features.add(kept.stream().sorted().toList());
    }
    SortedMap<String, Map<String, Double>> weights = new TreeMap<>();
    for (String code : codes) {
      if (lessons.stream().filter(one -> one.codes().contains(code)).count() >= least) {
        weights.put(code, weights(lessons, features, code));
      }
    }
    return PassageClassifier.of(weights);
  }

  private static Map<String, Double> weights(
      List<PassageLesson> lessons, List<Collection<String>> features, String code) {
    LogisticFit fit = new LogisticFit(SIGMA, TOLERANCE);
    for (int i = 0; i < lessons.size(); i++) {
      fit.add(features.get(i), lessons.get(i).codes().contains(code));
    }
    Map<String, Double> weights = new HashMap<>();
    fit.weights()
        .forEach(
            (feature, weight) -> {
              if (Math.abs(weight) >= LEAST) {
                weights.put(feature, Math.round(weight * 100) / 100.0);
              }
            });
    return weights;
  }
}
