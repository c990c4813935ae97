package org.tunsh.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;

/**
 * Keeps each file's result under the key of its content, name, sidecar and the version of the steps
 * that made it.
 *
 * <p>One file, log-structured, so that a process killed while it writes leaves what was committed
 * before.
 */
final class ResultStore implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 16;
  private static final int ATTEMPTS = 50;
  private static final long PAUSE_MILLISECONDS = 200;
  private static final int COMMIT_BUFFER_KILOBYTES = 4096;
  private static final int WASTE_PERCENT = 50;
  private static final long SMALL_BYTES = 1 << 20;

  private final Path file;
  private final MVStore store;
  private final MVMap<String, byte[]> readings;
  private final MVMap<String, byte[]> facts;

  /** For each run by its fingerprint, a line for each file: key, hash and name. */
  private final MVMap<String, String> runs;

  /** The facts that people's decisions changed, by the key of the result. */
  private final MVMap<String, byte[]> reviewed;

  /** What people decided, by the run's fingerprint. */
  private final MVMap<String, byte[]> reviews;

  /** Results that stand under the key under which an earlier run made them. */
  private final MVMap<String, String> origins;

  /** What the last run that was kept was made with, by name. */
  private final MVMap<String, String> versions;

  private final RecordJson json = new RecordJson();

  private ResultStore(Path file, MVStore store) {
    this.file = file;
    this.store = store;
    this.readings = store.openMap("readings");
    this.facts = store.openMap("facts");
    this.runs = store.openMap("runs");
    this.reviewed = store.openMap("reviewed");
    this.reviews = store.openMap("reviews");
    this.origins = store.openMap("origins");
    this.versions = store.openMap("versions");
  }

  /**
   * Opens the store; a file that is broken beyond repair is begun anew, since it holds only what
   * can be made again. A file that another command reads just now is waited for.
   */
  static ResultStore open(Path file) throws IOException {
    Files.deleteIfExists(copyOf(file));
    for (int attempt = 0; ; attempt++) {
      try {
        return new ResultStore(file, mvStore(file).open());
      } catch (MVStoreException e) {
        boolean held = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        if (held && attempt == ATTEMPTS) {
          throw new IOException("'" + file + "' is being read by another command; try again", e);
        }
        if (held) {
          pause();
        } else if (attempt > 0 || !file.toFile().delete()) {
          throw e;
        }
      }
    }
  }

  /** Opens the store for reading alone; fails while a run writes to it. */
  static ResultStore openToRead(Path file) {
    return new ResultStore(file, mvStore(file).readOnly().open());
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the store of results");
    }
  }

  /**
   * Without the library's background thread: it commits and moves chunks while the run writes, and
   * its moving of chunks within an open file is known to lose them (h2database 4247, 4382).
   */
  private static MVStore.Builder mvStore(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .compress()
        .autoCommitDisabled()
        .cacheSize(CACHE_MEGABYTES)
        .autoCommitBufferSize(COMMIT_BUFFER_KILOBYTES);
  }

  /** The keys of all results. */
  List<String> keys() {
    return List.copyOf(readings.keySet());
  }

  boolean has(String key) {
    return readings.containsKey(origin(key));
  }

  /** The key under which a result was made; it tells whether what was made of it still holds. */
  String origin(String key) {
    return origins.getOrDefault(key, key);
  }

  /** Lets a result stand under another key too. */
  void carry(String from, String to) {
    String origin = origin(from);
    if (!origin.equals(to)) {
      origins.put(to, origin);
    }
  }

  /** What the last run was made with; empty where none is kept. */
  Map<String, String> versions() {
    return new TreeMap<>(versions);
  }

  void keepVersions(Map<String, String> made) {
    made.forEach(versions::put);
    keepOnly(versions, made.keySet());
  }

  /** Keeps what another process made of a file. */
  void put(String key, Outcome outcome) {
    if (outcome.facts().length > 0) {
      facts.put(key, outcome.facts());
    }
    readings.put(key, outcome.reading());
  }

  void put(String key, Result result) {
    Facts found = result.facts();
    if (found != null) {
      facts.put(key, json.write(found));
    }
    readings.put(key, json.write(result.reading()));
  }

  Optional<Reading> reading(String key) {
    return Optional.ofNullable(readings.get(origin(key))).map(b -> json.read(b, Reading.class));
  }

  @Nullable Facts facts(String key) {
    byte[] bytes = facts.get(origin(key));
    return bytes == null ? null : json.read(bytes, Facts.class);
  }

  /** The facts as people's decisions left them. */
  @Nullable Facts reviewedFacts(String key) {
    byte[] bytes = reviewed.get(origin(key));
    return bytes == null ? facts(key) : json.read(bytes, Facts.class);
  }

  /** Keeps what decisions made of some facts, and forgets what they made before. */
  void keepReviewed(Map<String, Facts> changed) {
    keepOnly(reviewed, changed.keySet());
    changed.forEach((key, each) -> reviewed.put(key, json.write(each)));
  }

  /** What people decided, as a run applied it. */
  Reviews reviews(String fingerprint) {
    byte[] bytes = reviews.get(fingerprint);
    return bytes == null ? Reviews.NONE : json.read(bytes, Reviews.class);
  }

  void keepReviews(String fingerprint, Reviews decided) {
    reviews.put(fingerprint, json.write(decided));
    keepOnly(reviews, Set.of(fingerprint));
  }

  /** The lines of a run; none where it is not kept. */
  Optional<String> run(String fingerprint) {
    return Optional.ofNullable(runs.get(fingerprint));
  }

  /** Keeps what a run is made of, and forgets all runs before it. */
  void keepRun(String fingerprint, String lines) {
    runs.put(fingerprint, lines);
    keepOnly(runs, Set.of(fingerprint));
  }

  /** Drops every result whose key is not wanted any more. */
  void keepOnly(Set<String> keys) {
    Set<String> made = keys.stream().map(this::origin).collect(Collectors.toSet());
    keepOnly(readings, made);
    keepOnly(facts, made);
    keepOnly(origins, keys);
  }

  /** Not by the set of keys, whose iterator cannot remove. */
  private static void keepOnly(MVMap<String, ?> map, Set<String> keys) {
    List<String> unwanted = map.keySet().stream().filter(key -> !keys.contains(key)).toList();
    unwanted.forEach(map::remove);
  }

  void commit() {
    store.commit();
  }

  /**
   * Closes the store, and copies what lives in it to a new file where more than half of the old one
   * is waste. The copy takes the old file's place at once or not at all; where it cannot be made,
   * above all on a full disk, room is all that is lost.
   *
   * <p>Not by the library's own copying, whose threads outlive a write that fails.
   */
  void closeAndCompact() {
    if (store.getFileStore().size() <= SMALL_BYTES || livePercent() >= WASTE_PERCENT) {
      close();
      return;
    }
    Path copy = copyOf(file);
    try {
      copyTo(copy);
      close();
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (MVStoreException | IOException e) {
      close();
      copy.toFile().delete();
    }
  }

  private int livePercent() {
    FileStore<?> chunks = store.getFileStore();
    return chunks.getFillRate() * chunks.getChunksFillRate() / 100;
  }

  private static Path copyOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".copy");
  }

  private void copyTo(Path copy) {
    MVStore target = mvStore(copy).open();
    try {
      for (String name : store.getMapNames()) {
        MVMap<String, Object> to = target.openMap(name);
        MVMap<String, Object> from = store.openMap(name);
        from.forEach(to::put);
      }
      target.commit();
      target.sync();
      target.close();
    } finally {
      target.closeImmediately();
    }
  }

  @Override
  public void close() {
    if (store.isClosed()) {
      return;
    }
    try {
      store.close();
    } catch (MVStoreException e) {
      // After a failed write, whose fault is told already; what was committed before stands.
      store.closeImmediately();
    }
  }
}
