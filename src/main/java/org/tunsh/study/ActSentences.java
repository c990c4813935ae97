package org.tunsh.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.paper.Note;
import org.tunsh.paper.Part.Sentence;

/** Tells what was done with the tiers of a partnership, in the order of the dates. */
final class ActSentences {
  /** As many quotes as a reader will look at; the dataset has all. */
  private static final int QUOTES = 6;

  /** Whose word alone does not make a tier without a date. */
  private static final Set<String> ONE_SIDED = Set.of("official", "agency");

  private final Workbench bench;
  private final Account account;
  private final int turn;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Note> notes = new HashMap<>();
  private final Set<Level> begun = EnumSet.noneOf(Level.class);
  private final Set<List<String>> named = new HashSet<>(Set.of(List.of()));

  /**
   * @param turn which of several wordings the first sentence takes
   */
  ActSentences(Workbench bench, Account account, int turn) {
    this.bench = bench;
    this.account = account;
    this.turn = turn;
  }

  List<Sentence> sentences() {
    for (Act act : account.acts()) {
      if (!(act.action() == Action.REAFFIRMED && act.status() == Status.ASSERTED)) {
        act(act);
      }
    }
    goingOn().forEach(this::act);
    return sentences;
  }

  /** What is said to go on, each name of a tier once with all its evidence. */
  private Collection<Act> goingOn() {
    Map<String, Act> byName = new LinkedHashMap<>();
    for (Act act : account.acts()) {
      if (act.action() == Action.REAFFIRMED && act.status() == Status.ASSERTED) {
        Act said = as(act, bench.notes().sharedQualifiers(act));
        byName.merge(bench.tiers().bare(said), said, ActSentences::joint);
      }
    }
    return byName.values();
  }

  /** Under a name that all who tell of it use; some may know an earlier or shorter one. */
  private static Act as(Act act, List<String> qualifiers) {
    return new Act(
        act.event(),
        act.parties(),
        act.level(),
        qualifiers,
        act.action(),
        act.date(),
        act.status(),
        act.confidence(),
        act.winner(),
        act.sourceClass(),
        act.evidence(),
        act.documents());
  }

  private static Act joint(Act one, Act other) {
    return new Act(
        one.event(),
        one.parties(),
        one.level(),
        one.qualifiers(),
        one.action(),
        one.date(),
        one.status(),
        Math.max(one.confidence(), other.confidence()),
        one.winner(),
        one.sourceClass(),
        Stream.concat(one.evidence().stream(), other.evidence().stream()).distinct().toList(),
        Stream.concat(one.documents().stream(), other.documents().stream()).distinct().toList());
  }

  Map<String, Note> notes() {
    return notes;
  }

  private void act(Act act) {
    if (act.status() == Status.DENIED) {
      tell(act, "denied");
    } else if (act.status() == Status.PROSPECTIVE) {
      if (!account.reached(act.level())) {
        tell(act, "prospective");
      }
    } else {
      asserted(act);
    }
  }

  private void asserted(Act act) {
    String dated = act.date().isEmpty() ? "-undated" : "-dated";
    switch (act.action()) {
      case DECLARED, UPGRADED -> established(act);
      case RATIFIED, ENDED -> tell(act, act.action().code() + dated);
      case PROPOSED -> {
        if (act.date().isEmpty() ? !account.reached(act.level()) : !reachedBy(act)) {
          tell(act, "proposed" + dated);
        }
      }
      case REAFFIRMED -> reaffirmed(act);
    }
  }

  /** Whether the tier of an intention, under this name, was there by the time of the intention. */
  private boolean reachedBy(Act intention) {
    LocalDate end = new ReducedDate(intention.date()).last();
    return account.rungs().stream()
        .filter(rung -> rung.level().compareTo(intention.level()) >= 0)
        .filter(rung -> rung.qualifiers().containsAll(intention.qualifiers()))
        .anyMatch(rung -> !new ReducedDate(rung.date()).first().isAfter(end));
  }

  private void established(Act act) {
    String action = act.action().code();
    if (act.date().isEmpty()) {
      if (account.rungs().stream().noneMatch(rung -> rung.level() == act.level())
          && (!ONE_SIDED.contains(act.sourceClass()) || act.documents().size() > 1)) {
        tell(act, action + "-undated");
      }
      return;
    }
    boolean first = begun.isEmpty();
    // The same tier under a further name is a step of its own.
    boolean again = !begun.add(act.level()) && !named.add(act.qualifiers());
    named.add(act.qualifiers());
    tell(act, again ? "declared-again" : action + (first ? "-first" : "-next"));
    conflicts(act);
  }

  /** A tier whose beginning is told needs no word that it goes on, unless it is the highest. */
  private void reaffirmed(Act act) {
    boolean dated = begun.contains(act.level());
    boolean highest = account.top().filter(top -> top.level() == act.level()).isPresent();
    if (!dated) {
      tell(act, act.documents().size() == 1 ? "reaffirmed-only-one" : "reaffirmed-only");
    } else if (highest) {
      tell(act, "reaffirmed-known");
    }
  }

  private void tell(Act act, String key) {
    Slots slots = bench.tiers().slots(act).and(bench.slots()).and("partner", account.name());
    int documents = act.documents().size();
    slots.and("documents", Numbers.of(documents, "document"));
    slots.and("speak", documents == 1 ? "speaks" : "speak");
    String years = bench.notes().years(act.documents());
    slots.and("of-years", years.isEmpty() ? "" : " of " + years);
    if (!act.date().isEmpty()) {
      slots.and("when", bench.dates().when(act.date()));
      slots.and("date", bench.dates().plain(act.date()));
    }
    String sentence = bench.wording().say(key, turn + sentences.size(), slots);
    List<String> evidence = bench.notes().spread(act.evidence(), act.date());
    bench
        .prove(sentences, hedged(act, sentence), evidence, QUOTES)
        .ifPresent(note -> notes.put(act.event(), note));
  }

  private String hedged(Act act, String sentence) {
    String hedge =
        switch (act.sourceClass()) {
          case "agency" -> "press-only";
          case "encyclopaedia" -> "encyclopaedia-only";
          default -> told(act);
        };
    return hedge.isEmpty() || act.action() == Action.REAFFIRMED
        ? sentence
        : sentence.substring(0, sentence.length() - 1)
            + bench.wording().say(hedge, new Slots())
            + ".";
  }

  private String told(Act act) {
    if (act.evidence().stream().allMatch(id -> bench.wording().hedged(bench.notes().words(id)))) {
      return "one-account";
    }
    if (act.confidence() < bench.wording().doubtfulBelow()) {
      return "doubt";
    }
    boolean alone = act.documents().size() == 1 && !bench.notes().joint(act.winner());
    return alone && act.sourceClass().equals("official") ? "official-only" : "";
  }

  private void conflicts(Act act) {
    for (Conflict conflict : bench.dataset().conflicts()) {
      if (!conflict.event().equals(act.event())) {
        continue;
      }
      boolean date = conflict.field().equals("date");
      Slots slots =
          Slots.with(
                  "value", date ? bench.dates().plain(conflict.value()) : spoken(conflict.value()))
              .and(
                  "other", date ? bench.dates().plain(conflict.other()) : spoken(conflict.other()));
      bench.prove(
          sentences,
          bench.wording().say(date ? "conflict-date" : "conflict-other", slots),
          conflict.evidence());
    }
  }

  private static String spoken(String code) {
    return code.replace('-', ' ');
  }
}
