package org.tunsh.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tunsh.model.Dataset.Act;

/**
 * The acts of partnership between two parties, and the tiers that they climbed by them. An act of
 * three parties is one of each two of them, as in {@code partnerships.csv}.
 *
 * @param parties their two codes, sorted
 * @param acts all acts, by date, the undated ones last
 */
public record Ladder(List<String> parties, List<Act> acts) {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);
  private static final Comparator<Act> BY_DATE =
      Comparator.comparing((Act act) -> act.date().isEmpty())
          .thenComparing(Act::date)
          .thenComparing(Act::level)
          .thenComparing(Act::event);

  public Ladder {
    parties = List.copyOf(parties);
    acts = acts.stream().sorted(BY_DATE).toList();
  }

  /** The ladders of all pairs, by their codes. */
  public static List<Ladder> all(Dataset dataset) {
    Map<String, List<Act>> byPair = new TreeMap<>();
    for (Act act : dataset.partnerships()) {
      List<String> parties = act.parties().stream().sorted().toList();
      for (int i = 0; i < parties.size(); i++) {
        for (String other : parties.subList(i + 1, parties.size())) {
          byPair.computeIfAbsent(parties.get(i) + " " + other, k -> new ArrayList<>()).add(act);
        }
      }
    }
    return byPair.entrySet().stream()
        .map(entry -> new Ladder(List.of(entry.getKey().split(" ", 2)), entry.getValue()))
        .toList();
  }

  /** The ladder of two parties; without acts where the dataset names none. */
  public static Ladder of(Dataset dataset, List<String> parties) {
    return all(dataset).stream()
        .filter(ladder -> ladder.parties().equals(parties))
        .findFirst()
        .orElse(new Ladder(parties, List.of()));
  }

  /** Whether the act establishes a tier, as a fact, at a known date. */
  public static boolean establishes(Act act) {
    return ESTABLISHING.contains(act.action())
        && act.status() == Status.ASSERTED
        && ReducedDate.isDate(act.date());
  }

  /** The acts that establish a tier at a known date, by date; a tier told again stands again. */
  public List<Act> established() {
    return acts.stream().filter(Ladder::establishes).toList();
  }

  /** The first act of each tier that was established, by date. */
  public List<Act> rungs() {
    Set<Level> begun = EnumSet.noneOf(Level.class);
    return established().stream().filter(act -> begun.add(act.level())).toList();
  }

  /**
   * The act by which the highest tier was established that had begun by a date and was not ended by
   * then; of two acts of one tier the first.
   */
  public Optional<Act> inForce(ReducedDate date) {
    Map<Level, Act> open = new EnumMap<>(Level.class);
    for (Act act : acts) {
      if (ReducedDate.isDate(act.date()) && begun(act, date)) {
        if (establishes(act)) {
          open.putIfAbsent(act.level(), act);
        } else if (act.action() == Action.ENDED && act.status() == Status.ASSERTED) {
          open.remove(act.level());
        }
      }
    }
    return open.values().stream().max(Comparator.comparing(Act::level));
  }

  private static boolean begun(Act act, ReducedDate date) {
    return !new ReducedDate(act.date()).first().isAfter(date.last());
  }

  /** The other party of the pair. */
  public String other(String party) {
    return parties.get(parties.get(0).equals(party) ? 1 : 0);
  }
}
