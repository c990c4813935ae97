package org.tunsh.power;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many, with the exact 95% interval of Clopper and Pearson (1934).
 *
 * @param count how many
 * @param of of how many, at least 1
 */
public record Share(int count, int of) {
  private static final double ERROR = 0.05;

  public Share {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of + " is no share");
    }
  }

  public double value() {
    return (double) count / of;
  }

  public double low() {
    return interval().getLowerBound();
  }

  public double high() {
    return interval().getUpperBound();
  }

  private Interval interval() {
    return BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(of, count, ERROR);
  }
}
