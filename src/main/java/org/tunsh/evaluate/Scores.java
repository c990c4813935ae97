package org.tunsh.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How well documents were read.
 *
 * @param documents how many gold documents there were
 * @param figures by field, each to the third digit
 */
public record Scores(int documents, List<Figure> figures) {
  private static final int DIGITS = 3;

  public Scores {
    figures = List.copyOf(figures);
  }

  /** A 95% interval from resampled documents. */
  public record Interval(double low, double high) {}

  /** One figure. */
  public sealed interface Figure {
    String name();
  }

  /** Precision, recall and their harmonic mean over items; the interval is of the mean. */
  public record Items(
      String name,
      double precision,
      double recall,
      double f1,
      int gold,
      int predicted,
      Optional<Interval> interval)
      implements Figure {}

  /** A mean of answers or correlations; empty where there was nothing to score. */
  public record Share(String name, Optional<Double> value, int of, Optional<Interval> interval)
      implements Figure {}

  /** A count. */
  public record Count(String name, int value) implements Figure {}

  static double rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
