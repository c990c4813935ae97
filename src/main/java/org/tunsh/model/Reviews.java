package org.tunsh.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people decided about the values of a dataset, as far as a run could place it.
 *
 * @param marks what a person did with an assertion, by its id
 * @param documents ids of the documents whose kind, date and parties a person confirmed
 * @param together ids of assertions that tell of one act, though they look like several
 * @param apart ids of assertions that tell of an act of their own, though they look like another's
 * @param errata what stood and what stands instead
 * @param decisions every decision with what became of it, in the order of time
 */
public record Reviews(
    Map<String, Mark> marks,
    List<String> documents,
    List<List<String>> together,
    List<List<String>> apart,
    List<Erratum> errata,
    List<Replayed> decisions) {
  public static final Reviews NONE =
      new Reviews(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Reviews {
    marks = Map.copyOf(marks);
    documents = List.copyOf(documents);
    together = List.copyOf(together);
    apart = List.copyOf(apart);
    errata = List.copyOf(errata);
    decisions = List.copyOf(decisions);
  }

  /** What a person did with a value. */
  public enum Mark {
    CONFIRMED("confirmed"),
    CORRECTED("corrected"),
    ADDED("added");

    private final String code;

    Mark(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What became of a decision when it was applied. */
  public enum Outcome {
    /** It holds. */
    APPLIED("applied"),
    /** A later decision on the same value goes before it. */
    SUPERSEDED("superseded"),
    /** A person took it back. */
    UNDONE("undone"),
    /** The program says no more what it was about; there is nothing left to do. */
    WITHOUT_EFFECT("without-effect"),
    /** Its document is there, but the words are not found in it. */
    UNPLACED("unplaced"),
    /** Its document is not among those that were read. */
    ABSENT("absent"),
    /** It is of a kind that a later version of the program made. */
    NOT_UNDERSTOOD("not-understood");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Outcome parse(String code) {
      for (Outcome value : values()) {
        if (value.code.equals(code)) {
          return value;
        }
      }
      throw new IllegalArgumentException("'" + code + "' is no outcome of a decision");
    }
  }

  /**
   * A field of a value that a person changed.
   *
   * @param decision id of the decision
   * @param kind of the decision
   * @param when ISO 8601 with time
   * @param assertion id of what stands; empty where nothing does
   * @param field that was changed; {@code assertion} where all of it was rejected or added
   * @param why the reviewer's note
   */
  public record Erratum(
      String decision,
      String kind,
      String when,
      String reviewer,
      String document,
      String file,
      String assertion,
      String type,
      String field,
      String stood,
      String stands,
      String why,
      Outcome outcome) {}

  /**
   * A decision as it was applied.
   *
   * @param assertions ids of the assertions that it touches now
   * @param was ids of the assertions that it confirmed, took the place of or took out
   * @param because why it came to this, in words; empty where it simply holds
   * @param quote the words that it is about
   */
  public record Replayed(
      String decision,
      String kind,
      String when,
      String reviewer,
      String note,
      String file,
      String quote,
      List<String> assertions,
      List<String> was,
      Outcome outcome,
      String because) {
    public Replayed {
      assertions = List.copyOf(assertions);
      // What an earlier version kept does not tell it.
      was = was == null ? List.of() : List.copyOf(was);
    }
  }

  /** What a person did with an assertion. */
  public Optional<Mark> mark(String assertion) {
    return Optional.ofNullable(marks.get(assertion));
  }

  /** The mark of an assertion as a word; empty where no person saw it. */
  public String word(String assertion) {
    return mark(assertion).map(Mark::code).orElse("");
  }
}
