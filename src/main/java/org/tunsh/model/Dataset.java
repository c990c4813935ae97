package org.tunsh.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reconciled dataset: what all documents together say of each pair of parties, with all the
 * evidence.
 *
 * @param partnerships acts and states of partnership, by parties and date
 * @param instruments instruments by parties and date
 * @param areas areas of each pair, ranked
 * @param defence defence items of each pair
 * @param commitments what each pair's partnership is bound to
 * @param conflicts where sources disagree
 */
public record Dataset(
    List<Act> partnerships,
    List<Instrument> instruments,
    List<Ranked> areas,
    List<Ranked> defence,
    List<Commitment> commitments,
    List<Conflict> conflicts) {
  public Dataset {
    partnerships = List.copyOf(partnerships);
    instruments = List.copyOf(instruments);
    areas = List.copyOf(areas);
    defence = List.copyOf(defence);
    commitments = List.copyOf(commitments);
    conflicts = List.copyOf(conflicts);
  }

  /** The ids of all assertions that count for the content of a partnership. */
  public Set<String> content() {
    return Stream.of(
            instruments.stream().map(Instrument::evidence),
            areas.stream().map(Ranked::evidence),
            defence.stream().map(Ranked::evidence),
            commitments.stream().map(Commitment::evidence))
        .flatMap(lists -> lists)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /**
   * One act of partnership between all its parties (a row a pair is made of it on publishing).
   *
   * @param event id, made of the content
   * @param date the most exact date that the best source supports
   * @param confidence that of the best evidence
   * @param winner id of the assertion whose wording and date stand
   * @param sourceClass class of the winner's source
   * @param evidence ids of all assertions that tell of it, the winner first
   * @param documents ids of the documents that tell of it
   */
  public record Act(
      String event,
      List<String> parties,
      Level level,
      List<String> qualifiers,
      Action action,
      String date,
      Status status,
      double confidence,
      String winner,
      String sourceClass,
      List<String> evidence,
      List<String> documents) {}

  /** An instrument with all its evidence. */
  public record Instrument(
      String id,
      List<String> parties,
      InstrumentKind kind,
      String title,
      InstrumentAction action,
      String date,
      double confidence,
      String sourceClass,
      List<String> evidence,
      List<String> documents) {}

  /**
   * An area or a defence item of a pair.
   *
   * @param code its code
   * @param order its rank, from 1
   */
  public record Ranked(
      String id,
      List<String> parties,
      String code,
      int order,
      double confidence,
      String sourceClass,
      List<String> evidence,
      List<String> documents) {}

  /** A commitment of a pair. */
  public record Commitment(
      String id,
      List<String> parties,
      String by,
      String aspect,
      String subject,
      Status status,
      double confidence,
      String sourceClass,
      List<String> evidence,
      List<String> documents) {}

  /**
   * A disagreement of sources, kept.
   *
   * @param field what they disagree on: {@code date}, {@code level}, {@code action}
   * @param event the act that is concerned
   * @param value what stands
   * @param sourceClass class of the source that stands
   * @param other what the other source says
   * @param otherClass class of the other source
   * @param reason in words for a person
   * @param evidence ids of the assertions on either side
   */
  public record Conflict(
      String id,
      String event,
      List<String> parties,
      String field,
      String value,
      String sourceClass,
      String other,
      String otherClass,
      String reason,
      List<String> evidence) {}
}
