package org.tunsh.reconcile;

import java.util.Comparator;
import java.util.Optional;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Testimony;

/**
 * One document's telling of an act.
 *
 * @param testimony the assertion and its document
 * @param act the assertion
 * @param rank of the document's source class
 */
record Telling(Testimony testimony, PartnershipAssertion act, int rank) {
  /**
   * The better source first; prose before a table's cell; then the more exact, the surer, and the
   * order of files.
   */
  static final Comparator<Telling> BEST_FIRST =
      Comparator.comparingInt(Telling::rank)
          .thenComparing(Telling::tabular)
          .thenComparing(Comparator.comparingInt(Telling::precision).reversed())
          .thenComparing(Comparator.comparingDouble(Telling::confidence).reversed())
          .thenComparing(telling -> telling.testimony().source().file())
          .thenComparingInt(telling -> telling.act().evidence().start())
          .thenComparing(telling -> telling.act().id());

  Optional<ReducedDate> date() {
    return act.date().isEmpty() ? Optional.empty() : Optional.of(new ReducedDate(act.date()));
  }

  /** Whether its date is that of its document, and its own words name no year. */
  boolean datedByItsDocument() {
    String date = act.date();
    return !date.isEmpty()
        && date.equals(testimony.source().date())
        && !act.evidence().quote().contains(new ReducedDate(date).year());
  }

  int precision() {
    return date().map(ReducedDate::precision).orElse(0);
  }

  double confidence() {
    return act.confidence();
  }

  boolean tabular() {
    return testimony.tabular();
  }

  String document() {
    return testimony.source().document();
  }

  /** What speaks with one voice: a document's text, or its tables. */
  String voice() {
    return document() + (tabular() ? "#table" : "");
  }
}
