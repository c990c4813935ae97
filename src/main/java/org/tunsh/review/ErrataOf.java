package org.tunsh.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Erratum;
import org.tunsh.model.Reviews.Outcome;

/** Tells what a decision changed, field by field; also of one that does not hold any more. */
final class ErrataOf {
  private static final int SHA_AS_ID = 16;
  private static final String ALL = "assertion";
  private static final String WORDS = "quote";

  private ErrataOf() {}

  /** What it changed in its document, and in each copy of that. */
  static List<Erratum> decision(Applied applied) {
    List<Erratum> errata = new ArrayList<>(own(applied));
    List<Erratum> own = List.copyOf(errata);
    applied
        .copies()
        .forEach((copy, entry) -> own.forEach(each -> errata.add(in(copy, entry, each, applied))));
    return errata;
  }

  private static Erratum in(Facts copy, Entry entry, Erratum own, Applied applied) {
    boolean holds = applied.outcome() == Outcome.APPLIED;
    return new Erratum(
        own.decision(),
        own.kind(),
        own.when(),
        own.reviewer(),
        copy.document(),
        copy.file(),
        holds ? entry.current().map(Assertion::id).orElse("") : "",
        own.type(),
        own.field(),
        own.stood(),
        own.stands(),
        own.why(),
        own.outcome());
  }

  private static List<Erratum> own(Applied applied) {
    Decision decision = applied.decision();
    return switch (decision.kind()) {
      case CORRECT -> corrected(applied, decision.targets().getFirst());
      case REJECT -> {
        Target target = decision.targets().getFirst();
        yield target.stood().isPhrase()
            ? List.of()
            : List.of(erratum(applied, target, ALL, target.stood().words(), ""));
      }
      case ADD -> {
        String added = decision.stands().map(Claim::words).orElse("");
        yield List.of(erratum(applied, decision.targets().getFirst(), ALL, "", added));
      }
      case MERGE, SPLIT -> {
        List<Erratum> errata = new ArrayList<>();
        for (Target target : decision.targets()) {
          errata.add(
              erratum(applied, target, "event", target.stood().words(), act(decision, target)));
        }
        yield errata;
      }
      case ACCEPT, UNDO, UNKNOWN -> List.of();
    };
  }

  /** Which act a telling belongs to now: told by the others that were named with it. */
  private static String act(Decision decision, Target target) {
    List<String> others =
        decision.targets().stream()
            .filter(other -> !other.equals(target))
            .map(other -> other.stood().words())
            .distinct()
            .toList();
    String kind = decision.kind().code();
    if (decision.kind() == Decision.Kind.MERGE) {
      return kind + ": one act with " + String.join("; ", others);
    }
    return kind
        + ": an act of its own, "
        + target.stood().words()
        + (others.isEmpty() ? "" : "; with " + String.join("; ", others));
  }

  private static List<Erratum> corrected(Applied applied, Target target) {
    Map<String, String> stood = target.stood().fields();
    Map<String, String> stands = applied.decision().stands().map(Claim::fields).orElse(Map.of());
    Set<String> names = new LinkedHashSet<>(stood.keySet());
    names.addAll(stands.keySet());
    List<Erratum> errata = new ArrayList<>();
    for (String name : names) {
      String before = stood.getOrDefault(name, "");
      String after = stands.getOrDefault(name, "");
      if (!before.equals(after)) {
        errata.add(erratum(applied, target, name, before, after));
      }
    }
    Optional<Selector> moved = applied.decision().moved();
    if (moved.isPresent() && !moved.get().equals(target.selector())) {
      errata.add(erratum(applied, target, WORDS, target.selector().exact(), moved.get().exact()));
    }
    return errata;
  }

  private static Erratum erratum(
      Applied applied, Target target, String field, String stood, String stands) {
    Decision decision = applied.decision();
    List<String> ids = applied.outcome() == Outcome.APPLIED ? applied.ids() : List.of();
    String document = target.sha256().substring(0, Math.min(SHA_AS_ID, target.sha256().length()));
    return new Erratum(
        decision.id(),
        decision.kind().code(),
        decision.when(),
        decision.reviewer(),
        document,
        target.file(),
        ids.isEmpty() ? "" : ids.getFirst(),
        target.stood().type(),
        field,
        stood,
        stands,
        decision.note(),
        applied.outcome());
  }
}
