package org.tunsh.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;

/**
 * Keeps each file's result under the key of its content, name, sidecar and the version of the steps that made it.
 *
 * <p>One file, log-structured, so that a process killed while it writes leaves what was committed before.
 */
final class ResultStore implements AutoCloseable {
  private static final int CACHE_MEGABYTES = 16;
  private static final int COMMIT_BUFFER_KILOBYTES = 4096;

  private final MVStore store;
  private final MVMap<String, byte[]> readings;
  private final MVMap<String, byte[]> facts;
  private final RecordJson json = new RecordJson();

  private ResultStore(MVStore store) {
    this.store = store;
    this.readings = store.openMap("readings");
    this.facts = store.openMap("facts");
  }

  /** Opens the store; a file that is broken beyond repair is begun anew, since it holds only what can be made again. */
  static ResultStore open(Path file) {
    try {
      return new ResultStore(mvStore(file));
    } catch (MVStoreException e) {
      if (!file.toFile().delete()) {
        throw e;
      }
      return new ResultStore(mvStore(file));
    }
  }

  private static MVStore mvStore(Path file) {
    return new MVStore.Builder()
        .fileName(file.toString())
        .compress()
        .cacheSize(CACHE_MEGABYTES)
        .autoCommitBufferSize(COMMIT_BUFFER_KILOBYTES)
        .open();
  }

  /** The keys of all results. */
  List<String> keys() {
    return List.copyOf(readings.keySet());
  }

  boolean has(String key) {
    return readings.containsKey(key);
  }

  void put(String key, Result result) {
    Facts found = result.facts();
    if (found != null) {
      facts.put(key, json.write(found));
    }
    readings.put(key, json.write(result.reading()));
  }

  Optional<Reading> reading(String key) {
    return Optional.ofNullable(readings.get(key)).map(b -> json.read(b, Reading.class));
  }

  @Nullable Facts facts(String key) {
    byte[] bytes = facts.get(key);
    return bytes == null ? null : json.read(bytes, Facts.class);
  }

  /** Drops every result whose key is not wanted any more. */
  void keepOnly(Set<String> keys) {
    readings.keySet().removeIf(key -> !keys.contains(key));
    facts.keySet().removeIf(key -> !keys.contains(key));
  }

  void commit() {
    store.commit();
  }

  @Override
  public void close() {
    store.close();
  }
}
