package org.tunsh.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tunsh.check.Claim.Rung;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/** Answers queries on when tiers were established. */
final class ActClaims {
  private static final Set<Action> ESTABLISHING = Set.of(Action.DECLARED, Action.UPGRADED);

  private final Witnesses witnesses;
  private final String until;

  ActClaims(Witnesses witnesses, String until) {
    this.witnesses = witnesses;
    this.until = until;
  }

  private static PartnershipAssertion act(Testimony testimony) {
    return (PartnershipAssertion) testimony.assertion();
  }

  private static ReducedDate date(Testimony testimony) {
    return new ReducedDate(act(testimony).date());
  }

  private static String told(Rung rung) {
    return String.join("-", rung.pair()) + " " + rung.level().code();
  }

  /** Tellings of such acts as facts; an intention counts where intentions are asked for. */
  private List<Testimony> tellings(Rung rung, Set<Action> actions) {
    return witnesses.of(rung.pair(), PartnershipAssertion.class).stream()
        .filter(t -> act(t).level() == rung.level() && actions.contains(act(t).action()))
        .filter(t -> act(t).status() == Status.ASSERTED)
        .filter(t -> !ClaimJudge.after(act(t).date(), until))
        .toList();
  }

  ClaimAnswer act(Claim.Act query) {
    List<Testimony> all = tellings(query.rung(), query.actions());
    List<Testimony> dated = all.stream().filter(t -> ReducedDate.isDate(act(t).date())).toList();
    String what = told(query.rung());
    boolean anyDate = query.from().isEmpty() && query.to().isEmpty();
    List<Testimony> inside = dated.stream().filter(t -> within(date(t), query)).toList();
    if (anyDate && !all.isEmpty() || !inside.isEmpty()) {
      List<Testimony> shown = anyDate ? all : inside;
      return ClaimAnswer.borneOut(what + ": told by " + Words.passages(shown) + ".", shown);
    }
    List<Testimony> outside = dated.stream().filter(t -> apart(date(t), query)).toList();
    if (!outside.isEmpty()) {
      return ClaimAnswer.contradicted(
          what + ": dated otherwise by " + Words.passages(outside) + ".", outside);
    }
    return ClaimAnswer.undecided(what + ": no document dates it closely enough.", all);
  }

  private static boolean within(ReducedDate date, Claim.Act query) {
    return (query.from().isEmpty() || !date.first().isBefore(new ReducedDate(query.from()).first()))
        && (query.to().isEmpty() || !date.last().isAfter(new ReducedDate(query.to()).last()));
  }

  private static boolean apart(ReducedDate date, Claim.Act query) {
    return !query.from().isEmpty() && date.last().isBefore(new ReducedDate(query.from()).first())
        || !query.to().isEmpty() && date.first().isAfter(new ReducedDate(query.to()).last());
  }

  /**
   * The telling of the best class that dates the tier's beginning, the earliest of its class; where
   * another gives the same date more exactly, that one.
   */
  private Optional<Testimony> beginning(Rung rung) {
    List<Testimony> dated =
        tellings(rung, ESTABLISHING).stream()
            .filter(t -> ReducedDate.isDate(act(t).date()))
            .toList();
    return dated.stream()
        .min(Comparator.comparingInt(witnesses::rank).thenComparing(t -> act(t).date()))
        .flatMap(
            first ->
                dated.stream()
                    .filter(t -> date(first).covers(date(t)))
                    .max(Comparator.comparingInt(t -> date(t).precision())));
  }

  ClaimAnswer sequence(Claim.Sequence query) {
    List<Testimony> steps = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    for (Rung rung : query.of()) {
      Optional<Testimony> begun = beginning(rung);
      if (begun.isEmpty()) {
        return ClaimAnswer.undecided("No document dates " + told(rung) + ".", steps);
      }
      steps.add(begun.get());
      dates.add(told(rung) + " " + act(begun.get()).date());
    }
    String words = String.join(", ", dates) + ".";
    if (query.ordered() && disordered(steps)) {
      return ClaimAnswer.contradicted("Not in this order: " + words, steps);
    }
    if (query.ordered() && overlapping(steps)) {
      return ClaimAnswer.undecided("Not dated closely enough to tell the order: " + words, steps);
    }
    if (query.years() > 0 && years(steps) > query.years()) {
      return ClaimAnswer.contradicted(
          "More than " + query.years() + " years lie between: " + words, steps);
    }
    return ClaimAnswer.borneOut(words, steps);
  }

  private static boolean disordered(List<Testimony> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (date(steps.get(i)).last().isBefore(date(steps.get(i - 1)).first())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlapping(List<Testimony> steps) {
    for (int i = 1; i < steps.size(); i++) {
      if (date(steps.get(i)).compatible(date(steps.get(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Calendar years between the earliest and the latest. */
  private static int years(List<Testimony> steps) {
    List<Integer> years =
        steps.stream().map(t -> Integer.parseInt(date(t).year())).sorted().toList();
    return years.getLast() - years.getFirst();
  }
}
