package org.tunsh.reconcile;

import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Level;
import org.tunsh.model.Status;

/** What tellings must share to be of one act, apart from the date. */
record ActKey(List<String> parties, Level level, Deed deed, Status status)
    implements Comparable<ActKey> {
  /**
   * Actions as far as they part acts: a tier is established once, whichever verb a document uses.
   */
  enum Deed {
    ESTABLISHED,
    REAFFIRMED,
    PROPOSED,
    RATIFIED,
    ENDED;

    static Deed of(Action action) {
      return switch (action) {
        case DECLARED, UPGRADED -> ESTABLISHED;
        case REAFFIRMED -> REAFFIRMED;
        case PROPOSED -> PROPOSED;
        case RATIFIED -> RATIFIED;
        case ENDED -> ENDED;
      };
    }

    /**
     * Whether different dates nearby are a disagreement; the others may well happen twice in a
     * year.
     */
    boolean happensOnce() {
      return this == ESTABLISHED || this == ENDED;
    }
  }

  static ActKey of(PartnershipAssertion act) {
    return new ActKey(act.parties(), act.level(), Deed.of(act.action()), act.status());
  }

  String text() {
    return String.join("|", String.join("+", parties), level.code(), deed.name(), status.code());
  }

  @Override
  public int compareTo(ActKey other) {
    return text().compareTo(other.text());
  }
}
