package org.tunsh.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tunsh.extract.Extractor;
import org.tunsh.gazetteer.ListChange;
import org.tunsh.model.Assertion;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.pipeline.Preview.Effect;
import org.tunsh.review.Claim;

/** Reads the documents that can feel a change of lists with the lists as they are and would be. */
final class Trial {
  private final Workspace now;
  private final Workspace then;
  private final LoadedLists listsNow;
  private final LoadedLists listsThen;
  private final double least;

  /**
   * @param then the same place with the lists as they would be
   * @param listsNow the lists of the one
   * @param listsThen the lists of the other
   */
  Trial(Workspace now, Workspace then, LoadedLists listsNow, LoadedLists listsThen)
      throws IOException {
    this.now = now;
    this.then = then;
    this.listsNow = listsNow;
    this.listsThen = listsThen;
    this.least = Threshold.read(now.models());
  }

  /**
   * @param holding how many documents can feel the change
   * @param tried how many of these were read
   * @param effects on those of which something else would be said
   */
  record Outcome(int holding, int tried, List<Effect> effects) {}

  Outcome run(int most) throws PipelineException, IOException {
    Map<String, String> lists = Steps.texts(now);
    ListChange change = ListChange.between(lists, Steps.texts(then));
    try (Archive archive = Archive.open(now)) {
      Function<Document, Facts> after = extraction(listsThen);
      // What the last run kept was made with the lists of that time.
      Optional<Function<Document, Facts>> before =
          archive.lists().equals(lists) ? Optional.empty() : Optional.of(extraction(listsNow));
      int holding = 0;
      int tried = 0;
      List<Tried> read = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Archive.Entry entry : archive.files()) {
        Document document = archive.document(entry).orElse(null);
        if (document == null || !seen.add(entry.sha256()) || !CarryOver.touches(change, document)) {
          continue;
        }
        holding++;
        if (tried < most) {
          tried++;
          Facts stood =
              before.map(b -> b.apply(document)).or(() -> archive.asRead(entry)).orElse(null);
          read.add(new Tried(stood, after.apply(document)));
        }
      }
      List<Effect> effects =
          reviewed(read, archive).stream()
              .flatMap(each -> effect(each.before(), each.after()).stream())
              .toList();
      return new Outcome(holding, tried, effects);
    }
  }

  /** A document as it is read now and as it would be. */
  private record Tried(@Nullable Facts before, Facts after) {}

  /** The same after people's decisions: what somebody confirmed stays, what was rejected is out. */
  private List<Tried> reviewed(List<Tried> read, Archive archive)
      throws IOException, PipelineException {
    ReviewStep review = ReviewStep.read(now);
    if (review.lines().isEmpty()) {
      return read;
    }
    Map<String, Facts> before = new LinkedHashMap<>();
    for (Facts each : archive.factsAsRead()) {
      before.putIfAbsent(each.sha256(), each);
    }
    Map<String, Facts> after = new LinkedHashMap<>(before);
    for (Tried each : read) {
      if (each.before() != null) {
        before.put(each.after().sha256(), each.before());
      }
      after.put(each.after().sha256(), each.after());
    }
    Map<String, Facts> stood = review.over(before.values(), archive);
    Map<String, Facts> stands = review.over(after.values(), archive);
    return read.stream()
        .map(
            each -> {
              String sha256 = each.after().sha256();
              return new Tried(
                  each.before() == null ? null : stood.get(sha256),
                  stands.getOrDefault(sha256, each.after()));
            })
        .toList();
  }

  private static Function<Document, Facts> extraction(LoadedLists lists) {
    Extractor extractor = lists.extractor();
    return document -> extractor.extract(lists.annotator().annotate(document, false));
  }

  private Optional<Effect> effect(@Nullable Facts before, Facts after) {
    List<Assertion> said = before == null ? List.of() : stoodBehind(before);
    List<Assertion> says = stoodBehind(after);
    Effect effect =
        new Effect(
            after.document(),
            after.file(),
            before == null ? List.of() : described(before, after),
            without(says, said),
            without(said, says));
    return effect.isNone() ? Optional.empty() : Optional.of(effect);
  }

  private List<Assertion> stoodBehind(Facts facts) {
    return facts.assertions().stream().filter(a -> a.confidence() >= least).toList();
  }

  private static List<Assertion> without(List<Assertion> all, List<Assertion> others) {
    Set<String> ids = others.stream().map(Assertion::id).collect(Collectors.toSet());
    return all.stream()
        .filter(a -> !ids.contains(a.id()))
        .filter(a -> others.stream().noneMatch(other -> isUpheld(a, other)))
        .toList();
  }

  /** What a person upheld has another id once the program does not say it any more. */
  private static boolean isUpheld(Assertion one, Assertion other) {
    return one.confidence() == 1
        && other.confidence() == 1
        && one.evidence().equals(other.evidence())
        && Claim.of(one).equals(Claim.of(other));
  }

  private static List<String> described(Facts before, Facts after) {
    List<String> changes = new ArrayList<>();
    compare("kind", before.kind().code(), after.kind().code(), changes);
    compare("date", before.date(), after.date(), changes);
    compare("parties", list(before.parties()), list(after.parties()), changes);
    compare("areas", list(before.areas()), list(after.areas()), changes);
    return changes;
  }

  private static String list(List<String> codes) {
    return String.join(", ", codes);
  }

  private static void compare(String field, String before, String after, List<String> changes) {
    if (!Objects.equals(before, after)) {
      changes.add(field + ": " + shown(before) + " \u2192 " + shown(after));
    }
  }

  private static String shown(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
