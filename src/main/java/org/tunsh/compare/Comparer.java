package org.tunsh.compare;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tunsh.compare.Comparison.Cell;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Level;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Builds the study's tables for any state out of the dataset. */
public final class Comparer {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);

  private final Dataset dataset;
  private final Testimonies testimonies;

  /**
   * A comparer over a dataset.
   *
   * @param testimonies the assertions that the dataset was made of
   */
  public Comparer(Dataset dataset, Testimonies testimonies) {
    this.dataset = dataset;
    this.testimonies = testimonies;
  }

  /**
   * Compares all partners with which the state has a dated tier; none if the dataset knows of none.
   */
  public Comparison compare(String state) {
    return compare(state, partners(state));
  }

  /** Compares the given partners, in the given order. */
  public Comparison compare(String state, List<String> partners) {
    List<Cell> cells = partners.stream().flatMap(partner -> column(state, partner)).toList();
    return new Comparison(state, partners, cells);
  }

  /** The partners with which the state has a dated tier: the highest tier first, then by code. */
  public List<String> partners(String state) {
    Map<String, Level> highest = new TreeMap<>();
    for (Act act : dataset.partnerships()) {
      if (dated(act) && act.parties().size() == 2 && act.parties().contains(state)) {
        highest.merge(
            other(act.parties(), state), act.level(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return highest.entrySet().stream()
        .sorted(
            Map.Entry.<String, Level>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String other(List<String> parties, String state) {
    return parties.get(0).equals(state) ? parties.get(1) : parties.get(0);
  }

  private Stream<Cell> column(String state, String partner) {
    List<String> pair = Stream.of(state, partner).sorted().toList();
    return Stream.of(
            filled(partner, "years", years(pair), noYears(pair)),
            filled(
                partner,
                "areas",
                ranked(dataset.areas(), pair),
                "No document of this corpus gives the areas of this pair."),
            filled(partner, "specifics", commitments(pair, "specifics"), noCommitment("specifics")),
            filled(partner, "core", commitments(pair, "core"), noCommitment("core")),
            filled(
                partner,
                "defence",
                ranked(dataset.defence(), pair),
                "No document of this corpus tells of defence cooperation of this pair."))
        .flatMap(List::stream);
  }

  private static String noCommitment(String aspect) {
    return "No document of this corpus tells of "
        + aspect
        + " of this partnership in terms that are known here.";
  }

  private String noYears(List<String> pair) {
    boolean named = dataset.partnerships().stream().anyMatch(act -> act.parties().equals(pair));
    return named
        ? "Documents of this corpus name a tier of this pair, but none says when it was"
            + " established."
        : "No document of this corpus names a tier of this pair.";
  }

  /** A value before it has its place. */
  private record Value(String text, double confidence, List<String> evidence, String note) {}

  private List<Cell> filled(String partner, String row, List<Value> values, String whyEmpty) {
    if (values.isEmpty()) {
      return List.of(new Cell(partner, row, 1, "", 0, 0, List.of(), whyEmpty));
    }
    List<Cell> cells = new ArrayList<>();
    for (Value value : values) {
      cells.add(
          new Cell(
              partner,
              row,
              cells.size() + 1,
              value.text(),
              value.confidence(),
              documents(value.evidence()),
              value.evidence(),
              reason(value)));
    }
    return cells;
  }

  private int documents(List<String> evidence) {
    return (int)
        evidence.stream()
            .flatMap(id -> testimonies.find(id).stream())
            .map(testimony -> testimony.source().document())
            .distinct()
            .count();
  }

  private String reason(Value value) {
    String told =
        value.evidence().stream()
            .limit(1)
            .flatMap(id -> testimonies.find(id).stream())
            .map(Comparer::told)
            .reduce("", String::concat);
    return value.note().isEmpty() ? told : told + " " + value.note();
  }

  private static String told(Testimony testimony) {
    return "'"
        + testimony.title()
        + "' ("
        + testimony.source().sourceClass()
        + (testimony.tabular() ? ", in a table" : "")
        + "): \u201c"
        + testimony.gist()
        + "\u201d";
  }

  /**
   * When each tier began: the strategic ones by date, as the study has them; then strategic ones
   * that are told as declared again; then the rungs below.
   */
  private List<Value> years(List<String> pair) {
    List<Act> acts =
        dataset.partnerships().stream()
            .filter(act -> act.parties().equals(pair) && dated(act))
            .sorted(Comparator.comparing(Act::date).thenComparing(Act::level))
            .toList();
    Set<Level> begun = EnumSet.noneOf(Level.class);
    Set<Act> first = acts.stream().filter(act -> begun.add(act.level())).collect(toSet());
    return acts.stream()
        .sorted(
            Comparator.comparing((Act act) -> act.level().compareTo(Level.STRATEGIC) < 0)
                .thenComparing(act -> !first.contains(act)))
        .map(
            act ->
                new Value(
                    act.level().code() + ":" + act.date(),
                    act.confidence(),
                    act.evidence(),
                    disagreements(act)))
        .toList();
  }

  private String disagreements(Act act) {
    return String.join(
        " ",
        dataset.conflicts().stream()
            .filter(conflict -> conflict.event().equals(act.event()))
            .map(Conflict::reason)
            .toList());
  }

  private static boolean dated(Act act) {
    return ESTABLISHING.contains(act.action())
        && act.status() == Status.ASSERTED
        && !act.date().isEmpty();
  }

  /** Items of one rank make one value, joined by '+'. */
  private static List<Value> ranked(List<Ranked> items, List<String> pair) {
    Map<Integer, List<Ranked>> byRank = new TreeMap<>();
    for (Ranked item : items) {
      if (item.parties().equals(pair)) {
        byRank.computeIfAbsent(item.order(), rank -> new ArrayList<>()).add(item);
      }
    }
    return byRank.values().stream().map(Comparer::joint).toList();
  }

  private static Value joint(List<Ranked> items) {
    return new Value(
        String.join("+", items.stream().map(Ranked::code).toList()),
        items.stream().mapToDouble(Ranked::confidence).min().orElse(0),
        items.stream().map(Ranked::evidence).flatMap(Collection::stream).distinct().toList(),
        "");
  }

  private List<Value> commitments(List<String> pair, String aspect) {
    Map<String, List<Commitment>> bySubject = new LinkedHashMap<>();
    for (Commitment commitment : dataset.commitments()) {
      if (commitment.parties().equals(pair)
          && commitment.aspect().equals(aspect)
          && commitment.status() != Status.DENIED) {
        bySubject.computeIfAbsent(commitment.subject(), k -> new ArrayList<>()).add(commitment);
      }
    }
    return bySubject.entrySet().stream()
        .map(
            entry ->
                new Value(
                    entry.getKey(),
                    entry.getValue().stream().mapToDouble(Commitment::confidence).max().orElse(0),
                    entry.getValue().stream()
                        .map(Commitment::evidence)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                    ""))
        .toList();
  }
}
