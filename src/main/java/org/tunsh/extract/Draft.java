package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.Action;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * A partnership as one sentence tells it, before the document's sentences are held together.
 *
 * @param own whether the document, or the meeting that it reports, does the act itself
 * @param capitals whether the tier's name is written with capitals
 * @param how the way its parties were found
 */
record Draft(
    List<String> parties,
    Level level,
    List<String> qualifiers,
    Action action,
    String date,
    Status status,
    String rule,
    String how,
    Span span,
    Setting place,
    boolean own,
    boolean capitals) {
  /** The rule of a tier that is called the current one while a higher one is agreed on. */
  static final String CURRENT = "current";

  /** The rule of a deed that is only named as a noun, with what it will bring. */
  static final String AHEAD = "declared-ahead";

  /**
   * A tier that one of a list holds with the holder of the others: declared on its date, in force
   * where it has none.
   */
  static Draft held(Passage passage, Tier tier, String holder, String one, String date) {
    return new Draft(
        List.copyOf(new TreeSet<>(Set.of(holder, one))),
        tier.level(),
        tier.qualifiers(),
        date.isEmpty() ? Action.REAFFIRMED : Action.DECLARED,
        date,
        Status.ASSERTED,
        CURRENT,
        "with",
        passage.sentence().span(),
        Setting.PROSE,
        false,
        tier.capitals());
  }

  /** The rule of what is done by one as another did it before. */
  static final String SUCCESSOR = "successor";

  /** Whether a relation was given the date of the one before it, while it has its own. */
  boolean isDatedBy(Draft base, List<Draft> more) {
    return isAct()
        && !isSameRelation(base)
        && date.equals(base.date())
        && more.stream().anyMatch(m -> m.isSameRelation(this) && m.action() == action);
  }

  Draft withStatus(Status value) {
    return new Draft(
        parties, level, qualifiers, action, date, value, rule, how, span, place, own, capitals);
  }

  Draft withAction(Action value, String newDate, String newRule) {
    return new Draft(
        parties,
        level,
        qualifiers,
        value,
        newDate,
        status,
        newRule,
        how,
        span,
        place,
        own,
        capitals);
  }

  Draft withQualifiers(List<String> value) {
    return new Draft(
        parties, level, value, action, date, status, rule, how, span, place, own, capitals);
  }

  /** The same relation, reaffirmed at another date by another sentence. */
  Draft restated(String newDate, Span newSpan) {
    return new Draft(
        parties,
        level,
        qualifiers,
        Action.REAFFIRMED,
        newDate,
        Status.ASSERTED,
        "restated",
        how,
        newSpan,
        place,
        false,
        capitals);
  }

  /** The founding of the same relation, at the date that another sentence gives. */
  Draft founded(String when, Span where) {
    Action deed = action == Action.UPGRADED ? Action.UPGRADED : Action.DECLARED;
    return new Draft(
        parties,
        level,
        qualifiers,
        deed,
        when,
        Status.ASSERTED,
        "founded",
        how,
        where,
        place,
        false,
        capitals);
  }

  /** The same tier in force between other parties, told by the same sentence. */
  Draft between(List<String> others) {
    return new Draft(
        others,
        level,
        List.of(),
        Action.REAFFIRMED,
        "",
        Status.ASSERTED,
        "rank-given",
        "rank-given",
        span,
        place,
        false,
        false);
  }

  /** The same deed, done by others in words that leave the tier out. */
  Draft inheritedBy(List<String> others, Action deed, String when, Span where) {
    return new Draft(
        others,
        level,
        qualifiers,
        deed,
        when,
        status,
        SUCCESSOR,
        SUCCESSOR,
        where,
        place,
        false,
        false);
  }

  Draft withOwn(boolean value) {
    return new Draft(
        parties, level, qualifiers, action, date, status, rule, how, span, place, value, capitals);
  }

  boolean isAct() {
    return action == Action.DECLARED || action == Action.UPGRADED;
  }

  boolean isSameRelation(Draft other) {
    return parties.equals(other.parties) && level == other.level;
  }
}
