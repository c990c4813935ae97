package org.tunsh.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tunsh.check.CheckReport.Checked;
import org.tunsh.check.Reference.Value;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Gives each value of published tables a verdict by evidence that is independent of the tables. */
public final class Checker {
  private static final String YEARS = "years";
  private static final String AREAS = "areas";
  private static final String DEFENCE = "defence";

  private final Reference reference;
  private final Witnesses witnesses;
  private final YearCheck years;
  private final AreaCheck areas;

  private Checker(
      Reference reference, List<Facts> documents, Dataset dataset, SourceRanking ranking) {
    Testimonies testimonies = Testimonies.of(documents);
    this.reference = reference;
    this.witnesses = new Witnesses(testimonies, ranking, counted(dataset));
    this.years = new YearCheck(witnesses, dataset, testimonies);
    this.areas = new AreaCheck(witnesses, tiers(reference));
  }

  /** The dataset leaves out what bears nothing of its pair; a comparison shows the rest alone. */
  private static Predicate<Assertion> counted(Dataset dataset) {
    Set<String> standing = new HashSet<>();
    dataset.areas().forEach(area -> standing.addAll(area.evidence()));
    dataset.defence().forEach(item -> standing.addAll(item.evidence()));
    dataset.commitments().forEach(commitment -> standing.addAll(commitment.evidence()));
    return assertion ->
        switch (assertion) {
          case AreaAssertion area -> standing.contains(area.id());
          case DefenceAssertion item -> standing.contains(item.id());
          case CommitmentAssertion commitment -> standing.contains(commitment.id());
          case PartnershipAssertion act -> true;
          case InstrumentAssertion instrument -> true;
        };
  }

  private static Map<List<String>, Set<Level>> tiers(Reference reference) {
    Map<List<String>, Set<Level>> tiers = new HashMap<>();
    for (Value value : reference.values()) {
      if (value.row().equals(YEARS)) {
        tiers
            .computeIfAbsent(
                Witnesses.pair(reference.state(), value.partner()), k -> new HashSet<>())
            .add(level(value));
      }
    }
    return tiers;
  }

  private static Level level(Value value) {
    return Level.parse(value.value().split(":", 2)[0]);
  }

  /**
   * Checks the tables.
   *
   * @param reference the tables
   * @param documents the facts of all documents
   * @param dataset what was reconciled of them
   * @param ranking of the source classes
   */
  public static CheckReport check(
      Reference reference, List<Facts> documents, Dataset dataset, SourceRanking ranking) {
    List<Checked> values = new Checker(reference, documents, dataset, ranking).values();
    return new CheckReport(
        reference.citation(), values, ClaimJudge.judge(reference.claims(), documents, ranking));
  }

  private List<Checked> values() {
    Map<String, List<Value>> cells = new LinkedHashMap<>();
    for (Value value : reference.values()) {
      String cell = value.table() + "|" + value.row() + "|" + value.partner();
      cells.computeIfAbsent(cell, k -> new ArrayList<>()).add(value);
    }
    return Stream.concat(cells.values().stream().flatMap(this::cell), beyondPartners()).toList();
  }

  /** Partnerships of the table's tiers with partners that the table does not have. */
  private Stream<Checked> beyondPartners() {
    List<Value> dated =
        reference.values().stream().filter(value -> value.row().equals(YEARS)).toList();
    if (dated.isEmpty()) {
      return Stream.empty();
    }
    Set<Level> levels = new HashSet<>();
    dated.forEach(value -> levels.add(level(value)));
    List<String> known = dated.stream().map(Value::partner).toList();
    return witnesses.partners(reference.state()).stream()
        .filter(partner -> !known.contains(partner))
        .flatMap(partner -> beyond(dated.getFirst().table(), partner, levels));
  }

  private Stream<Checked> beyond(String table, String partner, Set<Level> levels) {
    List<Finding> findings =
        years.beyondPartners(Witnesses.pair(reference.state(), partner), levels).toList();
    List<Checked> checked = new ArrayList<>();
    for (Finding finding : findings) {
      int order = checked.size() + 1;
      checked.add(checked(new Value(table, partner, YEARS, order, "", ""), order, finding));
    }
    return checked.stream();
  }

  private Stream<Checked> cell(List<Value> cell) {
    Value first = cell.getFirst();
    List<String> pair = Witnesses.pair(reference.state(), first.partner());
    List<String> column = cell.stream().map(Value::value).toList();
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < cell.size(); i++) {
      checked.add(checked(cell.get(i), cell.get(i).order(), finding(pair, first.row(), column, i)));
    }
    int next = cell.stream().mapToInt(Value::order).max().orElse(0) + 1;
    for (Finding extra : extra(pair, first.row(), column).toList()) {
      Value beyond = new Value(first.table(), first.partner(), first.row(), next, "", "");
      checked.add(checked(beyond, next, extra));
      next++;
    }
    return checked.stream();
  }

  private Finding finding(List<String> pair, String row, List<String> column, int index) {
    return switch (row) {
      case YEARS -> years.check(pair, column.get(index));
      case AREAS -> areas.check(pair, column, index);
      case DEFENCE -> defence(pair).check(column.get(index));
      default -> commitment(pair, row, column.get(index));
    };
  }

  private Stream<Finding> extra(List<String> pair, String row, List<String> column) {
    return switch (row) {
      case YEARS -> years.extra(pair, column);
      case AREAS -> areas.extra(pair, column);
      case DEFENCE -> defence(pair).extra(column);
      default -> commitments(pair, row).extra(column);
    };
  }

  /**
   * A subject that is told, but as the other aspect, neither bears the table out nor speaks against
   * it.
   */
  private Finding commitment(List<String> pair, String aspect, String subject) {
    Finding finding = commitments(pair, aspect).check(subject);
    List<Testimony> others =
        witnesses.of(pair, CommitmentAssertion.class).stream()
            .filter(t -> ((CommitmentAssertion) t.assertion()).subject().equals(subject))
            .toList();
    if (finding.verdict() != Verdict.MISSING || others.isEmpty()) {
      return finding;
    }
    String told = ((CommitmentAssertion) others.getFirst().assertion()).aspect();
    return new Finding(
        Verdict.MISSING,
        List.of(),
        "No independent passage tells it as '"
            + aspect
            + "', though it is told as '"
            + told
            + "': "
            + Words.passages(others)
            + ".",
        others);
  }

  private PresenceCheck commitments(List<String> pair, String aspect) {
    List<Testimony> told =
        witnesses.of(pair, CommitmentAssertion.class).stream()
            .filter(t -> ((CommitmentAssertion) t.assertion()).aspect().equals(aspect))
            .toList();
    return new PresenceCheck(told, assertion -> ((CommitmentAssertion) assertion).subject());
  }

  private PresenceCheck defence(List<String> pair) {
    return new PresenceCheck(
        witnesses.of(pair, DefenceAssertion.class),
        assertion -> ((DefenceAssertion) assertion).item());
  }

  private Checked checked(Value value, int order, Finding finding) {
    return new Checked(
        value.table(),
        value.partner(),
        value.row(),
        order,
        value.value(),
        finding.found(),
        finding.verdict(),
        finding.reason(),
        finding.evidence().stream().map(t -> t.assertion().id()).distinct().toList(),
        witnesses.classes(finding.evidence()));
  }
}
