package org.tunsh.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Reviews;
import org.tunsh.model.Testimony;

/** Puts a disagreement into words: who says what where, what stands, and why. */
final class ConflictWords {
  private final Reviews reviews;

  /**
   * Words that tell what a person corrected.
   *
   * @param reviews what was decided
   */
  ConflictWords(Reviews reviews) {
    this.reviews = reviews;
  }

  Conflict of(Event event, Event.Rival rival) {
    Telling standing = event.winner();
    Telling other = rival.tellings().getFirst();
    List<String> parties = event.key().parties();
    return new Conflict(
        ContentId.of("conflict", event.id(), rival.field(), rival.value(), rival.other()),
        event.id(),
        parties,
        rival.field(),
        rival.value(),
        standing.testimony().source().sourceClass(),
        rival.other(),
        other.testimony().source().sourceClass(),
        reason(event, rival, standing, other),
        Stream.concat(Stream.of(standing), rival.tellings().stream())
            .map(telling -> telling.act().id())
            .distinct()
            .toList());
  }

  private String reason(Event event, Event.Rival rival, Telling standing, Telling other) {
    String subject =
        "On the "
            + rival.field()
            + " of the "
            + event.key().level().code()
            + " partnership of "
            + String.join(" and ", event.key().parties());
    String end =
        rival.field().equals("action")
            ? "; " + rival.because() + "."
            : "; '" + rival.value() + "' stands because " + rival.because() + ".";
    return subject
        + " sources disagree: "
        + voice(standing, rival.value())
        + "; "
        + voice(other, rival.other())
        + more(rival)
        + end;
  }

  private static String more(Event.Rival rival) {
    long documents = rival.tellings().stream().map(Telling::document).distinct().count();
    return documents > 1 ? " (and " + (documents - 1) + " more)" : "";
  }

  private String voice(Telling telling, String value) {
    Testimony testimony = telling.testimony();
    // Its words may well say something else.
    boolean corrected = reviews.marks().get(telling.act().id()) == Reviews.Mark.CORRECTED;
    return "'"
        + testimony.title()
        + "' ("
        + testimony.source().sourceClass()
        + (telling.tabular() ? ", in a table" : "")
        + (corrected ? ", as a reviewer corrected it" : "")
        + ") says '"
        + value
        + "': \u201c"
        + testimony.gist()
        + "\u201d";
  }
}
