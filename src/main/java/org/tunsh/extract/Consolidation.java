package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Action;
import org.tunsh.model.Level;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;

/**
 * Holds the drafts of a document's sentences together: one act is one entry, one reaffirmation a
 * relation, none beside an act of the document itself, and one wording of the name (guidelines,
 * 'partnerships').
 */
final class Consolidation {
  private static final int DAYS_OF_A_VISIT = 10;

  private Consolidation() {}

  static List<Draft> consolidate(List<Draft> drafts) {
    List<Draft> acts =
        withoutPlans(
            mergeActs(
                drafts.stream()
                    .filter(d -> !isPlainReaffirmation(d) && !isPlannedOnly(d, drafts))
                    .filter(d -> !isShortHeading(d, drafts))
                    .toList()));
    List<Draft> result = new ArrayList<>(acts);
    for (Draft reaffirmed : firstReaffirmations(drafts)) {
      if (!isCoveredByAct(reaffirmed, acts)) {
        result.add(reaffirmed);
      }
    }
    List<Draft> named = result.stream().map(d -> withName(d, drafts)).toList();
    return named.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  /** A heading 'Establishment of strategic partnership' over the founding of a higher tier. */
  private static boolean isShortHeading(Draft draft, List<Draft> all) {
    return draft.place() == Setting.HEADING
        && draft.isAct()
        && all.stream()
            .anyMatch(
                d ->
                    d.isAct()
                        && d.own()
                        && d.place() != Setting.HEADING
                        && d.parties().equals(draft.parties())
                        && d.level().compareTo(draft.level()) > 0);
  }

  /** 'Will sign the … The signing will open a new chapter': told as a plan, nowhere as done. */
  private static boolean isPlannedOnly(Draft draft, List<Draft> all) {
    return draft.rule().equals(Draft.AHEAD)
        && all.stream().filter(draft::isSameRelation).anyMatch(d -> d.action() == Action.PROPOSED)
        && all.stream()
            .filter(draft::isSameRelation)
            .noneMatch(d -> d.isAct() && d.own() && !d.rule().equals(Draft.AHEAD));
  }

  /** 'Will elevate' in a document that also tells it as done is the same act. */
  private static List<Draft> withoutPlans(List<Draft> acts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft act : acts) {
      List<Draft> plans =
          acts.stream()
              .filter(p -> p.action() == Action.PROPOSED && p.own() && p.isSameRelation(act))
              .toList();
      boolean done = act.isAct() && act.own() && act.status() == Status.ASSERTED;
      boolean raised = plans.stream().anyMatch(p -> p.rule().equals(Modality.RAISE_HOPED));
      kept.add(done && raised ? act.withAction(Action.UPGRADED, act.date(), act.rule()) : act);
    }
    kept.removeIf(
        plan ->
            plan.action() == Action.PROPOSED
                && plan.own()
                && acts.stream()
                    .anyMatch(
                        a ->
                            a.isAct()
                                && a.own()
                                && a.status() == Status.ASSERTED
                                && a.isSameRelation(plan)));
    // Asked for in so many words, and hoped for besides: one proposal.
    kept.removeIf(
        hope ->
            hope.action() == Action.PROPOSED
                && hope.status() == Status.PROSPECTIVE
                && hope.date().isEmpty()
                && acts.stream()
                    .anyMatch(
                        a ->
                            a.action() == Action.PROPOSED
                                && a.status() == Status.ASSERTED
                                && a.isSameRelation(hope)));
    return kept;
  }

  private static boolean isPlainReaffirmation(Draft draft) {
    return draft.action() == Action.REAFFIRMED
        && draft.status() == Status.ASSERTED
        && draft.date().isEmpty();
  }

  /** Entries of the same act, the more exact date standing. */
  private static List<Draft> mergeActs(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      int same = indexOfSame(merged, draft);
      if (same < 0) {
        merged.add(draft);
      } else {
        merged.set(same, join(merged.get(same), draft));
      }
    }
    return merged;
  }

  private static int indexOfSame(List<Draft> merged, Draft draft) {
    for (int i = 0; i < merged.size(); i++) {
      Draft other = merged.get(i);
      boolean sameAct = other.action() == draft.action() || other.isAct() && draft.isAct();
      if (other.isSameRelation(draft)
          && other.status() == draft.status()
          && sameAct
          && (compatible(other.date(), draft.date()) || isAssumed(other, draft))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The document's date, assumed for its own act, and a day shortly before it that the text gives.
   */
  private static boolean isAssumed(Draft one, Draft other) {
    if (!one.isAct()
        || one.own() == other.own()
        || one.date().length() != 10
        || other.date().length() != 10) {
      return false;
    }
    long days =
        java.time.temporal.ChronoUnit.DAYS.between(
            java.time.LocalDate.parse(one.date()), java.time.LocalDate.parse(other.date()));
    return Math.abs(days) <= DAYS_OF_A_VISIT;
  }

  private static boolean compatible(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  /** One act told twice: the better dated telling stands, and the more specific verb. */
  private static Draft join(Draft one, Draft other) {
    Draft better = isBetter(other, one) ? other : one;
    Draft worse = better.equals(one) ? other : one;
    boolean raised = better.isAct() && (isRaised(one, other) || isRaised(other, one));
    boolean made = better.isAct() && !raised && better.action() == Action.UPGRADED;
    Draft joined =
        raised
            ? better.withAction(Action.UPGRADED, better.date(), better.rule())
            : made ? better.withAction(Action.DECLARED, better.date(), better.rule()) : better;
    List<String> names =
        joined.qualifiers().size() >= worse.qualifiers().size()
            ? joined.qualifiers()
            : worse.qualifiers();
    return joined.withQualifiers(names).withOwn(one.own() || other.own());
  }

  /** Whether one tells a raising; 'acquired the status of a …' is one only where none founds it. */
  private static boolean isRaised(Draft one, Draft other) {
    return one.action() == Action.UPGRADED
        && !(one.rule().equals(Act.REACHED) && other.action() == Action.DECLARED);
  }

  private static boolean isBetter(Draft draft, Draft than) {
    if (draft.isAct()
        && draft.own() != than.own()
        && !draft.date().isEmpty()
        && !than.date().isEmpty()) {
      // The document's own date is only assumed; a date that the text gives goes before it.
      return than.own();
    }
    if (draft.date().length() != than.date().length()) {
      return draft.date().length() > than.date().length();
    }
    return draft.action() == Action.UPGRADED && than.action() == Action.DECLARED;
  }

  private static List<Draft> firstReaffirmations(List<Draft> drafts) {
    Map<String, Draft> first = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      if (!isPlainReaffirmation(draft)) {
        continue;
      }
      String key = draft.parties() + " " + draft.level();
      Draft other = first.get(key);
      if (other == null || isBetterQuote(draft, other)) {
        first.put(key, draft);
      }
    }
    return List.copyOf(first.values());
  }

  private static boolean isBetterQuote(Draft draft, Draft than) {
    return draft.rule().equals(Draft.CURRENT)
        || than.place() == Setting.HEADING && draft.place() != Setting.HEADING;
  }

  /** No reaffirmation beside an act that the document itself does. */
  private static boolean isCoveredByAct(Draft reaffirmed, List<Draft> acts) {
    for (Draft act : acts) {
      if (act.status() != Status.ASSERTED || !act.isAct()) {
        continue;
      }
      if (act.isSameRelation(reaffirmed) && act.own()) {
        return true;
      }
      boolean raised =
          act.parties().equals(reaffirmed.parties())
              && act.level().compareTo(reaffirmed.level()) > 0;
      if (raised
          && !reaffirmed.rule().equals("since")
          && !reaffirmed.rule().equals(Draft.CURRENT)
          && reaffirmed.place() != Setting.TABLE
          && act.level() != Level.PARTNERSHIP) {
        return true;
      }
    }
    return false;
  }

  /**
   * The wording of a title or heading, else the fullest one with capitals, else the draft's own.
   */
  private static Draft withName(Draft draft, List<Draft> all) {
    if (draft.isAct() && !draft.own()) {
      return draft;
    }
    Draft best = draft;
    for (Draft other : all) {
      boolean usable =
          other.isSameRelation(draft)
              && (other.own() || !other.isAct())
              && other.level() != Level.PARTNERSHIP;
      if (usable && rank(other) > rank(best)) {
        best = other;
      }
    }
    return draft.withQualifiers(best.qualifiers());
  }

  private static int rank(Draft draft) {
    int place = draft.place() == Setting.HEADING && !draft.qualifiers().isEmpty() ? 1000 : 0;
    int name = draft.capitals() ? 100 + 10 * draft.qualifiers().size() : 0;
    return place + name;
  }
}
