package org.tunsh.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/**
 * Takes what a government or the press tells again of a tier that stood already for no second
 * declaration: where such a text names no date, its own day is only the day of the telling.
 */
final class Retold {
  /** Texts around an act may well tell of it for some weeks. */
  private static final long WEEKS = 60;

  private final Map<String, ReducedDate> first = new HashMap<>();

  Retold(List<Testimony> tellings) {
    for (Testimony telling : tellings) {
      if (telling.assertion() instanceof PartnershipAssertion act && establishes(act)) {
        first.merge(key(act), new ReducedDate(act.date()), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
  }

  Testimony settled(Testimony telling) {
    if (!(telling.assertion() instanceof PartnershipAssertion act)
        || !establishes(act)
        || !OwnDocuments.isOneSided(telling.source())
        || telling.source().kind().isJoint()
        || !new Telling(telling, act, 0).datedByItsDocument()) {
      return telling;
    }
    ReducedDate begun = first.getOrDefault(key(act), new ReducedDate(act.date()));
    ReducedDate told = new ReducedDate(act.date());
    return begun.last().plusDays(WEEKS).isBefore(told.first())
        ? new Testimony(telling.source(), again(act))
        : telling;
  }

  private static PartnershipAssertion again(PartnershipAssertion act) {
    return new PartnershipAssertion(
        act.id(),
        act.parties(),
        act.level(),
        act.qualifiers(),
        Action.REAFFIRMED,
        "",
        act.status(),
        act.confidence(),
        act.rule(),
        act.evidence(),
        act.place());
  }

  private static boolean establishes(PartnershipAssertion act) {
    return act.status() == Status.ASSERTED
        && (act.action() == Action.DECLARED || act.action() == Action.UPGRADED)
        && ReducedDate.isDate(act.date());
  }

  private static String key(PartnershipAssertion act) {
    return String.join("+", act.parties()) + '|' + act.level().code();
  }
}
