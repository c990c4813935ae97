package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tunsh.model.Reviews;

/**
 * Ties and parts events as people decided: first what is apart, then what is together, then who
 * speaks for each.
 */
final class EventBonds {
  private static final Comparator<Event> BEST_FIRST =
      Comparator.comparing((Event event) -> event.date().isEmpty())
          .thenComparing(Event::winner, Telling.BEST_FIRST);
  private static final String BECAUSE =
      "a reviewer held the two for one act, and its source is the better one";

  private final Reviews reviews;

  EventBonds(Reviews reviews) {
    this.reviews = reviews;
  }

  /** The events as they are held; the same ones where nobody decided anything. */
  List<Event> tied(List<Event> events) {
    List<Event> now = new ArrayList<>(events);
    reviews.apart().forEach(ids -> part(now, new HashSet<>(ids)));
    reviews.together().forEach(ids -> tie(now, new HashSet<>(ids)));
    now.replaceAll(this::ledByCorrected);
    return now;
  }

  /**
   * Of tellings that agree the more exact one speaks for the event, unless a person corrected
   * another: who takes a day back knows that it was not that day.
   */
  private Event ledByCorrected(Event event) {
    if (isCorrected(event.winner())) {
      return event;
    }
    return event.tellings().stream()
        .filter(this::isCorrected)
        .min(Telling.BEST_FIRST)
        .map(event::ledBy)
        .orElse(event);
  }

  private boolean isCorrected(Telling telling) {
    return reviews.marks().get(telling.act().id()) == Reviews.Mark.CORRECTED;
  }

  private static List<Telling> meant(Event event, Set<String> ids) {
    return event.tellings().stream().filter(t -> ids.contains(t.act().id())).toList();
  }

  private static void part(List<Event> events, Set<String> ids) {
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      List<Telling> some = meant(event, ids);
      if (!some.isEmpty() && !some.containsAll(event.tellings())) {
        events.set(i, event.without(some));
        events.add(i + 1, event.of(some));
        i++;
      }
    }
  }

  private static void tie(List<Event> events, Set<String> ids) {
    List<Event> one =
        events.stream().filter(e -> !meant(e, ids).isEmpty()).sorted(BEST_FIRST).toList();
    for (Event other : one.subList(Math.min(1, one.size()), one.size())) {
      Event standing = one.getFirst();
      differences(standing, other);
      standing.absorb(other);
      events.remove(other);
    }
  }

  private static void differences(Event standing, Event other) {
    differ(standing, other, "level", standing.key().level().code(), other.key().level().code());
    differ(standing, other, "date", date(standing), date(other));
    differ(
        standing,
        other,
        "action",
        standing.winner().act().action().code(),
        other.winner().act().action().code());
  }

  private static void differ(
      Event standing, Event other, String field, String value, String rival) {
    boolean told =
        standing.rivals().stream()
            .anyMatch(r -> r.field().equals(field) && r.other().equals(rival));
    if (!value.equals(rival) && !rival.isEmpty() && !told) {
      List<Telling> theirs = other.tellings().stream().sorted(Telling.BEST_FIRST).toList();
      standing.add(new Event.Rival(field, value, rival, theirs, BECAUSE));
    }
  }

  private static String date(Event event) {
    return event.winner().act().date();
  }
}
