package org.tunsh.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.pipeline.Archive;
import org.tunsh.pipeline.Findings;
import org.tunsh.pipeline.ListDesk;
import org.tunsh.pipeline.PipelineException;
import org.tunsh.pipeline.PublishedReviews;
import org.tunsh.pipeline.Runner;
import org.tunsh.pipeline.UnknownPhrase;
import org.tunsh.pipeline.Workspace;
import org.tunsh.review.Claim;
import org.tunsh.review.Decision;
import org.tunsh.review.Desk;
import org.tunsh.review.KnownCodes;
import org.tunsh.review.ReviewException;
import org.tunsh.review.ReviewLog;
import org.tunsh.review.Selector;
import org.tunsh.review.Target;

/** A reviewer's desk over an output, for the command line. */
final class ReviewDesk implements AutoCloseable {
  private static final int ATTEMPTS = 240;
  private static final long PAUSE_MILLISECONDS = 250;

  private final Workspace workspace;
  private final Archive archive;
  private final Findings findings;
  private final Desk desk;

  private ReviewDesk(Workspace workspace, Archive archive, Findings findings, Desk desk) {
    this.workspace = workspace;
    this.archive = archive;
    this.findings = findings;
    this.desk = desk;
  }

  /**
   * Opens the desk. A run that works on the output is waited for, a minute at most: whoever reviews
   * need not know when the archive is refreshed.
   */
  static ReviewDesk open(Workspace workspace, PrintWriter err)
      throws PipelineException, IOException {
    Gazetteers gazetteers = Runner.gazetteers(workspace);
    Archive archive = waiting(workspace, err);
    Findings findings = Findings.of(archive, workspace, gazetteers);
    Desk desk =
        new Desk(
            findings.testimonies(),
            findings.dataset(),
            PublishedReviews.setAside(workspace.output()),
            findings.reviews(),
            ReviewLog.in(workspace.corpus()));
    return new ReviewDesk(workspace, archive, findings, desk);
  }

  private static Archive waiting(Workspace workspace, PrintWriter err)
      throws PipelineException, IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return Archive.open(workspace);
      } catch (PipelineException e) {
        if (e.fault() != PipelineException.Fault.BUSY || attempt == ATTEMPTS) {
          throw e;
        }
        if (attempt == 1) {
          err.printf("A run works on '%s'; waiting until it has ended%n", workspace.output());
          err.flush();
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a run to end");
    }
  }

  Desk desk() {
    return desk;
  }

  Findings findings() {
    return findings;
  }

  /** What may be written into a claim. */
  KnownCodes codes() {
    return ListDesk.codes(findings.gazetteers());
  }

  Archive archive() {
    return archive;
  }

  /** What an id means: an assertion, or a document with its kind, date and parties. */
  Target target(String id) throws UsageException {
    Optional<Testimony> assertion = desk.assertion(id);
    if (assertion.isPresent()) {
      return Target.of(assertion.get().source(), assertion.get().assertion());
    }
    return desk.document(id)
        .map(Target::of)
        .orElseThrow(
            () ->
                new UsageException(
                    "No assertion and no document has the id '"
                        + id
                        + "'; 'tunsh review' lists ids, as do assertions.jsonl and"
                        + " documents.jsonl"));
  }

  /**
   * The correction of an assertion or a document that no run has brought into the dataset yet: who
   * corrects another field now keeps it.
   */
  Optional<Decision> correction(String id, List<Decision> earlier) {
    Optional<Testimony> assertion = desk.assertion(id);
    List<Decision> decisions =
        assertion.isPresent()
            ? desk.on(assertion.get(), earlier)
            : desk.document(id).map(document -> desk.on(document, earlier)).orElse(List.of());
    return desk.comingCorrection(decisions);
  }

  /** What an id of something that is to be rejected means: an assertion, or an unknown phrase. */
  Target rejected(String id) throws Exception {
    Optional<Testimony> assertion = desk.assertion(id);
    if (assertion.isPresent()) {
      return Target.of(assertion.get().source(), assertion.get().assertion());
    }
    if (id.contains(":")) {
      for (UnknownPhrase phrase : new ListDesk(workspace).unknown(archive, Set.of())) {
        Optional<Facts> document = desk.document(phrase.example().document());
        if (phrase.id().equals(id) && document.isPresent()) {
          return phrase.target(document.get());
        }
      }
    }
    throw new UsageException(
        "No assertion and no unknown phrase has the id '" + id + "'; 'tunsh review' lists them");
  }

  /**
   * The assertions that an id means: one of its own, or all that stand behind an act or conflict.
   */
  List<Target> tellings(List<String> ids) throws UsageException {
    List<Target> targets = new ArrayList<>();
    for (String id : ids) {
      Optional<Testimony> assertion = desk.assertion(id);
      List<Testimony> behind = assertion.map(List::of).orElseGet(() -> desk.behind(id));
      if (behind.isEmpty()) {
        throw new UsageException(
            "Nothing has the id '" + id + "'; name assertions, or an event of partnerships.csv");
      }
      behind.forEach(t -> targets.add(Target.of(t.source(), t.assertion())));
    }
    for (Target target : targets) {
      if (!target.stood().type().equals("partnership")) {
        throw new UsageException("Only acts of partnership are merged and split");
      }
    }
    return targets.stream().distinct().toList();
  }

  /** Where words stand in a document. */
  Selector words(String sha256, String quote) throws UsageException, ReviewException {
    Optional<Document> document =
        archive.files().stream()
            .filter(entry -> entry.sha256().equals(sha256))
            .findFirst()
            .flatMap(archive::document);
    return document
        .flatMap(d -> Selector.in(d.text(), quote))
        .orElseThrow(
            () ->
                new UsageException(
                    "The document does not have the words '"
                        + quote
                        + "'; copy them from 'tunsh show ID --text'"));
  }

  /** The document that something is to be added to. */
  Facts facts(String document) throws UsageException {
    return desk.document(document)
        .orElseThrow(() -> new UsageException("There is no document '" + document + "'"));
  }

  /** A document at some words of which something is to be added. */
  Target place(Facts facts, String type, String quote) throws Exception {
    return Target.of(facts, words(facts.sha256(), quote), Claim.blank(type));
  }

  @Override
  public void close() {
    archive.close();
  }
}
