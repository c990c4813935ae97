package org.tunsh.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Level;
import org.tunsh.model.Testimony;

/**
 * Checks the order of areas against the list of the best document that has the area.
 *
 * <p>A table names a few of the areas that a declaration has. So a value is at its place if it
 * stands at the table's rank in the document, or comes in the document at that rank among the areas
 * that the table names as well. Codes that share a rank must follow each other.
 */
final class AreaCheck {
  private final Witnesses witnesses;
  private final Map<List<String>, Set<Level>> tiers;

  /**
   * A check of areas.
   *
   * @param tiers that the table gives to each pair
   */
  AreaCheck(Witnesses witnesses, Map<List<String>, Set<Level>> tiers) {
    this.witnesses = witnesses;
    this.tiers = tiers;
  }

  /**
   * Checks one value.
   *
   * @param pair the parties
   * @param column all values of the table's cell, in order
   * @param index which of them, from 0
   */
  Finding check(List<String> pair, List<String> column, int index) {
    List<String> codes = codes(column.get(index));
    List<AreaList> lists = lists(pair);
    Optional<AreaList> whole =
        lists.stream().filter(list -> list.places(codes).size() == codes.size()).findFirst();
    if (whole.isPresent()) {
      return placed(whole.get(), column, index, lists.indexOf(whole.get()));
    }
    return lists.stream()
        .filter(list -> !list.places(codes).isEmpty())
        .findFirst()
        .map(list -> partly(list, codes))
        .orElseGet(() -> Finding.missing(absent(lists)));
  }

  private List<AreaList> lists(List<String> pair) {
    return AreaList.of(
        witnesses.of(pair, AreaAssertion.class),
        witnesses::rank,
        tiers.getOrDefault(pair, Set.of()));
  }

  private static String absent(List<AreaList> lists) {
    return lists.isEmpty()
        ? "No independent document of the pair gives its areas."
        : "No independent document names this area; the best one has: "
            + String.join(
                ", ",
                lists.getFirst().items().stream()
                    .map(t -> ((AreaAssertion) t.assertion()).area())
                    .toList())
            + ".";
  }

  private static Finding placed(AreaList list, List<String> column, int index, int better) {
    List<String> codes = codes(column.get(index));
    List<Testimony> evidence = codes.stream().map(list::find).flatMap(Optional::stream).toList();
    List<Integer> places = list.places(codes);
    String where = Words.passage(evidence.getFirst());
    String note = better == 0 ? "." : " (" + better + " better document(s) of the pair lack it).";
    if (places.getLast() - places.getFirst() != codes.size() - 1) {
      return new Finding(Verdict.CONFLICT, codes, apart(places, where) + note, evidence);
    }
    String rank = "rank " + places.getFirst() + " of the " + list.size() + " areas in " + where;
    int byTable = relative(list, column, index, false);
    int byDocument = relative(list, column, index, true);
    boolean inPlace = places.getFirst() == firstRank(column, index) || byTable == byDocument;
    String reason =
        inPlace ? inPlace(rank, byDocument) : outOfPlace(rank, index + 1, byDocument, byTable);
    return new Finding(inPlace ? Verdict.MATCH : Verdict.CONFLICT, codes, reason + note, evidence);
  }

  private static String apart(List<Integer> places, String where) {
    return "The table gives them one rank; in the document they stand apart, at ranks "
        + String.join(", ", places.stream().map(String::valueOf).toList())
        + " of "
        + where;
  }

  private static String inPlace(String rank, int byDocument) {
    return "Stands at "
        + rank
        + "; among the areas that table and document share it is number "
        + byDocument;
  }

  private static String outOfPlace(String rank, int printed, int byDocument, int byTable) {
    return "The table has it as number "
        + printed
        + "; it stands at "
        + rank
        + ", number "
        + byDocument
        + " among the areas that both share, where the table's order makes it number "
        + byTable;
  }

  private static Finding partly(AreaList list, List<String> codes) {
    List<String> there = codes.stream().filter(code -> list.place(code) > 0).toList();
    List<Testimony> evidence = there.stream().map(list::find).flatMap(Optional::stream).toList();
    return new Finding(
        Verdict.MISSING,
        there,
        "Of the joint value independent evidence has only "
            + String.join(", ", there)
            + ": "
            + Words.passages(evidence)
            + ".",
        evidence);
  }

  /**
   * The rank of a value among those that the document shares: by the document's order, or by the
   * table's.
   */
  private static int relative(AreaList list, List<String> column, int index, boolean byDocument) {
    int own = first(list, column.get(index));
    return 1
        + (int)
            IntStream.range(0, column.size())
                .filter(other -> first(list, column.get(other)) > 0)
                .filter(other -> byDocument ? first(list, column.get(other)) < own : other < index)
                .count();
  }

  private static int first(AreaList list, String value) {
    List<Integer> places = list.places(codes(value));
    return places.isEmpty() ? 0 : places.getFirst();
  }

  private static int firstRank(List<String> column, int index) {
    return 1 + column.subList(0, index).stream().mapToInt(value -> codes(value).size()).sum();
  }

  /** Areas of the best document that the table does not have, in the document's order. */
  Stream<Finding> extra(List<String> pair, List<String> column) {
    List<String> known = column.stream().flatMap(value -> codes(value).stream()).toList();
    return lists(pair).stream()
        .limit(1)
        .flatMap(list -> list.items().stream().map(t -> beyond(list, t)))
        .filter(finding -> !known.contains(finding.found().getFirst()));
  }

  private static Finding beyond(AreaList list, Testimony testimony) {
    String code = ((AreaAssertion) testimony.assertion()).area();
    return new Finding(
        Verdict.EXTRA,
        List.of(code),
        "Not in the table; rank "
            + list.place(code)
            + " of "
            + list.size()
            + " in "
            + Words.passage(testimony)
            + ".",
        List.of(testimony));
  }

  private static List<String> codes(String value) {
    return List.of(value.split("\\+", -1));
  }
}
