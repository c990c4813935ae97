package org.tunsh.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells how probably a phrase that the rules take for an instrument is one: the logistic function
 * of a sum of weights, which {@code tunsh train} learns from annotations.
 *
 * <p>Without weights it believes the rules.
 */
public final class InstrumentJudge {
  /** Adds nothing to what the rules say. */
  public static final InstrumentJudge NONE = new InstrumentJudge(Map.of());

  /** The feature that every phrase has. */
  static final String ALWAYS = "always";

  /** From this probability on a phrase counts: where precision and recall are best together. */
  private static final double LEAST = 0.4;

  private final Map<String, Double> weights;

  InstrumentJudge(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * Reads the weights; {@link #NONE} where there is no such file.
   *
   * @throws IOException where it cannot be read, or a line is no feature, tab and number
   */
  public static InstrumentJudge read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return NONE;
    }
    Map<String, Double> weights = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        int tab = line.indexOf('\t');
        weights.put(tab < 0 ? line : line.substring(0, tab), weight(file, number, line, tab));
      }
    }
    return new InstrumentJudge(weights);
  }

  private static double weight(Path file, int number, String line, int tab) throws IOException {
    try {
      double weight = Double.parseDouble(line.substring(tab + 1));
      if (tab > 0 && Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      throw wrong(file, number, line, e);
    }
    throw wrong(file, number, line, null);
  }

  private static IOException wrong(
      Path file, int number, String line, @org.jspecify.annotations.Nullable Exception cause) {
    return new IOException(
        "%s, line %d: a feature, a tab and its weight were expected, but '%s' was found; make the file again with 'tunsh train'"
            .formatted(file, number, line),
        cause);
  }

  boolean hasLearned() {
    return !weights.isEmpty();
  }

  /** From 0 to 1. */
  public double probability(List<String> features) {
    double sum = weights.getOrDefault(ALWAYS, 0.0);
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Whether a phrase that the rules found counts. */
  public boolean believes(List<String> features) {
    return weights.isEmpty() || probability(features) >= LEAST;
  }
}
