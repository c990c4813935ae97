package org.tunsh.pipeline;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tunsh.annotate.Annotator;
import org.tunsh.corpus.Source;
import org.tunsh.extract.Extractor;
import org.tunsh.ingest.SourceReader;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.model.Reading.SetAside;

/** The steps that look at one document alone: ingest, annotate, extract. */
final class DocumentStep {
  /** Texts up to this length are worked through in seconds, whatever they hold. */
  private static final int SHORT = 200_000;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final SourceReader reader;
  private final Annotator annotator;
  private final Extractor extractor;
  private final boolean annotateAll;

  DocumentStep(SourceReader reader, Annotator annotator, Extractor extractor, boolean annotateAll) {
    this.reader = reader;
    this.annotator = annotator;
    this.extractor = extractor;
    this.annotateAll = annotateAll;
  }

  Result run(Source source) {
    return conclude(source, reader.read(source.path(), source.name(), source.sidecar()));
  }

  /** Draws facts out of a document that was read before. */
  Result conclude(Source source, Reading reading) {
    if (!(reading instanceof Ingested ingested)) {
      return new Result(reading, null);
    }
    try {
      return new Result(reading, facts(ingested.document()));
    } catch (TimeoutException e) {
      return aside(
          source,
          ingested,
          "working through its text took longer than " + PATIENCE.toMinutes() + " minutes",
          "split it into its parts, and read those",
          true);
    } catch (RuntimeException | StackOverflowError | ExecutionException e) {
      // A document that breaks a rule must not stop the others; the message names it for a report.
      Throwable fault = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      return aside(
          source,
          ingested,
          "its text could not be worked through: " + fault,
          "report this file and message to the makers of Tunsh",
          false);
    }
  }

  private static Result aside(
      Source source, Ingested ingested, String cause, String remedy, boolean passing) {
    return new Result(
        new SetAside(source.name(), ingested.document().sha256(), cause, remedy, passing), null);
  }

  /** A long text is worked through on a thread that is given up where it finds no end. */
  private Facts facts(Document document) throws TimeoutException, ExecutionException {
    if (document.text().length() <= SHORT) {
      return extractor.extract(annotator.annotate(document, annotateAll));
    }
    FutureTask<Facts> task =
        new FutureTask<>(() -> extractor.extract(annotator.annotate(document, annotateAll)));
    Thread thread = Thread.ofPlatform().daemon().name("long document").start(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw e;
    }
  }
}
