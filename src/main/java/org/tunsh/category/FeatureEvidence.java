package org.tunsh.category;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.gazetteer.CategoryScheme.Feature;
import org.tunsh.gazetteer.CategoryScheme.Instrument;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/**
 * What one assertion tells of a feature.
 *
 * @param term the area, item, commitment or instrument
 * @param date of the instrument or the document; empty where neither has one
 */
record FeatureEvidence(Testimony testimony, String term, Telling telling, String date) {
  /** How it is told. */
  enum Telling {
    FACT,
    PLAN,
    DENIAL
  }

  /** By date, the undated last. */
  static final Comparator<FeatureEvidence> BY_DATE =
      Comparator.comparing((FeatureEvidence evidence) -> evidence.date().isEmpty())
          .thenComparing(FeatureEvidence::date)
          .thenComparing(evidence -> evidence.testimony().source().file())
          .thenComparing(evidence -> evidence.testimony().assertion().id());

  static Optional<FeatureEvidence> of(Feature feature, Testimony testimony) {
    String documented = testimony.source().date();
    return switch (testimony.assertion()) {
      case AreaAssertion area when feature.areas().contains(area.area()) ->
          Optional.of(found(testimony, area.area(), area.status(), documented));
      case DefenceAssertion defence when feature.defence().contains(defence.item()) ->
          Optional.of(found(testimony, defence.item(), defence.status(), documented));
      case CommitmentAssertion promise when feature.commitments().contains(promise.subject()) ->
          Optional.of(found(testimony, promise.subject(), promise.status(), documented));
      case InstrumentAssertion instrument when fits(feature.instruments(), instrument) ->
          Optional.of(instrument(testimony, instrument));
      case AreaAssertion area -> Optional.empty();
      case DefenceAssertion defence -> Optional.empty();
      case CommitmentAssertion promise -> Optional.empty();
      case InstrumentAssertion instrument -> Optional.empty();
      case PartnershipAssertion partnership -> Optional.empty();
    };
  }

  private static boolean fits(List<Instrument> wanted, InstrumentAssertion instrument) {
    String title = instrument.title().toLowerCase(Locale.ROOT);
    return wanted.stream()
        .filter(each -> each.kinds().contains(instrument.kind()))
        .anyMatch(
            each -> each.words().isEmpty() || each.words().stream().anyMatch(title::contains));
  }

  private static FeatureEvidence instrument(Testimony testimony, InstrumentAssertion instrument) {
    boolean dated =
        ReducedDate.isDate(instrument.date()) && instrument.action() != InstrumentAction.PLANNED;
    Status status =
        instrument.action() == InstrumentAction.PLANNED && instrument.status() != Status.DENIED
            ? Status.PROSPECTIVE
            : instrument.status();
    return found(
        testimony,
        instrument.kind().code() + " '" + instrument.title() + "'",
        status,
        dated ? instrument.date() : testimony.source().date());
  }

  private static FeatureEvidence found(
      Testimony testimony, String term, Status status, String date) {
    Telling telling =
        switch (status) {
          case ASSERTED -> Telling.FACT;
          case PROSPECTIVE -> Telling.PLAN;
          case DENIED -> Telling.DENIAL;
        };
    return new FeatureEvidence(testimony, term, telling, ReducedDate.isDate(date) ? date : "");
  }

  /** Instruments of one kind count once: a statement recalled under two names is no second one. */
  String distinct() {
    int quote = term.indexOf(" '");
    return quote < 0 ? term : term.substring(0, quote);
  }
}
