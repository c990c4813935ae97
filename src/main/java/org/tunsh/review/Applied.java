package org.tunsh.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;

/** A decision while it is applied: what it came to, and which values it touches. */
final class Applied {
  private final Decision decision;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> was = new ArrayList<>();
  private final Map<Facts, Entry> copies = new LinkedHashMap<>();
  private Outcome outcome = Outcome.ABSENT;
  private String because = "its document is not among those that were read";
  private Optional<Claim> result = Optional.empty();

  Applied(Decision decision) {
    this.decision = decision;
  }

  Decision decision() {
    return decision;
  }

  Outcome outcome() {
    return outcome;
  }

  String because() {
    return because;
  }

  List<Entry> entries() {
    return entries;
  }

  /** What its value says since; none where the value was rejected. */
  Optional<Claim> result() {
    return result;
  }

  void result(Optional<Claim> said) {
    result = said;
  }

  void touches(Entry entry) {
    entries.add(entry);
    ends(Outcome.APPLIED, "");
  }

  /** Notes what it is about, as it stands before the decision. */
  void meets(Assertion assertion) {
    was.add(assertion.id());
  }

  /** A copy of its document, of which it holds too. */
  void carriedTo(Facts copy, Entry entry) {
    copies.put(copy, entry);
    entries.add(entry);
    if (outcome == Outcome.APPLIED) {
      List<String> files = copies.keySet().stream().map(each -> "'" + each.file() + "'").toList();
      because = "it holds too of the same text in " + String.join(", ", files);
    }
  }

  /** The copies of its document, with the value in each. */
  Map<Facts, Entry> copies() {
    return copies;
  }

  void ends(Outcome how, String why) {
    outcome = how;
    because = why;
  }

  void superseded(Decision by) {
    ends(Outcome.SUPERSEDED, "decision " + by.id() + " of " + by.reviewer() + " came after it");
  }

  Replayed replayed() {
    return new Replayed(
        decision.id(),
        decision.kind().code(),
        decision.when(),
        decision.reviewer(),
        decision.note(),
        decision.targets().isEmpty() ? "" : decision.targets().getFirst().file(),
        decision.quote(),
        ids(),
        was,
        outcome,
        because);
  }

  /** Ids of the assertions that it touches now. */
  List<String> ids() {
    return entries.stream()
        .map(Entry::current)
        .flatMap(Optional::stream)
        .map(Assertion::id)
        .distinct()
        .toList();
  }
}
