package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tunsh.gazetteer.GazetteerException;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.index.IndexBuilder;
import org.tunsh.index.IndexException;
import org.tunsh.index.NameTable;
import org.tunsh.model.Document;
import org.tunsh.model.Reading;
import org.tunsh.model.Reading.Ingested;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * Makes the index of the next output. What the last one holds is taken over by hard links (Lucene
 * never changes a file that it has written), and only documents that changed are indexed again;
 * where there is none to take over, all are.
 */
final class IndexStep {
  static final String FOLDER = "index";
  private static final String LOCK = "write.lock";
  private static final int PARTS = 4;
  private static final int MOST_THREADS = 8;

  private final Gazetteers gazetteers;
  private final Path tables;
  private final Progress progress;

  /**
   * An indexer.
   *
   * @param tables the folder of the word tables
   */
  IndexStep(Gazetteers gazetteers, Path tables, Progress progress) {
    this.gazetteers = gazetteers;
    this.tables = tables;
    this.progress = progress;
  }

  /** Whether an output has an index; if it is sound is seen when it is opened. */
  static boolean isThere(Path output) {
    return Files.exists(output.resolve(FOLDER).resolve(IndexList.FILE));
  }

  /**
   * Makes an index.
   *
   * @param all every file's facts
   * @param last the folder of the index of the last run, which need not be there
   * @param next where to; not there yet
   */
  void run(List<Kept> all, ResultStore store, Path last, Path next)
      throws IOException, PipelineException {
    Map<String, Kept> wanted = Kept.distinct(all);
    Map<String, String> have = IndexList.read(last);
    try {
      if (isWorthUpdating(wanted, have) && takenOver(last, next)) {
        update(wanted, have, store, next);
        return;
      }
      build(wanted, store, next);
    } catch (IndexException | GazetteerException e) {
      throw new PipelineException(
          Fault.FAILURE, "The index could not be made: " + e.getMessage(), e);
    }
  }

  /** Where most documents changed, a new index is made sooner than the old one is cleared. */
  private static boolean isWorthUpdating(Map<String, Kept> wanted, Map<String, String> have) {
    return changed(wanted, have).size() + removed(wanted, have).size() <= have.size() / 2;
  }

  private static List<Kept> changed(Map<String, Kept> wanted, Map<String, String> have) {
    List<Kept> changed = new ArrayList<>();
    wanted.forEach(
        (id, kept) -> {
          if (!kept.version().equals(have.get(id))) {
            changed.add(kept);
          }
        });
    return changed;
  }

  private static List<String> removed(Map<String, Kept> wanted, Map<String, String> have) {
    return have.keySet().stream().filter(id -> !wanted.containsKey(id)).toList();
  }

  private static boolean takenOver(Path last, Path next) throws IOException {
    if (!Files.isDirectory(last)) {
      return false;
    }
    Files.createDirectory(next);
    try (Stream<Path> files = Files.list(last)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(LOCK)) {
          link(file, next.resolve(name));
        }
      }
    }
    return true;
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(from, to); // a file system without hard links
    }
  }

  private void update(
      Map<String, Kept> wanted, Map<String, String> have, ResultStore store, Path next)
      throws IOException, PipelineException, IndexException, GazetteerException {
    List<Kept> changed = changed(wanted, have);
    List<String> removed = removed(wanted, have);
    try (IndexBuilder builder = IndexBuilder.open(next, tables)) {
      for (String id : removed) {
        builder.remove(id);
      }
      addAll(changed, store, builder);
      builder.expunge();
      builder.commit();
    } catch (IndexException e) {
      if (!e.mendedByRebuilding()) {
        throw e;
      }
      build(wanted, store, next);
      return;
    }
    writeLists(wanted, next);
  }

  private void build(Map<String, Kept> wanted, ResultStore store, Path next)
      throws IOException, PipelineException, IndexException, GazetteerException {
    StateFolder.deleteTree(next);
    try (IndexBuilder builder = IndexBuilder.open(next, tables)) {
      addAll(List.copyOf(wanted.values()), store, builder);
      builder.compact(PARTS);
      builder.commit();
    }
    writeLists(wanted, next);
  }

  private void writeLists(Map<String, Kept> wanted, Path next) throws IOException {
    NameTable.write(next, gazetteers);
    Map<String, String> keys = new TreeMap<>();
    wanted.forEach((id, kept) -> keys.put(id, kept.version()));
    IndexList.write(next, keys);
  }

  /** Each thread holds one document at a time. */
  private void addAll(List<Kept> documents, ResultStore store, IndexBuilder builder)
      throws PipelineException, IndexException {
    if (documents.isEmpty()) {
      return;
    }
    progress.begin("indexing", documents.size());
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(
            pool.submit(
                () -> {
                  addFrom(documents, next, store, builder);
                  return null;
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PipelineException(Fault.FAILURE, "The run was interrupted; nothing was changed", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IndexException broken) {
        throw broken;
      }
      if (e.getCause() instanceof DamagedStoreException damaged) {
        throw damaged;
      }
      throw new PipelineException(Fault.FAILURE, "The index could not be made: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
      progress.end();
    }
  }

  private void addFrom(
      List<Kept> documents, AtomicInteger next, ResultStore store, IndexBuilder builder)
      throws IndexException {
    for (int i = next.getAndIncrement(); i < documents.size(); i = next.getAndIncrement()) {
      Kept kept = documents.get(i);
      Reading reading = store.reading(kept.key()).orElseThrow(() -> store.lacks("a document"));
      if (reading instanceof Ingested ingested) {
        Document document = ingested.document();
        builder.add(
            document, kept.facts(), gazetteers.persons(document.text(), kept.facts().date()));
      }
      progress.advance(i + 1L);
    }
  }
}
