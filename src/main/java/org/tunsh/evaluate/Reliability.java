package org.tunsh.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether confidence can be believed: of the assertions that are given 0.9, how many are right?
 *
 * <p>The expected calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015) with ten
 * bins of equal width.
 *
 * @param type of the assertions, or {@code all}
 * @param bins from the lowest to the highest; only those that hold something
 * @param error the expected calibration error, in 0..1
 */
public record Reliability(String type, List<Bin> bins, double error) {
  private static final int BINS = 10;

  /**
   * Assertions of like confidence.
   *
   * @param from the lower bound of the confidence
   * @param to the upper bound
   * @param count how many there are
   * @param confidence their mean confidence
   * @param right the share that is right
   */
  public record Bin(double from, double to, int count, double confidence, double right) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** All claims together first, then type by type; nothing where there are no claims. */
  public static List<Reliability> of(List<Claim> claims) {
    List<Reliability> found = new ArrayList<>();
    if (claims.isEmpty()) {
      return found;
    }
    found.add(of("all", claims));
    Map<String, List<Claim>> byType = new TreeMap<>();
    claims.forEach(
        claim -> byType.computeIfAbsent(claim.type(), any -> new ArrayList<>()).add(claim));
    byType.forEach((type, some) -> found.add(of(type, some)));
    return found;
  }

  private static Reliability of(String type, List<Claim> claims) {
    Map<Integer, List<Claim>> byBin = new TreeMap<>();
    claims.forEach(
        claim ->
            byBin.computeIfAbsent(bin(claim.confidence()), any -> new ArrayList<>()).add(claim));
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (Map.Entry<Integer, List<Claim>> entry : byBin.entrySet()) {
      List<Claim> inside = entry.getValue();
      double confidence = inside.stream().mapToDouble(Claim::confidence).average().orElse(0);
      double right = (double) inside.stream().filter(Claim::right).count() / inside.size();
      error += Math.abs(confidence - right) * inside.size() / claims.size();
      bins.add(
          new Bin(
              entry.getKey() / (double) BINS,
              (entry.getKey() + 1) / (double) BINS,
              inside.size(),
              Scores.rounded(confidence),
              Scores.rounded(right)));
    }
    return new Reliability(type, bins, Scores.rounded(error));
  }

  private static int bin(double confidence) {
    return Math.clamp((int) Math.floor(confidence * BINS), 0, BINS - 1);
  }
}
