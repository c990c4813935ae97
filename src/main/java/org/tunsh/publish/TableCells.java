package org.tunsh.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/**
 * What the cells of studies' tables themselves say of a pair, kept apart from all other evidence.
 */
final class TableCells {
  /**
   * A value as a cell has it.
   *
   * @param value in the vocabulary of the dataset
   * @param testimonies the cells that say it
   */
  record CellValue(String value, List<Testimony> testimonies) {
    /** The same value in a further copy of the table. */
    CellValue and(CellValue copy) {
      return new CellValue(
          value, Stream.concat(testimonies.stream(), copy.testimonies.stream()).toList());
    }
  }

  private final List<Testimony> cells;

  TableCells(Testimonies testimonies) {
    // Of a large corpus few tellings are cells, and each value of the tables looks at all.
    this.cells = testimonies.all().filter(Testimony::studyTable).toList();
  }

  /** The values of a row for a pair, in the order of the cells. */
  List<CellValue> values(List<String> pair, String row) {
    Map<String, List<Testimony>> byPlace = new TreeMap<>();
    cells.stream()
        .filter(t -> t.assertion().parties().equals(pair) && row(t.assertion()).equals(row))
        .sorted(Comparator.comparingInt(t -> t.assertion().evidence().start()))
        .forEach(t -> byPlace.computeIfAbsent(place(t), k -> new ArrayList<>()).add(t));
    Map<String, CellValue> distinct = new LinkedHashMap<>();
    for (List<Testimony> place : byPlace.values()) {
      distinct.merge(joined(place), new CellValue(joined(place), place), CellValue::and);
    }
    return List.copyOf(distinct.values());
  }

  /** Areas of one rank make one value, joined by '+'. */
  private static String joined(List<Testimony> cells) {
    return String.join("+", cells.stream().map(t -> code(t.assertion())).distinct().toList());
  }

  private static String row(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p when !p.date().isEmpty() -> "years";
      case AreaAssertion a -> "areas";
      case DefenceAssertion d -> "defence";
      case CommitmentAssertion c -> c.aspect();
      case PartnershipAssertion p -> "";
      case InstrumentAssertion i -> "";
    };
  }

  private static String code(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion p -> p.level().code() + ":" + p.date();
      case AreaAssertion a -> a.area();
      case DefenceAssertion d -> d.item();
      case CommitmentAssertion c -> c.subject();
      case InstrumentAssertion i -> i.title();
    };
  }

  /** Years by date, what the table ranks by rank, all else as it stands in the text. */
  private static String place(Testimony testimony) {
    return switch (testimony.assertion()) {
      case PartnershipAssertion p -> p.date() + p.level();
      case AreaAssertion a -> String.format(Locale.ROOT, "%06d", a.order());
      case DefenceAssertion d when d.order() > 0 ->
          String.format(Locale.ROOT, "%06d%s", d.order(), d.item());
      default ->
          String.format(
              Locale.ROOT,
              "%09d%s",
              testimony.assertion().evidence().start(),
              code(testimony.assertion()));
    };
  }
}
