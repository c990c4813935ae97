package org.tunsh.power;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A median with its 95% percentile bootstrap interval (Efron 1979).
 *
 * @param low NaN where there are too few values for an interval
 */
record MedianInterval(double median, double low, double high) {
  private static final int LEAST = 5;
  private static final int SAMPLES = 2000;
  private static final double TAIL = 0.025;

  /** The same draws each time: the same input has the same bytes. */
  private static final long SEED = 20260101;

  static MedianInterval of(List<Integer> sorted) {
    double[] values = sorted.stream().mapToDouble(Integer::doubleValue).toArray();
    if (values.length < LEAST) {
      return new MedianInterval(median(values), Double.NaN, Double.NaN);
    }
    Random random = new Random(SEED);
    double[] medians = new double[SAMPLES];
    double[] sample = new double[values.length];
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < sample.length; j++) {
        sample[j] = values[random.nextInt(values.length)];
      }
      Arrays.sort(sample);
      medians[i] = median(sample);
    }
    Arrays.sort(medians);
    return new MedianInterval(
        median(values),
        medians[(int) Math.floor(TAIL * (SAMPLES - 1))],
        medians[(int) Math.ceil((1 - TAIL) * (SAMPLES - 1))]);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
