package org.tunsh.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Level;
import org.tunsh.model.PartyNames;
import org.tunsh.model.Status;

/** The acts of the dataset by the parties that they bind. */
final class PairHistories {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);

  /**
   * The acts of some parties.
   *
   * @param parties their codes
   * @param name what they are called together
   * @param acts all acts, by date, the undated ones last
   */
  record History(List<String> parties, String name, List<Act> acts) {
    History {
      parties = List.copyOf(parties);
      acts = List.copyOf(acts);
    }

    /** The acts that establish a tier at a known date, by date. */
    List<Act> rungs() {
      return acts.stream()
          .filter(act -> ESTABLISHING.contains(act.action()))
          .filter(act -> act.status() == Status.ASSERTED && !act.date().isEmpty())
          .toList();
    }

    /** The dated acts of any kind that are told as fact. */
    List<Act> dated() {
      return acts.stream()
          .filter(act -> act.status() == Status.ASSERTED && !act.date().isEmpty())
          .toList();
    }

    /** The dated ends of tiers, by date. */
    List<Act> ends() {
      return dated().stream().filter(act -> act.action() == Action.ENDED).toList();
    }

    String anchor() {
      return "pair-" + String.join("-", parties);
    }

    Level highest() {
      return acts.stream().map(Act::level).max(Comparator.naturalOrder()).orElse(Level.PARTNERSHIP);
    }
  }

  private final PartyNames names;
  private final List<History> histories;

  PairHistories(Dataset dataset, PartyNames names) {
    this.names = names;
    Map<List<String>, List<Act>> byParties =
        new TreeMap<>(Comparator.comparing((List<String> parties) -> String.join("-", parties)));
    for (Act act : dataset.partnerships()) {
      byParties.computeIfAbsent(act.parties(), k -> new ArrayList<>()).add(act);
    }
    this.histories =
        byParties.entrySet().stream()
            .map(entry -> new History(entry.getKey(), name(entry.getKey()), entry.getValue()))
            .sorted(Comparator.comparing(History::name).thenComparing(History::anchor))
            .toList();
  }

  String name(List<String> parties) {
    return String.join(" \u2013 ", parties.stream().map(names::name).sorted().toList());
  }

  List<History> all() {
    return histories;
  }

  List<History> dated() {
    return histories.stream().filter(history -> !history.rungs().isEmpty()).toList();
  }

  /** The histories of each party, by the party's name. */
  SortedMap<String, List<History>> byParty() {
    SortedMap<String, List<History>> byParty = new TreeMap<>();
    for (History history : histories) {
      for (String party : history.parties()) {
        byParty.computeIfAbsent(names.name(party), k -> new ArrayList<>()).add(history);
      }
    }
    return byParty;
  }
}
