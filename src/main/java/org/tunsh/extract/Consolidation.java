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
 * Holds the drafts of a document's sentences together: one act is one entry, one reaffirmation a relation, none beside an
 * act of the document itself, and one wording of the name (guidelines, 'partnerships').
 */
final class Consolidation {
  private Consolidation() {}

  static List<Draft> consolidate(List<Draft> drafts) {
    List<Draft> acts = mergeActs(drafts.stream().filter(d -> !isPlainReaffirmation(d)).toList());
    List<Draft> result = new ArrayList<>(acts);
    for (Draft reaffirmed : firstReaffirmations(drafts)) {
      if (!isCoveredByAct(reaffirmed, acts)) {
        result.add(reaffirmed);
      }
    }
    List<Draft> named = result.stream().map(d -> withName(d, drafts)).toList();
    return named.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  private static boolean isPlainReaffirmation(Draft draft) {
    return draft.action() == Action.REAFFIRMED && draft.status() == Status.ASSERTED;
  }

  /** Entries of the same act, the more exact date standing. */
  private static List<Draft> mergeActs(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      int same = indexOfSame(merged, draft);
      if (same < 0) {
        merged.add(draft);
      } else if (isBetter(draft, merged.get(same))) {
        merged.set(same, draft);
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
          && compatible(other.date(), draft.date())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean compatible(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  private static boolean isBetter(Draft draft, Draft than) {
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
    return than.place() == Setting.HEADING && draft.place() != Setting.HEADING;
  }

  /** No reaffirmation beside an act that the document itself does. */
  private static boolean isCoveredByAct(Draft reaffirmed, List<Draft> acts) {
    for (Draft act : acts) {
      if (act.isSameRelation(reaffirmed) && act.isAct() && act.own() && act.status() == Status.ASSERTED) {
        return true;
      }
    }
    return false;
  }

  /** The wording of a title or heading, else the fullest one with capitals, else the draft's own. */
  private static Draft withName(Draft draft, List<Draft> all) {
    if (draft.isAct() && !draft.own()) {
      return draft;
    }
    Draft best = draft;
    for (Draft other : all) {
      boolean usable = other.isSameRelation(draft) && (other.own() || !other.isAct()) && other.level() != Level.PARTNERSHIP;
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
