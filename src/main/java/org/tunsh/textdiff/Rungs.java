package org.tunsh.textdiff;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Facts;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.SourceRanking;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;

/** The rungs of a pair's partnership, and the document that stands for each. */
public final class Rungs {
  private static final Set<Action> ESTABLISHING = EnumSet.of(Action.DECLARED, Action.UPGRADED);

  private final List<Act> acts;
  private final List<Facts> documents;
  private final SourceRanking ranking;

  /**
   * @param pair codes of the parties, sorted
   * @param ranking how much the word of a class of sources weighs
   */
  public Rungs(Dataset dataset, Testimonies testimonies, List<String> pair, SourceRanking ranking) {
    this.acts =
        dataset.partnerships().stream()
            .filter(act -> act.parties().equals(pair) && !act.date().isEmpty())
            .filter(act -> act.status() != Status.DENIED)
            .sorted(Comparator.comparing(Act::date).thenComparing(Act::event))
            .toList();
    this.documents =
        testimonies.documents().stream()
            .filter(f -> f.parties().equals(pair) && ReducedDate.isDate(f.date()))
            .toList();
    this.ranking = ranking;
  }

  /** The dates that can be asked for. */
  public List<String> dates() {
    return Stream.concat(acts.stream().map(Act::date), documents.stream().map(Facts::date))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The document of the pair at a date: the one of that date itself goes before one that only tells
   * of it; of several the better source, then the first by file.
   */
  public Optional<Facts> at(ReducedDate date) {
    Comparator<Facts> better =
        Comparator.comparing((Facts f) -> !establishes(f, date))
            .thenComparing(f -> ranking.rank(f.sourceClass()))
            .thenComparing(Facts::file);
    return documents.stream().filter(f -> new ReducedDate(f.date()).compatible(date)).min(better);
  }

  private boolean establishes(Facts facts, ReducedDate date) {
    return acts.stream()
        .anyMatch(
            act ->
                ESTABLISHING.contains(act.action())
                    && new ReducedDate(act.date()).compatible(date)
                    && act.documents().contains(facts.document()));
  }
}
