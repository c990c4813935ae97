package org.tunsh.extract;

import java.util.Map;
import org.tunsh.model.Status;

/**
 * Gives a draft the share of right answers that its way of being found had on annotated documents.
 */
final class Confidence {
  private static final double USUAL = 0.93;
  private static final Map<String, Double> BY_WAY =
      Map.of(
          "compound", 0.97,
          "between", 0.97,
          "with", 0.95,
          "of", 0.9,
          "possessive", 0.9,
          "subject", 0.92,
          "group", 0.93,
          "local", 0.85,
          "nearest", 0.6,
          "after", 0.6);

  double of(Draft draft) {
    double value = BY_WAY.getOrDefault(draft.how(), USUAL);
    return draft.status() == Status.ASSERTED ? value : value - 0.1;
  }
}
