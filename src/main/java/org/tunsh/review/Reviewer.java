package org.tunsh.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tunsh.review.Decision.Kind;

/** A person who decides: gives decisions their name, note and time. */
public final class Reviewer {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 4000;
  private static final int LEAST_MERGED = 2;

  /** Always three digits, so that the words are in order as the moments are. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String name;
  private final String note;
  private final Clock clock;

  /**
   * A reviewer.
   *
   * @param note why what follows is decided
   * @throws ReviewException where the name is missing, or name or note is too long
   */
  public Reviewer(String name, String note, Clock clock) throws ReviewException {
    this.name = line(name);
    this.note = note.strip();
    this.clock = clock;
    if (this.name.isEmpty() || this.name.length() > LONGEST_NAME) {
      throw new ReviewException(
          "A decision needs the reviewer's name, of at most " + LONGEST_NAME + " letters");
    }
    if (this.note.length() > LONGEST_NOTE) {
      throw new ReviewException("A note has at most " + LONGEST_NOTE + " letters");
    }
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  public Decision accepts(Target target) {
    return decision(Kind.ACCEPT, List.of(target), Optional.empty(), Optional.empty(), "");
  }

  public Decision rejects(Target target) {
    return decision(Kind.REJECT, List.of(target), Optional.empty(), Optional.empty(), "");
  }

  /**
   * Corrects a value, its words, or both.
   *
   * @param moved the words that say it rightly; none where they stay
   * @throws ReviewException where nothing would be changed
   */
  public Decision corrects(Target target, Claim stands, Optional<Selector> moved)
      throws ReviewException {
    if (target.stood().equals(stands)
        && moved.filter(s -> !s.equals(target.selector())).isEmpty()) {
      throw new ReviewException("Nothing is changed by this correction; accept the value instead");
    }
    return decision(Kind.CORRECT, List.of(target), Optional.of(stands), moved, "");
  }

  /** Adds what the program missed. */
  public Decision adds(Target place, Claim claim) {
    return decision(Kind.ADD, List.of(place), Optional.of(claim), Optional.empty(), "");
  }

  /** Holds several tellings for one act. */
  public Decision merges(List<Target> tellings) throws ReviewException {
    if (tellings.size() < LEAST_MERGED) {
      throw new ReviewException("One act is made of two tellings or more");
    }
    return decision(Kind.MERGE, tellings, Optional.empty(), Optional.empty(), "");
  }

  /** Holds some tellings of an act for an act of their own. */
  public Decision splits(List<Target> tellings) {
    return decision(Kind.SPLIT, tellings, Optional.empty(), Optional.empty(), "");
  }

  public Decision undoes(Decision earlier) {
    return decision(Kind.UNDO, List.of(), Optional.empty(), Optional.empty(), earlier.id());
  }

  private Decision decision(
      Kind kind,
      List<Target> targets,
      Optional<Claim> stands,
      Optional<Selector> moved,
      String undoes) {
    String when = MOMENT.format(clock.instant());
    Decision unnamed = new Decision("", kind, when, name, note, targets, stands, moved, undoes);
    return new Decision(
        DecisionLine.id(unnamed), kind, when, name, note, targets, stands, moved, undoes);
  }
}
