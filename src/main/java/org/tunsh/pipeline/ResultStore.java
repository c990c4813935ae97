package org.tunsh.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
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
 * before. What is damaged in it is told by a {@link DamagedStoreException} from whatever method
 * meets it.
 */
final class ResultStore implements AutoCloseable {
  /** The form of what is kept; a store of another form is begun anew. */
  private static final String FORM = "4";

  /** Names of a map of the forms before. */
  private static final List<String> OLDER = List.of("readings", "readings2", "readings3");

  private static final int ATTEMPTS = 50;
  private static final long PAUSE_MILLISECONDS = 200;

  private final Path file;
  private final MVStore store;
  private final StoreGuard guard;

  /**
   * The key of each result, with nothing: to look for a key in a map is to read a page of its
   * values, and those of the readings are all texts.
   */
  private final CheckedMap known;

  private final CheckedMap readings;
  private final CheckedMap facts;

  /** For each run by its fingerprint, a line for each file: key, hash and name. */
  private final RunLists runs;

  /** The facts that people's decisions changed, by the key of the result. */
  private final CheckedMap reviewed;

  /** What people decided, by the run's fingerprint. */
  private final CheckedMap reviews;

  /** Results that stand under the key under which an earlier run made them. */
  private final CheckedMap origins;

  /** The results that the next run should try to better, under the keys that made them. */
  private final CheckedMap again;

  /** What the last run that was kept was made with, by name. */
  private final CheckedMap versions;

  private final RecordJson json = new RecordJson();

  private ResultStore(Path file, MVStore store, StoreGuard guard) {
    this.file = file;
    this.store = store;
    this.guard = guard;
    this.known = map("known");
    this.readings = map("readings");
    this.facts = map("facts");
    this.runs = new RunLists(map("runs"));
    this.reviewed = map("reviewed");
    this.reviews = map("reviews");
    this.origins = map("origins");
    this.again = map("again");
    this.versions = map("versions");
  }

  private CheckedMap map(String name) {
    return new CheckedMap(guard.run(() -> store.openMap(name + FORM)), guard);
  }

  /**
   * Opens the store for a run. One that is damaged or of an older form is begun anew, with a word,
   * since it holds only what can be made again. A file that another command reads just now is
   * waited for.
   */
  static ResultStore open(Path file, Progress progress) throws IOException {
    if (StoreGuard.isKnownAsDamaged(file)) {
      anew(file, "is damaged", progress);
    }
    StoreGuard.begin(file);
    Files.deleteIfExists(StoreFile.copyOf(file));
    try {
      ResultStore store = waiting(file);
      if (!store.isOfOlderForm()) {
        return store;
      }
      store.close();
      anew(file, "is of an older form", progress);
    } catch (DamagedStoreException e) {
      anew(file, "is damaged (" + e.trouble() + ")", progress);
    }
    StoreGuard.begin(file);
    return waiting(file);
  }

  /** Takes a store away that cannot be used. */
  static void anew(Path file, String why, Progress progress) throws IOException {
    progress.note(
        "What was kept of the documents in '%s' %s; it is made anew".formatted(file, why));
    Files.deleteIfExists(file);
  }

  private static ResultStore waiting(Path file) throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        return opened(file, false);
      } catch (MVStoreException e) {
        if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          throw new IOException("'" + file + "' is being read by another command; try again", e);
        }
        pause();
      }
    }
  }

  private static ResultStore opened(Path file, boolean readOnly) {
    StoreGuard guard = new StoreGuard(file);
    MVStore store = guard.run(() -> StoreFile.open(file, readOnly));
    try {
      if (store.isReadOnly() && isOfOlderForm(store)) {
        throw guard.damaged("it is of an older form", null);
      }
      return new ResultStore(file, store, guard);
    } catch (DamagedStoreException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private boolean isOfOlderForm() {
    return guard.run(() -> isOfOlderForm(store));
  }

  private static boolean isOfOlderForm(MVStore store) {
    return OLDER.stream().anyMatch(store::hasMap);
  }

  /**
   * Opens the store for reading alone.
   *
   * @throws MVStoreException while a run writes to it
   */
  static ResultStore openToRead(Path file) {
    return opened(file, true);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the store of results");
    }
  }

  boolean has(String key) {
    return known.has(origin(key));
  }

  /** Whether a result has to be tried again, since its cause may have passed. */
  boolean isDue(String key) {
    return again.has(origin(key));
  }

  /** The key under which a result was made; it tells whether what was made of it still holds. */
  String origin(String key) {
    byte[] origin = origins.get(key);
    return origin == null ? key : string(origin);
  }

  /** Lets a result stand under another key too. */
  void carry(String from, String to) {
    String origin = origin(from);
    if (!origin.equals(to)) {
      origins.put(to, bytes(origin));
    }
  }

  /** What the last run was made with; empty where none is kept. */
  Map<String, String> versions() {
    Map<String, String> made = new TreeMap<>();
    versions
        .keys()
        .forEach(name -> value(versions, name).ifPresent(value -> made.put(name, value)));
    return made;
  }

  void keepVersions(Map<String, String> made) {
    made.forEach((name, value) -> versions.put(name, bytes(value)));
    versions.keepOnly(made.keySet());
  }

  /** Keeps what another process made of a file. */
  void put(String key, Outcome outcome) {
    keepFacts(key, outcome.facts());
    keepReading(key, outcome.reading());
  }

  void put(String key, Result result) {
    again.remove(origin(key));
    origins.remove(key);
    if (result.isPassing()) {
      again.put(key, new byte[0]);
    }
    Facts found = result.facts();
    keepFacts(key, found == null ? new byte[0] : json.write(found));
    keepReading(key, json.write(result.reading()));
  }

  private void keepReading(String key, byte[] reading) {
    readings.put(key, reading);
    known.put(key, new byte[0]);
  }

  /** A file that is set aside has no facts, not even those of an earlier try. */
  private void keepFacts(String key, byte[] found) {
    if (found.length > 0) {
      facts.put(key, found);
    } else {
      facts.remove(key);
    }
  }

  Optional<Reading> reading(String key) {
    byte[] bytes = readings.get(origin(key));
    return bytes == null ? Optional.empty() : Optional.of(json.read(bytes, Reading.class));
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
    reviewed.keepOnly(changed.keySet());
    changed.forEach((key, each) -> reviewed.put(key, json.write(each)));
  }

  /** What people decided, as a run applied it. */
  Reviews reviews(String fingerprint) {
    byte[] bytes = reviews.get(fingerprint);
    return bytes == null ? Reviews.NONE : json.read(bytes, Reviews.class);
  }

  void keepReviews(String fingerprint, Reviews decided) {
    reviews.put(fingerprint, json.write(decided));
    reviews.keepOnly(Set.of(fingerprint));
  }

  /** What each run was made of. */
  RunLists runs() {
    return runs;
  }

  /** Drops every result whose key is not wanted any more. */
  void keepOnly(Set<String> keys) {
    Set<String> made = keys.stream().map(this::origin).collect(Collectors.toSet());
    for (String key : known.keys()) {
      if (!made.contains(key)) {
        readings.remove(key);
        facts.remove(key);
        known.remove(key);
      }
    }
    again.keepOnly(made);
    origins.keepOnly(keys);
  }

  private static Optional<String> value(CheckedMap map, String key) {
    byte[] bytes = map.get(key);
    return bytes == null ? Optional.empty() : Optional.of(string(bytes));
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Says that something is missing which must be there, since it was written with the rest. */
  DamagedStoreException lacks(String what) {
    return guard.damaged(what + " is missing", null);
  }

  void commit() {
    guard.run(store::commit);
  }

  /**
   * Closes the store, and copies what lives in it to a new file where more than half of the old one
   * is waste. The copy takes the old file's place at once or not at all; where it cannot be made,
   * above all on a full disk, room is all that is lost.
   *
   * <p>Not by the library's own copying, whose threads outlive a write that fails.
   */
  void closeAndCompact() {
    if (!StoreFile.isWasteful(store)) {
      close();
      return;
    }
    Path copy = StoreFile.copyOf(file);
    try {
      StoreFile.copy(store, copy);
      close();
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (RuntimeException | IOException e) {
      // Damage too is left to whoever reads that value; what was committed stands.
      close();
      copy.toFile().delete();
    }
  }

  @Override
  public void close() {
    if (store.isClosed()) {
      return;
    }
    try {
      store.close();
    } catch (RuntimeException e) {
      // After a failed write or damage, which are told already; what was committed before stands.
      store.closeImmediately();
    }
  }
}
