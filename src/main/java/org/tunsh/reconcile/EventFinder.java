package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.ReducedDate;

/**
 * Parts the tellings of one key into events.
 *
 * <p>Less exact dates join a more exact one that they hold; dates within about a year of one act
 * that happens once are one event with a disagreement, unless one voice tells both; undated
 * tellings join the only event that there is, or stand alone.
 */
final class EventFinder {
  private static final long ABOUT_A_YEAR = 365;
  private static final long A_FEW_DAYS = 2;

  private final ActKey key;
  private final List<Telling> tellings;
  private final SortedMap<ReducedDate, List<Telling>> byDate = new TreeMap<>();

  EventFinder(ActKey key, List<Telling> tellings) {
    this.key = key;
    this.tellings = tellings;
    for (Telling telling : tellings) {
      telling
          .date()
          .ifPresent(date -> byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(telling));
    }
  }

  List<Event> events() {
    List<Event> events = dated();
    List<Telling> undated = tellings.stream().filter(t -> t.date().isEmpty()).toList();
    if (undated.isEmpty()) {
      return events;
    }
    if (events.size() == 1 && key.deed() != ActKey.Deed.REAFFIRMED) {
      undated.forEach(events.getFirst()::add);
    } else {
      events.add(new Event(key, undated));
    }
    return events;
  }

  private List<Event> dated() {
    List<Strength> waiting = new ArrayList<>();
    byDate.keySet().stream()
        .filter(this::mostExact)
        .map(date -> Strength.of(date, tellings))
        .sorted(Strength.STRONGEST_FIRST)
        .forEach(waiting::add);
    List<Event> events = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Strength centre = waiting.removeFirst();
      Event event = new Event(key, at(centre.date()));
      for (Strength other : List.copyOf(waiting)) {
        if (sameEvent(centre, other)) {
          waiting.remove(other);
          if (!reportedNearby(centre, other)) {
            event.add(rival(event, centre, other));
          }
          at(other.date()).forEach(event::add);
        }
      }
      events.add(event);
    }
    joinLessExact(events);
    return events;
  }

  private void joinLessExact(List<Event> events) {
    for (var entry : byDate.entrySet()) {
      if (!mostExact(entry.getKey())) {
        holder(events, entry.getKey()).ifPresent(event -> entry.getValue().forEach(event::add));
      }
    }
  }

  /**
   * The event that a less exact date means: one whose own date it holds, else one where a rival's
   * is held.
   */
  private static Optional<Event> holder(List<Event> events, ReducedDate date) {
    Comparator<Event> ownDateFirst =
        Comparator.comparing(event -> event.date().filter(date::covers).isEmpty());
    return events.stream()
        .filter(
            event ->
                event.tellings().stream()
                    .anyMatch(telling -> telling.date().filter(date::covers).isPresent()))
        .min(ownDateFirst);
  }

  private Event.Rival rival(Event event, Strength centre, Strength other) {
    List<Telling> theirs = at(other.date()).stream().sorted(Telling.BEST_FIRST).toList();
    String because =
        centre.reasonAgainst(
            other,
            event.winner().testimony().source().sourceClass(),
            theirs.getFirst().testimony().source().sourceClass());
    return new Event.Rival("date", centre.date().value(), other.date().value(), theirs, because);
  }

  /**
   * Whether the other date is but that of texts of the days around, which name no day themselves:
   * the day may have another date where they were issued, or they report what was done before.
   */
  private boolean reportedNearby(Strength centre, Strength other) {
    return centre.date().daysFrom(other.date()) <= A_FEW_DAYS
        && at(other.date()).stream().allMatch(Telling::datedByItsDocument);
  }

  private boolean sameEvent(Strength one, Strength other) {
    return key.deed().happensOnce()
        && one.date().daysFrom(other.date()) <= ABOUT_A_YEAR
        && !oneVoice(at(one.date()), at(other.date()));
  }

  private static boolean oneVoice(List<Telling> some, List<Telling> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> one.voice().equals(other.voice())));
  }

  private boolean mostExact(ReducedDate date) {
    return byDate.tailMap(date).keySet().stream()
        .noneMatch(other -> !other.equals(date) && date.covers(other));
  }

  private List<Telling> at(ReducedDate date) {
    return byDate.getOrDefault(date, List.of());
  }
}
