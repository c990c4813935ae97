package org.tunsh.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Mark;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Span;
import org.tunsh.review.Decision.Kind;

/**
 * Applies decisions to the facts of a run. They are taken in the order of time, whatever the order
 * of the log: of two on one value the later wins, and every one is accounted for.
 */
public final class Replay {
  private static final Comparator<Decision> IN_TIME =
      Comparator.comparing(Decision::when).thenComparing(Decision::id);

  private final List<Decision> decisions;
  private final Map<String, Decision> undoneBy = new HashMap<>();

  public Replay(List<Decision> decisions) {
    Map<String, Decision> distinct = new LinkedHashMap<>();
    decisions.stream().sorted(IN_TIME).forEach(d -> distinct.putIfAbsent(d.id(), d));
    this.decisions = List.copyOf(distinct.values());
    undoings(distinct);
  }

  /**
   * What came of it.
   *
   * @param facts of all documents, in the order in which they were given
   * @param reviews what was decided about them
   */
  public record Replayed(List<Facts> facts, Reviews reviews) {
    public Replayed {
      facts = List.copyOf(facts);
    }
  }

  /** The latest undoing is looked at first, since an undoing may itself be undone. */
  private void undoings(Map<String, Decision> byId) {
    for (int i = decisions.size() - 1; i >= 0; i--) {
      Decision undoing = decisions.get(i);
      if (undoing.kind() == Kind.UNDO
          && !undoneBy.containsKey(undoing.id())
          && byId.containsKey(undoing.undoes())) {
        undoneBy.putIfAbsent(undoing.undoes(), undoing);
      }
    }
  }

  /** Whether a decision was taken back. */
  public boolean isUndone(String id) {
    return undoneBy.containsKey(id);
  }

  /** The decisions in the order of time, each once. */
  public List<Decision> decisions() {
    return decisions;
  }

  public Replayed over(List<Facts> facts, Texts texts) {
    Shelves shelves = new Shelves(facts, texts);
    List<Applied> applied = new ArrayList<>();
    for (Decision decision : decisions) {
      Applied each = new Applied(decision);
      applied.add(each);
      apply(each, shelves);
    }
    Copies.carry(applied, facts, shelves, texts);
    List<Facts> now = new ArrayList<>();
    for (Facts document : facts) {
      Sheet sheet = shelves.opened().get(document.sha256());
      now.add(sheet == null ? document : asFile(document, sheet.facts()));
    }
    return new Replayed(now, reviews(applied, shelves));
  }

  /** A second file with the same bytes says the same under its own name. */
  private static Facts asFile(Facts document, Facts reviewed) {
    return document
        .withAssertions(reviewed.areas(), reviewed.defence(), reviewed.assertions())
        .described(reviewed.kind(), reviewed.date(), reviewed.dateReason(), reviewed.parties());
  }

  private void apply(Applied applied, Shelves shelves) {
    Decision decision = applied.decision();
    Decision undoing = undoneBy.get(decision.id());
    if (undoing != null) {
      applied.ends(
          Outcome.UNDONE, "decision " + undoing.id() + " of " + undoing.reviewer() + " undid it");
      return;
    }
    try {
      switch (decision.kind()) {
        case ACCEPT, CORRECT, REJECT, ADD -> onOne(applied, shelves);
        case MERGE, SPLIT -> onSeveral(applied, shelves);
        case UNDO -> undo(applied);
        case UNKNOWN ->
            applied.ends(Outcome.NOT_UNDERSTOOD, "a later version of the program made it");
      }
    } catch (IllegalArgumentException e) {
      applied.ends(Outcome.NOT_UNDERSTOOD, "it cannot be read: " + e.getMessage());
    }
  }

  private void undo(Applied applied) {
    String undoes = applied.decision().undoes();
    Optional<Decision> undone =
        decisions.stream()
            .filter(each -> each.id().equals(undoes))
            .filter(each -> applied.decision().equals(undoneBy.get(undoes)))
            .findFirst();
    applied.ends(
        undone.isPresent() ? Outcome.APPLIED : Outcome.WITHOUT_EFFECT,
        undone
            .map(each -> "it undid " + each.told())
            .orElse("decision " + undoes + " is unknown, or undone already"));
  }

  private static void onOne(Applied applied, Shelves shelves) {
    Decision decision = applied.decision();
    Target target = decision.targets().getFirst();
    if (target.stood().isPhrase()) {
      applied.ends(Outcome.APPLIED, "");
      return;
    }
    Optional<Sheet> sheet = shelves.sheet(target);
    if (sheet.isEmpty()) {
      return;
    }
    if (target.stood().type().equals(Claim.DOCUMENT)) {
      sheet.get().describe(applied, decision.stands().orElse(target.stood()));
      return;
    }
    Optional<Span> place = sheet.get().place(target.selector());
    if (place.isEmpty()) {
      applied.ends(Outcome.UNPLACED, "its words are not found in '" + target.file() + "' any more");
      return;
    }
    onValue(applied, sheet.get(), target, place.get());
  }

  private static void onValue(Applied applied, Sheet sheet, Target target, Span place) {
    Decision decision = applied.decision();
    Claim stands = decision.stands().orElse(target.stood());
    Optional<Entry> meant =
        decision.kind() == Kind.ADD
            ? sheet.saying(stands, place)
            : sheet
                .exact(target, place)
                .or(() -> decision.kind() == Kind.CORRECT ? sheet.saying(stands, place) : none())
                .or(() -> sheet.alike(target, place));
    meant.flatMap(Entry::current).ifPresent(applied::meets);
    if (decision.kind() == Kind.REJECT) {
      reject(applied, meant);
      return;
    }
    Span words = decision.moved().flatMap(sheet::place).orElse(place);
    Assertion now = now(sheet, stands, words, meant, decision);
    Entry entry = meant.orElseGet(() -> sheet.fresh(now));
    entry.decided(applied, Optional.of(now), Optional.of(mark(decision, entry)));
  }

  private static Optional<Entry> none() {
    return Optional.empty();
  }

  /** What is merely confirmed keeps its id, its rule and its words. */
  static Assertion now(
      Sheet sheet, Claim stands, Span words, Optional<Entry> meant, Decision decision) {
    return meant
        .filter(entry -> entry.says(stands) && decision.moved().isEmpty())
        .flatMap(Entry::current)
        .map(assertion -> assertion.withConfidence(1))
        .orElseGet(() -> sheet.spoken(stands, words));
  }

  /** Who confirms what another corrected leaves it corrected. */
  static Mark mark(Decision decision, Entry entry) {
    Mark own = Sheet.markOf(decision.kind());
    return own == Mark.CONFIRMED ? entry.mark().orElse(own) : own;
  }

  private static void reject(Applied applied, Optional<Entry> meant) {
    if (meant.isEmpty()) {
      applied.ends(Outcome.WITHOUT_EFFECT, "the program does not say it any more");
    } else {
      meant.get().decided(applied, Optional.empty(), Optional.empty());
    }
  }

  private static void onSeveral(Applied applied, Shelves shelves) {
    List<Entry> entries = new ArrayList<>();
    int gone = 0;
    for (Target target : applied.decision().targets()) {
      Optional<Sheet> sheet = shelves.sheet(target);
      Optional<Span> place = sheet.flatMap(s -> s.place(target.selector()));
      if (sheet.isPresent() && place.isPresent()) {
        sheet
            .get()
            .exact(target, place.get())
            .or(() -> sheet.get().alike(target, place.get()))
            .filter(entry -> entry.current().isPresent())
            .ifPresent(entries::add);
      } else {
        gone++;
      }
    }
    int needed = applied.decision().kind() == Kind.MERGE ? 2 : 1;
    entries.forEach(applied::touches);
    if (entries.size() < needed) {
      applied.ends(
          gone > 0 ? Outcome.UNPLACED : Outcome.WITHOUT_EFFECT,
          "of its %d tellings %d are found"
              .formatted(applied.decision().targets().size(), entries.size()));
    }
  }

  private static Reviews reviews(List<Applied> applied, Shelves shelves) {
    Map<String, Mark> marks = new HashMap<>();
    List<String> documents = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Sheet sheet : shelves.opened().values()) {
      if (sheet.described() && seen.add(sheet.id())) {
        documents.add(sheet.id());
      }
      for (Entry entry : sheet.entries()) {
        entry
            .current()
            .ifPresent(a -> entry.mark().ifPresent(mark -> marks.putIfAbsent(a.id(), mark)));
      }
    }
    return new Reviews(
        marks,
        documents.stream().sorted().toList(),
        bonds(applied, Kind.MERGE),
        bonds(applied, Kind.SPLIT),
        applied.stream().flatMap(each -> ErrataOf.decision(each).stream()).toList(),
        applied.stream().map(Applied::replayed).toList());
  }

  private static List<List<String>> bonds(List<Applied> applied, Kind kind) {
    return applied.stream()
        .filter(each -> each.decision().kind() == kind && each.outcome() == Outcome.APPLIED)
        .map(Applied::ids)
        .filter(ids -> !ids.isEmpty())
        .toList();
  }
}
