package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Reviews;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;

/** Makes acts and conflicts of all partnership assertions. */
final class ActReconciler {
  private static final int MONTH = 2;

  private final SourceRanking ranking;
  private final EventBonds bonds;
  private final ConflictWords words;

  ActReconciler(SourceRanking ranking, Reviews reviews) {
    this.ranking = ranking;
    this.bonds = new EventBonds(reviews);
    this.words = new ConflictWords(reviews);
  }

  /**
   * What became of the tellings.
   *
   * @param acts by parties and date
   * @param conflicts by parties and event
   */
  record Outcome(List<Act> acts, List<Conflict> conflicts) {}

  Outcome reconcile(List<Testimony> testimonies) {
    List<Event> events = new ArrayList<>();
    grouped(testimonies).forEach((key, told) -> events.addAll(new EventFinder(key, told).events()));
    SortedMap<String, List<Event>> byParties = new TreeMap<>();
    for (Event event : events) {
      byParties
          .computeIfAbsent(String.join("+", event.key().parties()), k -> new ArrayList<>())
          .add(event);
    }
    byParties.replaceAll((parties, theirs) -> withoutLevelRivals(theirs));
    byParties.values().forEach(ActReconciler::markIntentions);
    List<Event> all = bonds.tied(byParties.values().stream().flatMap(List::stream).toList());
    return new Outcome(acts(all), conflicts(all));
  }

  private SortedMap<ActKey, List<Telling>> grouped(List<Testimony> testimonies) {
    SortedMap<ActKey, List<Telling>> groups = new TreeMap<>();
    for (Testimony testimony : testimonies) {
      if (testimony.assertion() instanceof PartnershipAssertion act) {
        expectDate(testimony, act.date());
        int rank = ranking.rank(testimony.source().sourceClass());
        groups
            .computeIfAbsent(ActKey.of(act), key -> new ArrayList<>())
            .add(new Telling(testimony, act, rank));
      }
    }
    return groups;
  }

  private static void expectDate(Testimony testimony, String date) {
    if (!date.isEmpty() && !ReducedDate.isDate(date)) {
      throw new IllegalArgumentException(
          "Reconciling '"
              + testimony.source().file()
              + "': assertion '"
              + testimony.assertion().id()
              + "' of rule '"
              + testimony.assertion().rule()
              + "' has the date '"
              + date
              + "'; expected YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar, or nothing");
    }
  }

  /** Joins acts of one day or month to which different documents give different levels. */
  private static List<Event> withoutLevelRivals(List<Event> events) {
    List<Event> strongest = new ArrayList<>(events);
    strongest.removeIf(event -> !establishedOnDay(event));
    strongest.sort(Comparator.comparing(Event::strength, Strength.STRONGEST_FIRST));
    List<Event> gone = new ArrayList<>();
    for (int i = 0; i < strongest.size(); i++) {
      Event standing = strongest.get(i);
      for (Event other : strongest.subList(i + 1, strongest.size())) {
        if (!gone.contains(standing) && !gone.contains(other) && levelRivals(standing, other)) {
          standing.add(levelRival(standing, other));
          standing.absorb(other);
          gone.add(other);
        }
      }
    }
    return events.stream().filter(event -> !gone.contains(event)).toList();
  }

  private static boolean establishedOnDay(Event event) {
    return event.key().deed() == ActKey.Deed.ESTABLISHED
        && event.key().status() == Status.ASSERTED
        && event.date().filter(date -> date.precision() >= MONTH).isPresent();
  }

  private static boolean levelRivals(Event one, Event other) {
    return one.key().level() != other.key().level()
        && compatible(one, other)
        && !one.sharesVoice(other);
  }

  private static boolean compatible(Event one, Event other) {
    return one.date().filter(date -> other.date().filter(date::compatible).isPresent()).isPresent();
  }

  private static Event.Rival levelRival(Event standing, Event other) {
    String because =
        standing
            .strength()
            .reasonAgainst(other.strength(), sourceClass(standing), sourceClass(other));
    return new Event.Rival(
        "level",
        standing.key().level().code(),
        other.key().level().code(),
        other.tellings().stream().sorted(Telling.BEST_FIRST).toList(),
        because);
  }

  private static String sourceClass(Event event) {
    return event.winner().testimony().source().sourceClass();
  }

  /** Notes where one source tells as done what another, of the same time, tells as intended. */
  private static void markIntentions(List<Event> events) {
    for (Event done : events) {
      for (Event meant : events) {
        if (intentionOnly(done, meant)) {
          done.add(
              new Event.Rival(
                  "action",
                  done.winner().act().action().code(),
                  meant.winner().act().action().code(),
                  meant.tellings().stream().sorted(Telling.BEST_FIRST).toList(),
                  "both are kept: an intention and a deed may follow one another, but no source"
                      + " tells of both"));
        }
      }
    }
  }

  private static boolean intentionOnly(Event done, Event meant) {
    return done.key().deed() == ActKey.Deed.ESTABLISHED
        && meant.key().deed() == ActKey.Deed.PROPOSED
        && done.key().status() == Status.ASSERTED
        && meant.key().status() == Status.ASSERTED
        && done.key().level() == meant.key().level()
        && holds(done, meant)
        && !done.sharesVoice(meant);
  }

  private static boolean holds(Event done, Event meant) {
    return done.date()
        .filter(date -> meant.date().filter((ReducedDate d) -> date.covers(d)).isPresent())
        .isPresent();
  }

  private static List<Act> acts(List<Event> events) {
    return events.stream()
        .map(Event::act)
        .sorted(
            Comparator.comparing((Act act) -> String.join("+", act.parties()))
                .thenComparing(act -> act.date().isEmpty() ? "~" : act.date())
                .thenComparing(Act::level)
                .thenComparing(Act::action)
                .thenComparing(Act::status)
                .thenComparing(Act::event))
        .toList();
  }

  private List<Conflict> conflicts(List<Event> events) {
    return events.stream()
        .flatMap(event -> event.rivals().stream().map(rival -> words.of(event, rival)))
        .sorted(
            Comparator.comparing((Conflict conflict) -> String.join("+", conflict.parties()))
                .thenComparing(Conflict::value)
                .thenComparing(Conflict::other)
                .thenComparing(Conflict::id))
        .toList();
  }
}
