package org.tunsh.check;

import java.util.List;
import org.tunsh.model.Testimony;

/**
 * What evidence says of a value, before it is told as part of the report.
 *
 * @param verdict the verdict
 * @param found the values that the evidence gives
 * @param reason in words
 * @param evidence the testimonies on either side, the best first
 */
record Finding(Verdict verdict, List<String> found, String reason, List<Testimony> evidence) {
  static Finding missing(String reason) {
    return new Finding(Verdict.MISSING, List.of(), reason, List.of());
  }
}
