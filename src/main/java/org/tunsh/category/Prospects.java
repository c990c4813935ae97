package org.tunsh.category;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tunsh.category.Profile.Shown;
import org.tunsh.category.Prospect.Outcome;
import org.tunsh.category.Prospect.Stage;
import org.tunsh.category.Prospect.Voice;
import org.tunsh.gazetteer.CategoryScheme;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.model.Action;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Ladder;
import org.tunsh.model.Level;
import org.tunsh.model.ReducedDate;
import org.tunsh.model.Status;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** Gathers the tiers that documents hope for or agree on in principle, and what became of them. */
public final class Prospects {
  private final Profiler profiler;
  private final Testimonies testimonies;
  private final CategoryScheme scheme;

  /**
   * Prospects over a dataset.
   *
   * @param scheme by whose categories the features are told
   */
  public Prospects(Profiler profiler, Testimonies testimonies, CategoryScheme scheme) {
    this.profiler = profiler;
    this.testimonies = testimonies;
    this.scheme = scheme;
  }

  /** The prospects of all pairs, by pair and tier. */
  public List<Prospect> all() {
    return Ladder.all(profiler.dataset()).stream().flatMap(this::of).toList();
  }

  /** The prospects of a party, by partner. */
  public List<Prospect> of(String party) {
    return Ladder.all(profiler.dataset()).stream()
        .filter(ladder -> ladder.parties().contains(party))
        .sorted(Comparator.comparing(ladder -> ladder.other(party)))
        .flatMap(this::of)
        .toList();
  }

  private Stream<Prospect> of(Ladder ladder) {
    Map<Level, List<Act>> hoped = new EnumMap<>(Level.class);
    for (Act act : ladder.acts()) {
      if (act.status() != Status.DENIED
          && (act.action() == Action.PROPOSED || act.status() == Status.PROSPECTIVE)) {
        hoped.merge(
            act.level(),
            List.of(act),
            (a, b) -> Stream.of(a, b).flatMap(Collection::stream).toList());
      }
    }
    return hoped.entrySet().stream().map(e -> prospect(ladder, e.getKey(), e.getValue()));
  }

  private Prospect prospect(Ladder ladder, Level level, List<Act> acts) {
    List<Voice> voices =
        acts.stream()
            .flatMap(act -> act.evidence().stream())
            .distinct()
            .flatMap(id -> testimonies.find(id).stream())
            .map(Prospects::voice)
            .sorted(
                Comparator.comparing((Voice voice) -> voice.date().isEmpty())
                    .thenComparing(Voice::date)
                    .thenComparing(Voice::evidence))
            .toList();
    String since =
        Stream.concat(acts.stream().map(Act::date), voices.stream().map(Voice::date))
            .filter(ReducedDate::isDate)
            .min(Comparator.naturalOrder())
            .orElse("");
    boolean agreed = acts.stream().anyMatch(act -> act.status() == Status.ASSERTED);
    Settled settled = settled(ladder, level, since);
    Optional<Category> category = scheme.named(level).stream().findFirst();
    return new Prospect(
        ladder.parties(),
        level,
        agreed ? Stage.AGREED : Stage.HOPED,
        since,
        voices,
        settled.outcome(),
        settled.date(),
        settled.evidence(),
        category.map(Category::code).orElse(""),
        category.map(c -> features(ladder.parties(), c)).orElse(List.of()));
  }

  private static Voice voice(Testimony testimony) {
    return new Voice(
        ReducedDate.isDate(testimony.source().date()) ? testimony.source().date() : "",
        testimony.title(),
        testimony.source().kind().code(),
        testimony.source().parties(),
        testimony.gist(),
        testimony.assertion().id());
  }

  private record Settled(Outcome outcome, String date, List<String> evidence) {}

  private static Settled settled(Ladder ladder, Level level, String since) {
    List<Act> reached =
        ladder.established().stream().filter(act -> act.level().compareTo(level) >= 0).toList();
    Optional<Act> after =
        reached.stream().filter(act -> since.isEmpty() || !before(act.date(), since)).findFirst();
    if (after.isPresent()) {
      return new Settled(Outcome.REACHED, after.get().date(), after.get().evidence());
    }
    if (!reached.isEmpty()) {
      Act act = reached.getLast();
      return new Settled(Outcome.BEFORE, act.date(), act.evidence());
    }
    return undated(ladder, level);
  }

  private static Settled undated(Ladder ladder, Level level) {
    List<Act> same = ladder.acts().stream().filter(act -> act.level() == level).toList();
    Optional<Act> standing =
        same.stream()
            .filter(a -> a.status() == Status.ASSERTED && a.action() != Action.PROPOSED)
            .findFirst();
    if (standing.isPresent()) {
      return new Settled(Outcome.STANDING, "", standing.get().evidence());
    }
    return same.stream()
        .filter(act -> act.status() == Status.DENIED)
        .findFirst()
        .map(act -> new Settled(Outcome.DENIED, act.date(), act.evidence()))
        .orElse(new Settled(Outcome.OPEN, "", List.of()));
  }

  private static boolean before(String date, String since) {
    return new ReducedDate(date).last().isBefore(new ReducedDate(since).first());
  }

  private List<Shown> features(List<String> pair, Category category) {
    return profiler.profile(pair, scheme).of(category);
  }
}
