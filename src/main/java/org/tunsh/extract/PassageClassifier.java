package org.tunsh.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells how probably a passage is on each of several codes: for every code the logistic function of
 * a sum of weights, one for each feature of the passage, which {@code tunsh train-passages} learns
 * from passages that were read and labelled.
 *
 * <p>Without weights it knows nothing, and the rules alone decide.
 */
public final class PassageClassifier {
  /** Knows nothing. */
  public static final PassageClassifier NONE = new PassageClassifier(List.of(), Map.of());

  /** The feature that every passage has. */
  static final String ALWAYS = "always";

  /** From this probability on a code is told: where both kinds of error are about as many. */
  private static final double PROBABLE = 0.3;

  private final List<String> codes;
  private final Map<String, double[]> weights;

  private PassageClassifier(List<String> codes, Map<String, double[]> weights) {
    this.codes = List.copyOf(codes);
    this.weights = Map.copyOf(weights);
  }

  /**
   * @param byCode the weights of the features of each code
   */
  static PassageClassifier of(SortedMap<String, Map<String, Double>> byCode) {
    List<String> codes = List.copyOf(byCode.keySet());
    Map<String, double[]> weights = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      int code = i;
      byCode
          .getOrDefault(codes.get(i), Map.of())
          .forEach(
              (feature, weight) ->
                  weights.computeIfAbsent(feature, key -> new double[codes.size()])[code] = weight);
    }
    return new PassageClassifier(codes, weights);
  }

  /**
   * Reads the weights; {@link #NONE} where there is no such file. A line has a feature and, each
   * after a tab, a code, an equals sign and a weight.
   *
   * @throws IOException where it cannot be read, or has another line
   */
  public static PassageClassifier read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    SortedMap<String, Map<String, Double>> byCode = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      for (int i = 1; i < fields.length; i++) {
        int at = fields[i].indexOf('=');
        double weight = at > 0 ? number(fields[i].substring(at + 1)) : Double.NaN;
        if (!Double.isFinite(weight)) {
          throw new IOException(
              "%s, line %d: a feature and 'code=weight' after tabs were expected, but '%s' was found; make the file again with 'tunsh train-passages'"
                  .formatted(file, number, fields[i]));
        }
        byCode
            .computeIfAbsent(fields[i].substring(0, at), key -> new HashMap<>())
            .put(fields[0], weight);
      }
    }
    return of(byCode);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The lines that {@link #read} reads, in the order of the features. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, double[]> entry : new TreeMap<>(weights).entrySet()) {
      StringBuilder line = new StringBuilder(entry.getKey());
      for (int i = 0; i < codes.size(); i++) {
        if (entry.getValue()[i] != 0) {
          line.append('\t').append(codes.get(i)).append('=').append(entry.getValue()[i]);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Whether it can tell of this code; of what it cannot, the rule goes on to tell. */
  public boolean knows(String code) {
    return codes.contains(code);
  }

  boolean hasLearned() {
    return !codes.isEmpty();
  }

  /** From 0 to 1 for each code, in the order of the codes. */
  public SortedMap<String, Double> probabilities(Iterable<String> features) {
    double[] sums = new double[codes.size()];
    add(ALWAYS, sums);
    features.forEach(feature -> add(feature, sums));
    SortedMap<String, Double> probabilities = new TreeMap<>();
    for (int i = 0; i < sums.length; i++) {
      probabilities.put(codes.get(i), 1 / (1 + Math.exp(-sums[i])));
    }
    return probabilities;
  }

  /** The codes that are probable enough, the most probable first. */
  public List<String> codes(Iterable<String> features) {
    return probabilities(features).entrySet().stream()
        .filter(entry -> entry.getValue() >= PROBABLE)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(String feature, double[] sums) {
    double[] of = weights.get(feature);
    if (of != null) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += of[i];
      }
    }
  }
}
