package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Dataset.Instrument;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimony;

/**
 * Makes one instrument of all that tell of it: the same parties and kind, titles alike, dates
 * compatible.
 */
final class InstrumentMerger {
  /** Letters of a date that tells at least the month. */
  private static final int MONTH = 7;

  private final SourceRanking ranking;

  InstrumentMerger(SourceRanking ranking) {
    this.ranking = ranking;
  }

  List<Instrument> merge(List<Testimony> testimonies) {
    SortedMap<String, List<List<Testimony>>> groups = new TreeMap<>();
    testimonies.stream()
        .filter(testimony -> testimony.assertion() instanceof InstrumentAssertion)
        .sorted(standingFirst())
        .forEach(
            testimony ->
                place(
                    testimony,
                    groups.computeIfAbsent(key(said(testimony)), k -> new ArrayList<>())));
    return groups.values().stream()
        .flatMap(List::stream)
        .map(this::instrument)
        .sorted(
            Comparator.comparing((Instrument i) -> String.join("+", i.parties()))
                .thenComparing(i -> i.date().isEmpty() ? "~" : i.date())
                .thenComparing(Instrument::kind)
                .thenComparing(Instrument::title)
                .thenComparing(Instrument::id))
        .toList();
  }

  private static void place(Testimony testimony, List<List<Testimony>> instruments) {
    for (List<Testimony> instrument : instruments) {
      if (instrument.stream().allMatch(other -> datesAgree(said(other), said(testimony)))
          && sameTitle(said(instrument.getFirst()), said(testimony))) {
        instrument.add(testimony);
        return;
      }
    }
    List<Testimony> instrument = new ArrayList<>();
    instrument.add(testimony);
    instruments.add(instrument);
  }

  /** 'Charter of December 2008' is the charter of that month which has a name elsewhere. */
  private static boolean sameTitle(InstrumentAssertion one, InstrumentAssertion other) {
    return TitleLikeness.alike(one.title(), other.title())
        || one.date().length() >= MONTH
            && other.date().length() >= MONTH
            && TitleLikeness.namedByDate(one.title(), other.title());
  }

  /**
   * A thing done stands before a thing planned, whoever tells it; then the better source and the
   * dated telling.
   */
  private Comparator<Testimony> standingFirst() {
    return Comparator.comparing((Testimony t) -> said(t).action() == InstrumentAction.PLANNED)
        .thenComparing(t -> ranking.rank(t.source().sourceClass()))
        .thenComparing(t -> said(t).date().length(), Comparator.reverseOrder())
        .thenComparing(t -> TitleLikeness.isDateAlone(said(t).title()))
        .thenComparing(t -> said(t).action())
        .thenComparing(Backing.bestFirst(ranking));
  }

  private Instrument instrument(List<Testimony> tellings) {
    InstrumentAssertion standing = said(tellings.getFirst());
    Backing backing = new Backing(tellings);
    InstrumentAssertion dated =
        tellings.stream()
            .map(InstrumentMerger::said)
            .max(Comparator.comparingInt(assertion -> assertion.date().length()))
            .orElse(standing);
    String date = standing.action() == InstrumentAction.PLANNED ? standing.date() : dated.date();
    return new Instrument(
        ContentId.of("instrument", key(standing), standing.title(), date),
        standing.parties(),
        standing.kind(),
        standing.title(),
        standing.date().isEmpty() ? dated.action() : standing.action(),
        date,
        backing.confidence(),
        backing.sourceClass(),
        backing.evidence(),
        backing.documents());
  }

  private static boolean datesAgree(InstrumentAssertion one, InstrumentAssertion other) {
    return one.date().isEmpty()
        || other.date().isEmpty()
        || new ReducedDate(one.date()).compatible(new ReducedDate(other.date()));
  }

  private static String key(InstrumentAssertion instrument) {
    return String.join("+", instrument.parties()) + "|" + instrument.kind().code();
  }

  private static InstrumentAssertion said(Testimony testimony) {
    return (InstrumentAssertion) testimony.assertion();
  }
}
