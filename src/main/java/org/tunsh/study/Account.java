package org.tunsh.study;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.Dataset.Instrument;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.model.Level;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;

/**
 * All that the dataset has of a state and one partner.
 *
 * @param partner code of the partner
 * @param name the partner's name within a sentence
 * @param acts by date, the undated ones last
 * @param list the areas as one document lists them, and what others add
 */
record Account(
    String partner,
    String name,
    List<Act> acts,
    List<Instrument> instruments,
    List<Ranked> areas,
    AreaList list,
    List<Ranked> defence,
    List<Commitment> commitments) {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);

  static Account of(
      Dataset dataset, Testimonies testimonies, String state, String partner, String name) {
    List<String> pair = Stream.of(state, partner).sorted().toList();
    List<Ranked> areas = dataset.areas().stream().filter(a -> a.parties().equals(pair)).toList();
    return new Account(
        partner,
        name,
        dataset.partnerships().stream()
            .filter(act -> act.parties().equals(pair))
            .sorted(
                Comparator.comparing((Act act) -> act.date().isEmpty())
                    .thenComparing(Act::date)
                    .thenComparing(Act::level)
                    .thenComparing(Act::action)
                    .thenComparing(Act::event))
            .toList(),
        dataset.instruments().stream().filter(i -> i.parties().equals(pair)).toList(),
        areas,
        AreaList.of(areas, testimonies),
        dataset.defence().stream().filter(d -> d.parties().equals(pair)).toList(),
        dataset.commitments().stream()
            .filter(c -> c.parties().equals(pair) && c.status() != Status.DENIED)
            .toList());
  }

  static boolean dated(Act act) {
    return ESTABLISHING.contains(act.action())
        && act.status() == Status.ASSERTED
        && !act.date().isEmpty();
  }

  /** The acts that establish a tier at a known date, by date. */
  List<Act> rungs() {
    return acts.stream().filter(Account::dated).toList();
  }

  /** The first act that reached the highest tier of all dated ones. */
  Optional<Act> top() {
    Optional<Level> highest = rungs().stream().map(Act::level).max(Comparator.naturalOrder());
    return rungs().stream()
        .filter(act -> highest.filter(act.level()::equals).isPresent())
        .findFirst();
  }

  /** Whether a level is reached at a date that is known. */
  boolean reached(Level level) {
    return rungs().stream().anyMatch(act -> act.level().compareTo(level) >= 0);
  }

  List<Commitment> commitments(String aspect) {
    return commitments.stream().filter(c -> c.aspect().equals(aspect)).toList();
  }
}
