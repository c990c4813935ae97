package org.tunsh.power;

import org.tunsh.model.Level;

/**
 * How two states' documents of one tier differ in what they tell of.
 *
 * @param a code of the one
 * @param b code of the other
 * @param kind {@code area} or {@code defence}
 * @param shareA of the one's partners of that tier
 * @param shareB of the other's
 * @param p of Fisher's exact test, two-sided
 * @param adjusted the same after Holm (1979) over all comparisons of these two and this tier
 * @param comparisons how many these were
 */
public record Difference(
    String a,
    String b,
    Level level,
    String kind,
    String code,
    Share shareA,
    Share shareB,
    double p,
    double adjusted,
    int comparisons) {
  /** How far the shares lie apart, in 0..1. */
  public double size() {
    return Math.abs(shareA.value() - shareB.value());
  }
}
