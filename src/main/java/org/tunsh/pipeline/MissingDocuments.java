package org.tunsh.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.tunsh.corpus.Source;
import org.tunsh.gazetteer.Calibration;
import org.tunsh.model.Document;
import org.tunsh.pipeline.PipelineException.Fault;
import org.tunsh.worker.Workers;

/** The documents of which no result is kept: read, annotated and extracted, several at a time. */
final class MissingDocuments {
  private static final int MOST_THREADS = 8;

  private final Map<String, Source> missing;
  private final List<String> standing;
  private final Map<Source, Inputs.Seen> seen;
  private final ResultStore store;
  private final CarryOver carryOver;
  private final Signatures signatures;

  /**
   * @param wanted every file by the key of its result
   * @param signatures to which each is added
   */
  MissingDocuments(
      Map<String, Source> wanted,
      Map<Source, Inputs.Seen> seen,
      ResultStore store,
      CarryOver carryOver,
      Signatures signatures) {
    this.missing = new LinkedHashMap<>(wanted);
    this.missing.keySet().removeIf(key -> store.has(key) && !store.isDue(key));
    this.standing = wanted.keySet().stream().filter(key -> !missing.containsKey(key)).toList();
    this.seen = seen;
    this.store = store;
    this.carryOver = carryOver;
    this.signatures = signatures;
  }

  /** The keys of the documents whose results stand from an earlier run. */
  List<String> standing() {
    return standing;
  }

  Collection<Source> sources() {
    return missing.values();
  }

  /**
   * Keeps the result of each.
   *
   * @param work where processes that read documents may leave temporary files
   * @return how many there were
   * @throws PipelineException where the time is over before all are done; what was done is kept
   */
  int compute(LoadedLists lists, RunSettings settings, Progress progress, Path work)
      throws PipelineException {
    if (missing.isEmpty()) {
      return 0;
    }
    progress.begin("reading", missing.size());
    AtomicInteger done = new AtomicInteger();
    try (Workers workers = new Workers(settings.workers(), work)) {
      DocumentStep step =
          new DocumentStep(
              workers,
              lists.annotator(),
              settings.uncalibrated() ? lists.extractor(Calibration.NONE) : lists.extractor(),
              settings.annotateAll());
      all(step, settings, progress, done, workers);
    } finally {
      progress.end();
    }
    store.commit();
    if (done.get() < missing.size()) {
      throw new PipelineException(
          Fault.FAILURE,
          "The time that was given was over after %d of %d documents; they are kept, the output is as it was. Run again to go on"
              .formatted(done.get(), missing.size()));
    }
    return missing.size();
  }

  private void all(
      DocumentStep step,
      RunSettings settings,
      Progress progress,
      AtomicInteger done,
      Workers workers)
      throws PipelineException {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    // Each thread takes the next document when it is done with one: nothing waits in a queue.
    Iterator<Map.Entry<String, Source>> next = missing.entrySet().iterator();
    AtomicBoolean stopped = new AtomicBoolean();
    Callable<Void> worker =
        () -> {
          for (Optional<Map.Entry<String, Source>> one = next(next);
              one.isPresent() && !stopped.get() && !settings.isOver();
              one = next(next)) {
            String key = one.get().getKey();
            Result result = result(step, one.get().getValue());
            // Once: a file that is too much every night must not cost every night.
            store.put(key, store.isDue(key) ? result.lasting() : result);
            sign(result);
            if (result.facts() != null) {
              progress.found(result.facts());
            }
            progress.advance(done.incrementAndGet());
          }
          return null;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CompletionService<Void> ended = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < threads; i++) {
        ended.submit(worker);
      }
      for (int i = 0; i < threads; i++) {
        ended.take().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(Fault.FAILURE, "The run was interrupted; nothing was changed", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DamagedStoreException damaged) {
        throw damaged;
      }
      throw new PipelineException(
          Fault.FAILURE, "The run failed and nothing was changed: " + e.getCause(), e);
    } finally {
      stopped.set(true);
      pool.shutdownNow();
      workers.close();
    }
  }

  private static <T> Optional<T> next(Iterator<T> iterator) {
    synchronized (iterator) {
      return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
  }

  /** Here, where the document is at hand. */
  private void sign(Result result) {
    Document document = result.document();
    if (document != null && result.facts() != null) {
      signatures.sign(document);
    }
  }

  private Result result(DocumentStep step, Source source) {
    Inputs.Seen file = seen.get(source);
    return file == null
        ? step.run(source)
        : carryOver
            .reading(source, file)
            .map(reading -> step.conclude(source, reading))
            .orElseGet(() -> step.run(source));
  }
}
