package org.tunsh.power;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Ladder;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.power.PowerProfile.Gap;
import org.tunsh.power.PowerProfile.NameUse;
import org.tunsh.power.PowerProfile.Step;
import org.tunsh.power.PowerProfile.TierUse;

/** Reads names, steps, frequencies and gaps off the ladders of one state. */
final class Rungs {
  private static final ReducedDate FOREVER = new ReducedDate("9999");
  private static final int PERIOD = 5;

  private final String state;
  private final List<Ladder> ladders;

  /**
   * The rungs of a state.
   *
   * @param ladders those of its pairs
   */
  Rungs(String state, List<Ladder> ladders) {
    this.state = state;
    this.ladders = ladders.stream().filter(ladder -> !ladder.rungs().isEmpty()).toList();
  }

  int partners() {
    return ladders.size();
  }

  static String name(Act act) {
    return act.qualifiers().isEmpty()
        ? act.level().code()
        : act.level().code() + " (" + String.join(", ", act.qualifiers()) + ")";
  }

  /** The acts that give a pair a name that it did not have, by date. */
  private static List<Act> renamings(Ladder ladder) {
    List<Act> acts = new ArrayList<>();
    for (Act act : ladder.established()) {
      if (acts.isEmpty() || !name(acts.getLast()).equals(name(act))) {
        acts.add(act);
      }
    }
    return acts;
  }

  List<NameUse> names() {
    Map<String, List<Act>> byName = new TreeMap<>();
    Map<String, Set<String>> partners = new HashMap<>();
    for (Ladder ladder : ladders) {
      for (Act act : ladder.established()) {
        byName.computeIfAbsent(name(act), any -> new ArrayList<>()).add(act);
        partners.computeIfAbsent(name(act), any -> new TreeSet<>()).add(ladder.other(state));
      }
    }
    return order(byName).stream()
        .map(name -> use(name, byName.getOrDefault(name, List.of()), partners))
        .toList();
  }

  private static NameUse use(String name, List<Act> acts, Map<String, Set<String>> partners) {
    List<String> dates = acts.stream().map(Act::date).sorted().toList();
    return new NameUse(
        acts.getFirst().level(),
        name,
        partners.getOrDefault(name, Set.of()).size(),
        dates.getFirst(),
        dates.getLast());
  }

  private List<String> order(Map<String, List<Act>> byName) {
    NameOrder order =
        new NameOrder(
            Comparator.comparing(name -> byName.getOrDefault(name, List.of()).getFirst().level()));
    for (Ladder ladder : ladders) {
      List<Act> acts = renamings(ladder);
      for (int i = 1; i < acts.size(); i++) {
        order.step(name(acts.get(i - 1)), name(acts.get(i)));
      }
    }
    return order.order(byName.keySet());
  }

  List<Step> steps() {
    List<NameUse> uses = names();
    Map<List<String>, List<String>> cases = new LinkedHashMap<>();
    for (Ladder ladder : ladders) {
      List<Act> acts = renamings(ladder);
      for (int i = 1; i < acts.size(); i++) {
        cases
            .computeIfAbsent(
                List.of(name(acts.get(i - 1)), name(acts.get(i))), any -> new ArrayList<>())
            .add(ladder.other(state) + " " + acts.get(i).date());
      }
    }
    return cases.entrySet().stream()
        .map(
            entry ->
                new Step(
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    down(uses, entry.getKey().get(0), entry.getKey().get(1)),
                    entry.getValue()))
        .sorted(
            Comparator.comparingInt((Step step) -> step.cases().size())
                .reversed()
                .thenComparing(Step::from)
                .thenComparing(Step::to))
        .toList();
  }

  /** Whether a step goes down in the order of names, or to a lower tier. */
  private static boolean down(List<NameUse> uses, String from, String to) {
    List<String> order = uses.stream().map(NameUse::name).toList();
    NameUse left = uses.get(order.indexOf(from));
    NameUse reached = uses.get(order.indexOf(to));
    return order.indexOf(from) > order.indexOf(to) || left.level().compareTo(reached.level()) > 0;
  }

  List<TierUse> tiers() {
    List<TierUse> uses = new ArrayList<>();
    for (Level level : Level.values()) {
      TreeMap<Integer, Integer> periods = new TreeMap<>();
      int acts = 0;
      int current = 0;
      for (Ladder ladder : ladders) {
        for (Act act : ladder.rungs()) {
          if (act.level() == level) {
            acts++;
            periods.merge(year(act) - Math.floorMod(year(act), PERIOD), 1, Integer::sum);
          }
        }
        current += ladder.inForce(FOREVER).filter(a -> a.level() == level).isPresent() ? 1 : 0;
      }
      if (acts > 0) {
        uses.add(new TierUse(level, acts, current, periods, new Share(acts, ladders.size())));
      }
    }
    return uses;
  }

  private static int year(Act act) {
    return Integer.parseInt(act.date().substring(0, 4));
  }

  List<Gap> gaps() {
    Map<Level, Map<Level, List<Integer>>> years = new EnumMap<>(Level.class);
    for (Ladder ladder : ladders) {
      List<Act> rungs = ladder.rungs();
      for (int i = 1; i < rungs.size(); i++) {
        Act from = rungs.get(i - 1);
        Act to = rungs.get(i);
        if (to.level().compareTo(from.level()) > 0) {
          years
              .computeIfAbsent(from.level(), any -> new EnumMap<>(Level.class))
              .computeIfAbsent(to.level(), any -> new ArrayList<>())
              .add(year(to) - year(from));
        }
      }
    }
    List<Gap> gaps = new ArrayList<>();
    years.forEach((from, upper) -> upper.forEach((to, list) -> gaps.add(gap(from, to, list))));
    return gaps;
  }

  private static Gap gap(Level from, Level to, List<Integer> years) {
    List<Integer> sorted = years.stream().sorted().toList();
    MedianInterval median = MedianInterval.of(sorted);
    return new Gap(from, to, sorted, median.median(), median.low(), median.high());
  }
}
