package org.tunsh.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tunsh.model.Assertion;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading.SetAside;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.model.Testimonies;
import org.tunsh.model.Testimony;

/** What lies before a reviewer: a dataset, what was decided about it, and what waits. */
public final class Desk {
  private static final int LEAST_PREFIX = 4;

  private final Testimonies testimonies;
  private final Dataset dataset;
  private final List<SetAside> setAside;
  private final Reviews reviews;
  private final ReviewLog log;

  /**
   * A desk.
   *
   * @param reviews what was decided when the dataset was made
   * @param log what has been decided up to now
   */
  public Desk(
      Testimonies testimonies,
      Dataset dataset,
      List<SetAside> setAside,
      Reviews reviews,
      ReviewLog log) {
    this.testimonies = testimonies;
    this.dataset = dataset;
    this.setAside = List.copyOf(setAside);
    this.reviews = reviews;
    this.log = log;
  }

  public Reviews reviews() {
    return reviews;
  }

  public ReviewLog log() {
    return log;
  }

  /** The assertion of an id, or of the only id that begins so. */
  public Optional<Testimony> assertion(String id) {
    Optional<Testimony> known = testimonies.find(id);
    if (known.isPresent() || id.length() < LEAST_PREFIX) {
      return known;
    }
    List<Testimony> like =
        testimonies.all().filter(t -> t.assertion().id().startsWith(id)).limit(2).toList();
    return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
  }

  /** The document of an id, or of the only id that begins so; also by its file. */
  public Optional<Facts> document(String id) {
    List<Facts> like =
        testimonies.documents().stream()
            .filter(
                d ->
                    d.file().equals(id) || id.length() >= LEAST_PREFIX && d.sha256().startsWith(id))
            .limit(2)
            .toList();
    return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
  }

  /** The assertions behind an act, a conflict or another value of the dataset. */
  public List<Testimony> behind(String id) {
    List<String> ids = new ArrayList<>();
    dataset.partnerships().stream()
        .filter(act -> act.event().equals(id))
        .forEach(act -> ids.addAll(act.evidence()));
    dataset.conflicts().stream()
        .filter(conflict -> conflict.id().equals(id))
        .forEach(conflict -> ids.addAll(conflict.evidence()));
    return ids.stream().distinct().flatMap(each -> testimonies.find(each).stream()).toList();
  }

  /** The act that an assertion tells of. */
  public Optional<Act> act(String assertion) {
    return dataset.partnerships().stream()
        .filter(act -> act.evidence().contains(assertion))
        .findFirst();
  }

  /** The other acts of the same parties, with any of which it may be one. */
  public List<Act> others(Assertion assertion) {
    return dataset.partnerships().stream()
        .filter(act -> act.parties().equals(assertion.parties()))
        .filter(act -> !act.evidence().contains(assertion.id()))
        .toList();
  }

  /** The conflicts that an assertion takes part in. */
  public List<Conflict> conflicts(String assertion) {
    return dataset.conflicts().stream().filter(c -> c.evidence().contains(assertion)).toList();
  }

  /** The decisions on an assertion up to now that hold, in the order of time. */
  public List<Decision> on(Testimony testimony, List<Decision> all) {
    Replay replay = new Replay(all);
    Set<String> touching = new HashSet<>();
    for (Replayed decision : reviews.decisions()) {
      if (decision.assertions().contains(testimony.assertion().id())) {
        touching.add(decision.decision());
      }
    }
    Target target = Target.of(testimony.source(), testimony.assertion());
    return replay.decisions().stream()
        .filter(decision -> !replay.isUndone(decision.id()))
        .filter(
            decision ->
                touching.contains(decision.id())
                    || decision.targets().stream().anyMatch(t -> same(t, target)))
        .toList();
  }

  /** The last correction, of decisions on one thing, that the dataset does not have yet. */
  public Optional<Decision> comingCorrection(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.kind() == Decision.Kind.CORRECT)
        .reduce((earlier, later) -> later)
        .filter(decision -> !isKnown(decision));
  }

  private boolean isKnown(Decision decision) {
    return reviews.decisions().stream().anyMatch(d -> d.decision().equals(decision.id()));
  }

  /**
   * Where a value of a document is already: in the dataset, or added by somebody and not brought in
   * yet; empty where it may be added.
   */
  public Optional<String> already(Facts document, Claim claim, List<Decision> all) {
    if (document.assertions().stream().anyMatch(a -> claim.says(Claim.of(a)))) {
      return Optional.of("The dataset has this value of this document already");
    }
    Replay replay = new Replay(all);
    return replay.decisions().stream()
        .filter(decision -> decision.kind() == Decision.Kind.ADD)
        .filter(decision -> !replay.isUndone(decision.id()) && !isKnown(decision))
        .filter(d -> d.targets().stream().anyMatch(t -> t.sha256().equals(document.sha256())))
        .filter(decision -> decision.stands().filter(claim::says).isPresent())
        .findFirst()
        .map(d -> d.reviewer() + " added this value already; the dataset has it from the next run");
  }

  /**
   * An addition, where the same value is not there already.
   *
   * @throws ReviewException where it is
   */
  public Decision once(Facts document, Decision added, List<Decision> all) throws ReviewException {
    Optional<String> already = added.stands().flatMap(claim -> already(document, claim, all));
    if (already.isPresent()) {
      throw new ReviewException(already.get() + "; nothing was added");
    }
    return added;
  }

  /** The decisions on a document as a whole that hold. */
  public List<Decision> on(Facts document, List<Decision> all) {
    Replay replay = new Replay(all);
    return replay.decisions().stream()
        .filter(decision -> !replay.isUndone(decision.id()))
        .filter(
            decision ->
                decision.targets().stream()
                    .anyMatch(
                        t ->
                            t.sha256().equals(document.sha256())
                                && t.stood().type().equals(Claim.DOCUMENT)))
        .toList();
  }

  /** The decisions on a phrase that a list may lack that hold. */
  public List<Decision> on(Claim phrase, List<Decision> all) {
    Replay replay = new Replay(all);
    return replay.decisions().stream()
        .filter(decision -> !replay.isUndone(decision.id()))
        .filter(decision -> decision.targets().stream().anyMatch(t -> t.stood().equals(phrase)))
        .toList();
  }

  /** The phrases of which somebody said that they belong in no list. */
  public Set<Claim> refusedPhrases() throws IOException, ReviewException {
    Set<Claim> refused = new HashSet<>();
    Replay replay = new Replay(log.read());
    for (Decision decision : replay.decisions()) {
      if (decision.kind() == Decision.Kind.REJECT && !replay.isUndone(decision.id())) {
        decision.targets().stream()
            .map(Target::stood)
            .filter(Claim::isPhrase)
            .forEach(refused::add);
      }
    }
    return refused;
  }

  private static boolean same(Target one, Target other) {
    return key(one).equals(key(other));
  }

  private static String key(Target target) {
    return String.join(
        "\u0000", target.sha256(), target.selector().exact(), target.stood().toString());
  }

  /**
   * Differs between any two states of what was decided on something: a form carries it, so that who
   * decides second is told what the first decided.
   */
  public static String state(List<Decision> decisions) {
    String ids = String.join(" ", decisions.stream().map(Decision::id).toList());
    return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The decisions that the output does not know yet. */
  public List<Decision> waiting() throws IOException, ReviewException {
    Set<String> known = new HashSet<>();
    reviews.decisions().forEach(decision -> known.add(decision.decision()));
    return log.read().stream().filter(decision -> !known.contains(decision.id())).toList();
  }

  /**
   * What a person should look at, the most pressing first; without what somebody has decided about.
   *
   * @param sure the confidence, in 0..1, from which on a value needs no look
   */
  public List<Doubt> doubts(double sure) throws IOException, ReviewException {
    Set<String> decided = decided();
    List<Doubt> doubts = new ArrayList<>();
    reviews.decisions().stream().filter(Desk::isLost).map(Desk::lost).forEach(doubts::add);
    dataset.conflicts().stream()
        .filter(conflict -> !decided.containsAll(conflict.evidence()))
        .map(this::conflict)
        .forEach(doubts::add);
    setAside.stream().map(Desk::aside).forEach(doubts::add);
    testimonies
        .all()
        .filter(t -> t.assertion().confidence() < sure && !decided.contains(t.assertion().id()))
        .sorted(
            Comparator.comparingDouble((Testimony t) -> t.assertion().confidence())
                .thenComparing(t -> t.source().file())
                .thenComparingInt(t -> t.assertion().evidence().start())
                .thenComparing(t -> t.assertion().id()))
        .map(Desk::doubtful)
        .forEach(doubts::add);
    return doubts;
  }

  private static boolean isLost(Replayed decision) {
    return decision.outcome() == Outcome.UNPLACED
        || decision.outcome() == Outcome.ABSENT
        || decision.outcome() == Outcome.NOT_UNDERSTOOD
        || isBroken(decision);
  }

  /**
   * Whether it tied or parted tellings and does so no more. Of a rejection without effect nothing
   * is left to do; here what a person joined may stand apart again.
   */
  private static boolean isBroken(Replayed decision) {
    return decision.outcome() == Outcome.WITHOUT_EFFECT
        && (decision.kind().equals(Decision.Kind.MERGE.code())
            || decision.kind().equals(Decision.Kind.SPLIT.code()));
  }

  private Set<String> decided() throws IOException, ReviewException {
    Set<String> decided = new HashSet<>(reviews.marks().keySet());
    reviews.together().forEach(decided::addAll);
    Set<String> waiting = new HashSet<>();
    for (Decision decision : waiting()) {
      decision.targets().forEach(target -> waiting.add(key(target)));
    }
    if (!waiting.isEmpty()) {
      testimonies
          .all()
          .filter(t -> waiting.contains(key(Target.of(t.source(), t.assertion()))))
          .forEach(t -> decided.add(t.assertion().id()));
    }
    return decided;
  }

  private static Doubt lost(Replayed decision) {
    return new Doubt(
        isBroken(decision) ? Doubt.Kind.WITHOUT_EFFECT : Doubt.Kind.UNPLACED,
        decision.decision(),
        "decision '" + decision.kind() + "' of " + decision.reviewer(),
        decision.because()
            + (isBroken(decision) ? "; decide anew on what is told now, and undo this one" : ""),
        decision.file(),
        decision.quote(),
        decision.assertions());
  }

  private Doubt conflict(Conflict conflict) {
    Optional<Testimony> first = conflict.evidence().stream().findFirst().flatMap(testimonies::find);
    return new Doubt(
        Doubt.Kind.CONFLICT,
        conflict.id(),
        String.join("\u2013", conflict.parties())
            + ": "
            + conflict.field()
            + " "
            + conflict.value()
            + " or "
            + conflict.other(),
        conflict.reason(),
        first.map(t -> t.source().file()).orElse(""),
        first.map(t -> t.assertion().evidence().quote()).orElse(""),
        conflict.evidence());
  }

  private static Doubt aside(SetAside file) {
    return new Doubt(
        Doubt.Kind.SET_ASIDE,
        file.file(),
        file.cause(),
        "It could not be read: " + file.cause() + "; " + file.remedy(),
        file.file(),
        "",
        List.of());
  }

  private static Doubt doubtful(Testimony testimony) {
    Assertion assertion = testimony.assertion();
    Claim claim = Claim.of(assertion);
    return new Doubt(
        Doubt.Kind.DOUBTFUL,
        assertion.id(),
        claim.type() + ": " + claim.words(),
        String.format(
            Locale.ROOT,
            "It was read by rule '%s', sure to %.2f only",
            assertion.rule(),
            assertion.confidence()),
        testimony.source().file(),
        assertion.evidence().quote(),
        List.of(assertion.id()));
  }
}
