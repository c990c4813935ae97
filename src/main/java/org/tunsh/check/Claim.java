package org.tunsh.check;

import java.util.List;
import java.util.Set;
import org.tunsh.model.Action;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;

/**
 * What a publication claims in its prose, and the question that decides it.
 *
 * @param id its name
 * @param page of the publication
 * @param says the claim in words
 * @param query the question
 */
public record Claim(String id, String page, String says, Query query) {
  /** A question to the dataset. */
  public sealed interface Query {}

  /** Every one of these. */
  record All(List<Query> of) implements Query {}

  /** At least one of these. */
  record Any(List<Query> of) implements Query {}

  /**
   * An act falls within dates.
   *
   * @param from first date, ISO 8601 reduced; empty for no limit
   * @param to last date; empty for no limit
   */
  record Act(Rung rung, Set<Action> actions, String from, String to) implements Query {}

  /** A tier of a pair, whose codes are sorted. */
  record Rung(List<String> pair, Level level) {}

  /**
   * Tiers were established within some years.
   *
   * @param ordered whether also in the order in which they stand here
   * @param years at most so many between the first and the last; 0 for no limit
   */
  record Sequence(List<Rung> of, boolean ordered, int years) implements Query {}

  /** Documents of a pair put some areas before others. */
  record Order(List<String> pair, List<String> before, List<String> after) implements Query {}

  /** The first area of a pair's documents is one of these. */
  record Leads(List<String> pair, List<String> areas) implements Query {}

  /**
   * Documents of a pair tell of at least so many of these.
   *
   * @param aspect of commitments; empty for either
   */
  record Told(List<String> pair, Topic topic, int least, String aspect) implements Query {}

  /** What may be told: codes of one kind. */
  record Topic(Kind kind, List<String> codes) {}

  /** The kinds of what may be told. */
  enum Kind {
    AREAS,
    DEFENCE,
    COMMITMENTS
  }

  /** Documents of a pair name an instrument of a kind with one of these words. */
  record InstrumentNamed(List<String> pair, Set<InstrumentKind> kinds, List<String> words)
      implements Query {}

  /** Told with all of the first partners of a state, and with none of the others. */
  record Only(String state, List<String> with, List<String> without, Topic topic)
      implements Query {}

  /** Told with at least so many of a state's partners. */
  record Share(String state, List<String> with, Topic topic, int least) implements Query {}
}
