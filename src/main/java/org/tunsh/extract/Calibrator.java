package org.tunsh.extract;

import org.tunsh.gazetteer.Calibration;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;

/** Replaces a rule's own estimate by the share of right answers that its way of finding had. */
final class Calibrator {
  private final Calibration table;

  Calibrator(Calibration table) {
    this.table = table;
  }

  Assertion calibrated(Assertion assertion) {
    double value = table.of(type(assertion), way(assertion.rule()), assertion.confidence());
    return value == assertion.confidence() ? assertion : assertion.withConfidence(value);
  }

  private static String type(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> "partnership";
      case InstrumentAssertion i -> "instrument";
      case AreaAssertion a -> "area";
      case DefenceAssertion d -> "defence";
      case CommitmentAssertion c -> "commitment";
    };
  }

  /** How parties were found decides more than which verb fired: what stands after the stroke. */
  private static String way(String rule) {
    return rule.substring(rule.indexOf('/') + 1);
  }
}
