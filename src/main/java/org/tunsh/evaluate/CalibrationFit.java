package org.tunsh.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from judged assertions what share of each way of finding is right.
 *
 * <p>Shares of small groups are drawn towards those of the group above (estimate, way, type), as
 * with a prior of some dozens of assertions; that of a type towards one half, as Laplace has it.
 */
public final class CalibrationFit {
  /** As cross-validation found it best: the ways of finding partnerships are many and small. */
  private static final double PRIOR = 40;

  private static final double LAPLACE = 2;
  private static final int FOLDS = 10;

  /**
   * A row of the table.
   *
   * @param type of the assertions
   * @param way how they were found; empty for all
   * @param estimate what the rule gave them, as text; empty for all
   * @param seen how many there were
   * @param right how many were right
   * @param confidence the smoothed share
   */
  public record Row(
      String type, String way, String estimate, int seen, int right, double confidence) {}

  /** How an estimate is written. */
  @FunctionalInterface
  public interface Writing {
    String of(double estimate);
  }

  private final Writing writing;

  public CalibrationFit(Writing writing) {
    this.writing = writing;
  }

  /** The table for claims that carry the rules' own estimates; sorted by type, way and estimate. */
  public List<Row> fit(List<Claim> claims) {
    Map<List<String>, int[]> counts = new TreeMap<>(KEYS);
    for (Claim claim : claims) {
      for (List<String> key : keys(claim)) {
        int[] count = counts.computeIfAbsent(key, any -> new int[2]);
        count[0]++;
        count[1] += claim.right() ? 1 : 0;
      }
    }
    Map<List<String>, Double> shares = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          double prior = shares.getOrDefault(above(key), 0.5);
          double weight = key.get(1).isEmpty() ? LAPLACE : PRIOR;
          double share = (count[1] + weight * prior) / (count[0] + weight);
          shares.put(key, share);
          rows.add(
              new Row(
                  key.get(0), key.get(1), key.get(2), count[0], count[1], Scores.rounded(share)));
        });
    return rows;
  }

  /**
   * The claims with the confidence that a table made without their own documents gives them: every
   * document is in the fold of its place in the order of names.
   */
  public List<Claim> crossValidated(List<Claim> claims) {
    List<String> documents = claims.stream().map(Claim::document).distinct().sorted().toList();
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < documents.size(); i++) {
      folds.put(documents.get(i), i % FOLDS);
    }
    List<Claim> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      Map<List<String>, Double> table = new HashMap<>();
      fit(claims.stream().filter(c -> folds.getOrDefault(c.document(), 0) != out).toList())
          .forEach(
              row -> table.put(List.of(row.type(), row.way(), row.estimate()), row.confidence()));
      claims.stream()
          .filter(c -> folds.getOrDefault(c.document(), 0) == out)
          .forEach(c -> judged.add(with(c, table)));
    }
    return judged;
  }

  private Claim with(Claim claim, Map<List<String>, Double> table) {
    List<List<String>> keys = keys(claim);
    double ofType = Math.min(claim.confidence(), table.getOrDefault(keys.getFirst(), 1.0));
    double ofWay = table.getOrDefault(keys.get(1), ofType);
    double value = table.getOrDefault(keys.getLast(), ofWay);
    return new Claim(claim.document(), claim.type(), claim.way(), value, claim.right());
  }

  /** From the widest group to the narrowest. */
  private List<List<String>> keys(Claim claim) {
    String estimate = writing.of(claim.confidence());
    return List.of(
        List.of(claim.type(), "", ""),
        List.of(claim.type(), claim.way(), ""),
        List.of(claim.type(), claim.way(), estimate));
  }

  private static List<String> above(List<String> key) {
    if (!key.get(2).isEmpty()) {
      return List.of(key.get(0), key.get(1), "");
    }
    return key.get(1).isEmpty() ? List.of() : List.of(key.get(0), "", "");
  }

  private static final Comparator<List<String>> KEYS =
      Comparator.<List<String>, String>comparing(List::getFirst)
          .thenComparing(key -> key.get(1))
          .thenComparing(List::getLast);
}
