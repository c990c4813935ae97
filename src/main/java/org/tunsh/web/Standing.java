package org.tunsh.web;

import java.util.List;
import java.util.Optional;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.render.Markup;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.Selector;

/**
 * What stands of something by now: what the program read, or what a person corrected it to, also
 * where no run has brought that into the dataset yet.
 *
 * @param read by the program, as the dataset has it
 * @param claim that stands
 * @param words that say it
 */
record Standing(Claim read, Claim claim, String words) {
  static Standing of(Desk desk, Testimony testimony, List<Decision> decisions) {
    Claim read = Claim.of(testimony.assertion());
    return of(desk, read, testimony.assertion().evidence().quote(), decisions);
  }

  static Standing of(Desk desk, Facts document, List<Decision> decisions) {
    return of(desk, Claim.of(document), "", decisions);
  }

  private static Standing of(Desk desk, Claim read, String words, List<Decision> decisions) {
    Optional<Decision> correction = desk.comingCorrection(decisions);
    return new Standing(
        read,
        correction.flatMap(Decision::stands).orElse(read),
        correction.flatMap(Decision::moved).map(Selector::exact).orElse(words));
  }

  boolean waits() {
    return !claim.equals(read);
  }

  /** Says that a correction waits, and what the dataset has meanwhile. */
  void tell(Markup html) {
    if (waits()) {
      html.element(
          "p",
          "Corrected, as the fields below say; the dataset has it from the next run on. Until then"
              + " it has: "
              + read.words()
              + ".",
          "role",
          "status");
    }
  }
}
