package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.review.Decision;
import org.tunsh.review.Replay;
import org.tunsh.review.ReviewException;
import org.tunsh.review.ReviewLog;

/**
 * Applies people's decisions between extraction and reconciliation. The results of the documents
 * are kept as they were read, so that a changed decision reads none of them again.
 */
final class ReviewStep {
  private final List<Decision> decisions;
  private final List<String> lines;

  private ReviewStep(List<Decision> decisions, List<String> lines) {
    this.decisions = decisions;
    this.lines = lines;
  }

  /**
   * What came of it.
   *
   * @param kept the files with their facts as they stand now
   */
  record Reviewed(List<Kept> kept, Reviews reviews) {
    Reviewed {
      kept = List.copyOf(kept);
    }

    List<Facts> facts() {
      return kept.stream().map(Kept::facts).toList();
    }
  }

  /** Reads the decisions of a home. */
  static ReviewStep read(Workspace workspace) throws IOException, PipelineException {
    try {
      ReviewLog log = ReviewLog.in(workspace.corpus());
      List<String> content = log.content();
      return new ReviewStep(log.read(), content.isEmpty() ? content : List.of(digest(content)));
    } catch (ReviewException e) {
      throw new PipelineException(Fault.USAGE, "The reviews cannot be used: " + e.getMessage(), e);
    }
  }

  private static String digest(List<String> content) {
    return "reviews " + Inputs.sha256(content);
  }

  /** What a run's fingerprint holds of them; nothing where there are none. */
  List<String> lines() {
    return lines;
  }

  /** Facts of an archive after the decisions, by their hashes; nothing is kept of it. */
  Map<String, Facts> over(Collection<Facts> facts, Archive archive) {
    Map<String, Facts> now = new LinkedHashMap<>();
    new Replay(decisions)
        .over(List.copyOf(facts), new SignedTexts(f -> archive.document(f.document())))
        .facts()
        .forEach(each -> now.put(each.sha256(), each));
    return now;
  }

  Reviewed apply(List<Kept> kept, ResultStore store) {
    if (decisions.isEmpty()) {
      store.keepReviewed(Map.of());
      return new Reviewed(kept, Reviews.NONE);
    }
    Map<String, String> keys = new HashMap<>();
    kept.forEach(each -> keys.putIfAbsent(each.facts().sha256(), each.key()));
    List<Facts> facts = kept.stream().map(Kept::facts).toList();
    Replay.Replayed replayed =
        new Replay(decisions)
            .over(facts, new SignedTexts(f -> document(store, keys.get(f.sha256()))));
    List<Kept> now = new ArrayList<>();
    Map<String, Facts> changed = new LinkedHashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      Kept each = kept.get(i);
      Facts after = replayed.facts().get(i);
      String hash = hash(each.facts(), after);
      now.add(new Kept(each.key(), after, hash));
      if (!hash.isEmpty()) {
        changed.put(each.key(), after);
      }
    }
    store.keepReviewed(changed);
    return new Reviewed(now, replayed.reviews());
  }

  private static Optional<Document> document(ResultStore store, @Nullable String key) {
    return key != null && store.reading(key).orElse(null) instanceof Reading.Ingested ingested
        ? Optional.of(ingested.document())
        : Optional.empty();
  }

  /** Of the facts that decisions left; empty where they changed nothing. */
  static String hash(@Nullable Facts before, Facts after) {
    return after.equals(before)
        ? ""
        : Inputs.sha256(List.of(new String(new RecordJson().write(after), StandardCharsets.UTF_8)));
  }
}
