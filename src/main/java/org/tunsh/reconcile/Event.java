package org.tunsh.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.ReducedDate;

/** An act while its tellings are gathered. */
final class Event {
  /**
   * A telling that disagrees with what stands.
   *
   * @param field what they disagree on
   * @param value what stands
   * @param other what the others say
   * @param tellings theirs, the best first
   * @param because why the one stands, as the end of 'stands because …'
   */
  record Rival(String field, String value, String other, List<Telling> tellings, String because) {}

  private static final String LEFT_TOGETHER =
      "a reviewer parted the better one from them, and of the rest its source is the best";

  private static final String CORRECTED = "a reviewer corrected what its source tells";

  private final ActKey key;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Rival> rivals = new ArrayList<>();
  private final Telling winner;

  /** What tells it from an event of the same key and date; empty where there can be none. */
  private final String apart;

  Event(ActKey key, List<Telling> standing) {
    this(key, standing, best(standing), "");
  }

  private Event(ActKey key, List<Telling> tellings, Telling winner, String apart) {
    this.key = key;
    this.winner = winner;
    this.apart = apart;
    this.tellings.addAll(tellings);
  }

  private static Telling best(List<Telling> standing) {
    return standing.stream().min(Telling.BEST_FIRST).orElseThrow(IllegalArgumentException::new);
  }

  /** The event of some of its tellings, held for one of their own. */
  Event of(List<Telling> some) {
    Telling first = best(some);
    return part(some, first, first.act().id());
  }

  /** The event without some of its tellings. */
  Event without(List<Telling> some) {
    List<Telling> rest = tellings.stream().filter(t -> !some.contains(t)).toList();
    return part(rest, rest.contains(winner) ? winner : best(rest), apart);
  }

  /** Some tellings with what they still disagree on; what the others said is no rival any more. */
  private Event part(List<Telling> some, Telling first, String name) {
    Event event = new Event(first.equals(winner) ? key : ActKey.of(first.act()), some, first, name);
    for (Rival rival : rivals) {
      List<Telling> theirs = rival.tellings().stream().filter(some::contains).toList();
      String stands = first.equals(winner) ? rival.value() : event.stands(rival.field());
      if (!theirs.isEmpty() && !stands.equals(rival.other())) {
        String because = stands.equals(rival.value()) ? rival.because() : LEFT_TOGETHER;
        event.add(new Rival(rival.field(), stands, rival.other(), theirs, because));
      }
    }
    return event;
  }

  private String stands(String field) {
    return switch (field) {
      case "level" -> key.level().code();
      default -> said(field, winner);
    };
  }

  private static String said(String field, Telling telling) {
    return switch (field) {
      case "level" -> telling.act().level().code();
      case "action" -> telling.act().action().code();
      default -> telling.act().date();
    };
  }

  /**
   * The same event, for which a telling that a reviewer corrected speaks: what stood till then is
   * what others say.
   */
  Event ledBy(Telling corrected) {
    Event event = new Event(ActKey.of(corrected.act()), tellings, corrected, apart);
    for (String field : List.of("level", "date")) {
      String stood = stands(field);
      event.disagree(new Rival(field, stood, stood, saying(field, stood), CORRECTED));
    }
    for (Rival rival : rivals) {
      event.disagree(
          rival.field().equals("action") && rival.other().equals(event.stands("action"))
              ? new Rival(
                  "action",
                  rival.other(),
                  rival.value(),
                  saying("action", rival.value()),
                  CORRECTED)
              : rival);
    }
    return event;
  }

  /** Adds what others say, against what stands here, unless the two agree. */
  private void disagree(Rival rival) {
    String field = rival.field();
    String stands = stands(field);
    boolean told =
        rivals.stream().anyMatch(r -> r.field().equals(field) && r.other().equals(rival.other()));
    if (!told && !rival.tellings().isEmpty() && !agree(field, stands, rival.other())) {
      String because = field.equals("action") ? rival.because() : CORRECTED;
      add(new Rival(field, stands, rival.other(), rival.tellings(), because));
    }
  }

  private static boolean agree(String field, String one, String other) {
    if (!field.equals("date")) {
      return one.equals(other);
    }
    return one.isEmpty()
        || other.isEmpty()
        || new ReducedDate(one).compatible(new ReducedDate(other));
  }

  private List<Telling> saying(String field, String value) {
    return tellings.stream()
        .filter(telling -> said(field, telling).equals(value))
        .sorted(Telling.BEST_FIRST)
        .toList();
  }

  ActKey key() {
    return key;
  }

  Telling winner() {
    return winner;
  }

  Optional<ReducedDate> date() {
    return winner.date();
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Rival> rivals() {
    return rivals;
  }

  void add(Telling telling) {
    tellings.add(telling);
  }

  void add(Rival rival) {
    rivals.add(rival);
  }

  /** Takes over everything that was told of another event. */
  void absorb(Event other) {
    tellings.addAll(other.tellings);
    rivals.addAll(other.rivals);
  }

  Strength strength() {
    return Strength.of(date().orElseThrow(IllegalStateException::new), tellings);
  }

  /** Whether one voice tells of both: then it holds them for two acts. */
  boolean sharesVoice(Event other) {
    return tellings.stream()
        .anyMatch(mine -> other.tellings.stream().anyMatch(t -> t.voice().equals(mine.voice())));
  }

  String id() {
    return apart.isEmpty()
        ? ContentId.of("act", key.text(), winner.act().date())
        : ContentId.of("act", key.text(), winner.act().date(), apart);
  }

  Act act() {
    List<Telling> ordered =
        tellings.stream()
            .distinct()
            .sorted(
                Comparator.comparing((Telling telling) -> !telling.equals(winner))
                    .thenComparing(Telling.BEST_FIRST))
            .toList();
    return new Act(
        id(),
        key.parties(),
        key.level(),
        winner.act().qualifiers(),
        winner.act().action(),
        winner.act().date(),
        key.status(),
        ordered.stream().mapToDouble(Telling::confidence).max().orElse(0),
        winner.act().id(),
        winner.testimony().source().sourceClass(),
        ordered.stream().map(telling -> telling.act().id()).distinct().toList(),
        ordered.stream().map(Telling::document).distinct().toList());
  }
}
