package org.tunsh.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tunsh.category.FeatureEvidence.Telling;
import org.tunsh.category.Profile.Balance;
import org.tunsh.category.Profile.Moment;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Profile.Standing;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.gazetteer.CategoryScheme.Feature;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Ladder;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Builds the profile of a pair by a scheme of categories. */
public final class Profiler {
  private final Dataset dataset;
  private final List<Testimony> told;

  /**
   * A profiler over a dataset.
   *
   * @param testimonies the assertions that the dataset was made of
   * @param least the confidence, in 0..1, from which on an assertion counts
   */
  public Profiler(Dataset dataset, Testimonies testimonies, double least) {
    this.dataset = dataset;
    Set<String> counted = dataset.content();
    this.told =
        testimonies
            .all()
            .filter(t -> t.assertion().confidence() >= least)
            .filter(t -> counts(t, counted))
            .toList();
  }

  /** What the dataset did not take up is no evidence; a denial is, which it does not count. */
  private static boolean counts(Testimony testimony, Set<String> counted) {
    return counted.contains(testimony.assertion().id())
        || testimony.assertion().status() == Status.DENIED;
  }

  /** The profile of a pair, whose codes are sorted. */
  public Profile profile(List<String> pair, CategoryScheme scheme) {
    List<Testimony> own = told.stream().filter(t -> t.assertion().parties().equals(pair)).toList();
    List<Shown> shown = new ArrayList<>();
    for (Category category : scheme.categories()) {
      for (Feature feature : category.features()) {
        shown.add(shown(category, feature, own));
      }
    }
    return new Profile(pair, scheme, shown, moments(pair, scheme, shown, own));
  }

  private static Shown shown(Category category, Feature feature, List<Testimony> own) {
    List<FeatureEvidence> all =
        own.stream()
            .flatMap(testimony -> FeatureEvidence.of(feature, testimony).stream())
            .sorted(FeatureEvidence.BY_DATE)
            .toList();
    List<FeatureEvidence> facts = of(all, Telling.FACT);
    Optional<FeatureEvidence> last = reaching(facts, feature.least());
    if (last.isPresent()) {
      return shown(category, feature, Standing.SHOWN, last.get().date(), facts);
    }
    if (!facts.isEmpty()) {
      return shown(category, feature, Standing.PARTLY, "", facts);
    }
    List<FeatureEvidence> denials = of(all, Telling.DENIAL);
    if (!denials.isEmpty()) {
      return shown(category, feature, Standing.AGAINST, "", denials);
    }
    return shown(category, feature, all.isEmpty() ? Standing.NONE : Standing.PLANNED, "", all);
  }

  private static List<FeatureEvidence> of(List<FeatureEvidence> all, Telling telling) {
    return all.stream().filter(each -> each.telling() == telling).toList();
  }

  /** The evidence by which so many different terms had been told. */
  private static Optional<FeatureEvidence> reaching(List<FeatureEvidence> facts, int least) {
    Set<String> terms = new TreeSet<>();
    for (FeatureEvidence fact : facts) {
      terms.add(fact.distinct());
      if (terms.size() >= least) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static Shown shown(
      Category category,
      Feature feature,
      Standing standing,
      String since,
      List<FeatureEvidence> evidence) {
    return new Shown(
        category,
        feature,
        standing,
        since,
        evidence.stream().map(FeatureEvidence::term).distinct().sorted().toList(),
        differing(evidence).stream().map(each -> each.testimony().assertion().id()).toList(),
        evidence.stream().map(each -> each.testimony().title()).distinct().toList());
  }

  /** One of each term before further ones, so that few quotes show as much as they can. */
  private static List<FeatureEvidence> differing(List<FeatureEvidence> evidence) {
    Map<String, FeatureEvidence> first = new LinkedHashMap<>();
    evidence.forEach(each -> first.putIfAbsent(each.distinct(), each));
    return Stream.concat(first.values().stream(), evidence.stream()).distinct().toList();
  }

  private List<Moment> moments(
      List<String> pair, CategoryScheme scheme, List<Shown> shown, List<Testimony> own) {
    Ladder ladder = Ladder.of(dataset, pair);
    List<Moment> moments = new ArrayList<>();
    for (Act act : ladder.rungs()) {
      moments.add(moment(scheme, shown, act, act.date(), act.event()));
    }
    latest(own)
        .filter(date -> moments.isEmpty() || date.compareTo(moments.getLast().date()) > 0)
        .flatMap(
            date ->
                ladder
                    .inForce(new ReducedDate(date))
                    .map(act -> moment(scheme, shown, act, date, "")))
        .ifPresent(moments::add);
    return moments;
  }

  private static Optional<String> latest(List<Testimony> own) {
    return own.stream()
        .map(testimony -> testimony.source().date())
        .filter(ReducedDate::isDate)
        .max(Comparator.naturalOrder());
  }

  private static Moment moment(
      CategoryScheme scheme, List<Shown> shown, Act act, String date, String event) {
    List<Shown> then = shown.stream().filter(each -> shownBy(each, date, event)).toList();
    List<Category> named = scheme.named(act.level());
    Optional<Category> content =
        scheme.categories().reversed().stream()
            .filter(category -> share(then, category) >= scheme.enough())
            .findFirst();
    Balance balance = balance(named, content, then);
    if (balance == Balance.NAME_AHEAD && mightBeEven(named.getFirst(), shown, then, scheme)) {
      balance = Balance.NAME_AHEAD_OF_TOLD;
    }
    return new Moment(
        date,
        act.level(),
        named.stream().map(Category::code).toList(),
        content.map(Category::code).orElse(""),
        balance,
        new BalanceWords(shown, then).of(balance, named, content),
        event);
  }

  /** Undated evidence counts for the latest date alone: nobody knows when it was so. */
  private static boolean shownBy(Shown each, String date, String event) {
    if (each.standing() != Standing.SHOWN) {
      return false;
    }
    return each.since().isEmpty()
        ? event.isEmpty()
        : !new ReducedDate(each.since()).first().isAfter(new ReducedDate(date).last());
  }

  private static double share(List<Shown> then, Category category) {
    long count = then.stream().filter(each -> each.category().equals(category)).count();
    return (double) count / category.features().size();
  }

  /** Whether the gap would close if all were so of which no document speaks. */
  private static boolean mightBeEven(
      Category named, List<Shown> shown, List<Shown> then, CategoryScheme scheme) {
    long unknown =
        shown.stream()
            .filter(each -> each.category().equals(named))
            .filter(each -> each.standing() == Standing.NONE)
            .count();
    return share(then, named) + (double) unknown / named.features().size() >= scheme.enough();
  }

  private static Balance balance(
      List<Category> named, Optional<Category> content, List<Shown> then) {
    if (then.isEmpty() || named.isEmpty()) {
      return Balance.UNTOLD;
    }
    int rung = content.map(Category::rung).orElse(0);
    int low = named.stream().mapToInt(Category::rung).min().orElse(0);
    int high = named.stream().mapToInt(Category::rung).max().orElse(0);
    if (rung < low) {
      return Balance.NAME_AHEAD;
    }
    return rung > high ? Balance.CONTENT_AHEAD : Balance.EVEN;
  }

  /** The pairs of a party that have any tier that was established or is spoken of, by partner. */
  public List<List<String>> pairs(String party) {
    return Ladder.all(dataset).stream()
        .map(Ladder::parties)
        .filter(pair -> pair.contains(party))
        .sorted(Comparator.comparing(pair -> pair.get(pair.get(0).equals(party) ? 1 : 0)))
        .toList();
  }

  Dataset dataset() {
    return dataset;
  }
}
