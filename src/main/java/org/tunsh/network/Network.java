package org.tunsh.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Ladder;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;

/**
 * The partnerships that stand at a date.
 *
 * @param asOf the date, ISO 8601 reduced; empty for all that is known
 * @param ties by the codes of their parties
 */
public record Network(String asOf, List<Tie> ties) {
  private static final ReducedDate FOREVER = new ReducedDate("9999");

  public Network {
    ties = List.copyOf(ties);
  }

  /**
   * The network of a dataset.
   *
   * @param testimonies the assertions that it was made of
   * @param asOf until when; empty for all that is known
   * @param levels only these tiers
   */
  public static Network of(
      Dataset dataset, Testimonies testimonies, String asOf, Set<Level> levels) {
    ReducedDate date = asOf.isEmpty() ? FOREVER : new ReducedDate(asOf);
    return new Network(
        asOf,
        Ladder.all(dataset).stream()
            .flatMap(ladder -> tie(ladder, date, testimonies).stream())
            .filter(tie -> levels.contains(tie.level()))
            .toList());
  }

  /** Dated acts go first; a tier that is only spoken of as standing counts where there is none. */
  private static Optional<Tie> tie(Ladder ladder, ReducedDate date, Testimonies testimonies) {
    Optional<Act> dated = ladder.inForce(date);
    if (dated.isPresent() || ladder.acts().stream().anyMatch(a -> a.action() == Action.ENDED)) {
      return dated.map(act -> tie(ladder, act, act.date(), testimonies));
    }
    return ladder.acts().stream()
        .filter(Network::spokenOf)
        .max(Comparator.comparing(Act::level))
        .map(act -> tie(ladder, act, "", testimonies))
        .filter(tie -> knownBy(tie.seen(), date));
  }

  private static boolean knownBy(String seen, ReducedDate date) {
    return seen.isEmpty() || !new ReducedDate(seen).first().isAfter(date.last());
  }

  private static boolean spokenOf(Act act) {
    return act.status() == Status.ASSERTED && act.action() != Action.PROPOSED;
  }

  private static Tie tie(Ladder ladder, Act act, String since, Testimonies testimonies) {
    List<Act> same =
        ladder.acts().stream()
            .filter(other -> other.level() == act.level() && spokenOf(other))
            .toList();
    List<String> evidence =
        Stream.concat(Stream.of(act), same.stream())
            .map(Act::evidence)
            .flatMap(Collection::stream)
            .distinct()
            .toList();
    return new Tie(
        ladder.parties().get(0),
        ladder.parties().get(1),
        act.level(),
        act.qualifiers(),
        since,
        seen(evidence, testimonies),
        act.confidence(),
        (int) same.stream().map(Act::documents).flatMap(Collection::stream).distinct().count(),
        evidence);
  }

  private static String seen(List<String> evidence, Testimonies testimonies) {
    return evidence.stream()
        .flatMap(id -> testimonies.find(id).stream())
        .map(testimony -> testimony.source().date())
        .filter(ReducedDate::isDate)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** The codes of all parties, sorted. */
  public Set<String> parties() {
    Set<String> parties = new TreeSet<>();
    for (Tie tie : ties) {
      parties.add(tie.a());
      parties.add(tie.b());
    }
    return parties;
  }

  /** A party, those that it has a tie with, and all ties among these. */
  public Network around(String party) {
    Set<String> near = new HashSet<>(Set.of(party));
    ties.stream().filter(tie -> tie.binds(party)).forEach(tie -> near.add(tie.other(party)));
    return among(near);
  }

  /** The ties among some parties. */
  Network among(Collection<String> some) {
    return new Network(
        asOf,
        ties.stream().filter(tie -> some.contains(tie.a()) && some.contains(tie.b())).toList());
  }
}
