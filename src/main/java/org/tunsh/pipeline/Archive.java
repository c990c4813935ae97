package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.tunsh.corpus.Source;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.model.Reading;
import org.tunsh.model.Reviews;
import org.tunsh.pipeline.PipelineException.Fault;

/**
 * The documents that stand behind an output, as they were read and with what was drawn out of them.
 *
 * <p>It reads what the last whole run kept, and needs that no run is under way.
 */
public final class Archive implements AutoCloseable {
  private static final int ID_LENGTH = 16;
  private static final int VERSION_LENGTH = 12;

  private final ResultStore store;
  private final List<Entry> entries;
  private final Reviews reviews;

  /**
   * A file that the last run saw.
   *
   * @param key of its result
   * @param sha256 of its bytes
   * @param file its path below the folder that was given, or its original name
   */
  public record Entry(String key, String sha256, String file) {
    /** The id of the document that the file holds. */
    public String id() {
      return sha256.substring(0, ID_LENGTH);
    }

    /** The last name of its path. */
    public String name() {
      return file.substring(file.lastIndexOf('/') + 1);
    }
  }

  private Archive(ResultStore store, List<Entry> entries, Reviews reviews) {
    this.store = store;
    this.entries = entries;
    this.reviews = reviews;
  }

  /**
   * Opens the archive of an output.
   *
   * @throws PipelineException where there is no output yet, or a run is under way
   */
  public static Archive open(Workspace workspace) throws PipelineException, IOException {
    OutputMarker.refuseNewer(workspace.output());
    OutputMarker marker = OutputMarker.read(workspace.output());
    Path file = StateFolder.storeIn(workspace.state());
    if (marker.format() == 0) {
      throw new PipelineException(
          Fault.USAGE,
          "There are no results at '"
              + workspace.output()
              + "' yet; run 'tunsh refresh' first, or name the output with --output");
    }
    if (!Files.exists(file)) {
      throw new PipelineException(
          Fault.FAILURE,
          "What stands behind '"
              + workspace.output()
              + "' is gone ('"
              + file
              + "'); run 'tunsh refresh' or the last 'tunsh run' again, which makes it anew");
    }
    try {
      return open(ResultStore.openToRead(file), marker);
    } catch (MVStoreException e) {
      throw new PipelineException(
          Fault.BUSY,
          "A run works on '" + workspace.output() + "' just now; wait until it has ended",
          e);
    } catch (DamagedStoreException e) {
      throw new PipelineException(Fault.FAILURE, String.valueOf(e.getMessage()), e);
    }
  }

  private static Archive open(ResultStore store, OutputMarker marker) {
    Optional<String> lines = store.runs().get(marker.inputs());
    if (lines.isPresent()) {
      return new Archive(
          store, lines.get().lines().map(Archive::entry).toList(), store.reviews(marker.inputs()));
    }
    DamagedStoreException incomplete = store.lacks("the list of the documents");
    store.close();
    throw incomplete;
  }

  /** What is kept of a run: a line for each file. */
  static String lines(Map<String, Source> wanted, Map<Source, Inputs.Seen> seen) {
    StringBuilder lines = new StringBuilder();
    wanted.forEach(
        (key, source) -> {
          Inputs.Seen file = seen.get(source);
          String hash = file == null ? "" : file.sha256();
          String name = source.name().replace('\n', ' ').replace('\r', ' ');
          lines.append(key).append(' ').append(hash).append(' ').append(name).append('\n');
        });
    return lines.toString();
  }

  private static Entry entry(String line) {
    String[] parts = line.split(" ", 3);
    return new Entry(parts[0], parts[1], parts[2]);
  }

  /** The files that hold documents, with their facts as they stand now. */
  List<Kept> kept() {
    List<Kept> kept = new ArrayList<>();
    for (Entry entry : entries) {
      Facts facts = store.reviewedFacts(entry.key());
      if (facts != null) {
        kept.add(
            new Kept(
                store.origin(entry.key()),
                facts,
                ReviewStep.hash(store.facts(entry.key()), facts)));
      }
    }
    return kept;
  }

  ResultStore store() {
    return store;
  }

  /** Every file that was read or set aside, by path. */
  public List<Entry> files() {
    return entries;
  }

  /**
   * The files that are meant by an id, the beginning of one (or of a hash), a path or a file name.
   */
  public List<Entry> find(String wanted) {
    List<Entry> named =
        entries.stream().filter(e -> e.file().equals(wanted) || e.name().equals(wanted)).toList();
    String hash = wanted.toLowerCase(Locale.ROOT);
    return named.isEmpty() && wanted.length() >= 4
        ? entries.stream().filter(e -> e.sha256().startsWith(hash)).toList()
        : named;
  }

  /** How reading a file ended. */
  public Reading reading(Entry entry) {
    return store.reading(entry.key()).orElseThrow(() -> store.lacks("'" + entry.file() + "'"));
  }

  /** The document that a file holds; none where it was set aside. */
  public Optional<Document> document(Entry entry) {
    return reading(entry) instanceof Reading.Ingested ingested
        ? Optional.of(ingested.document())
        : Optional.empty();
  }

  /** The document with an id. */
  public Optional<Document> document(String id) {
    return entries.stream().filter(e -> e.id().equals(id)).findFirst().flatMap(this::document);
  }

  /** The documents one by one, each once, by path. */
  public Stream<Document> documents() {
    Set<String> hashes = new HashSet<>();
    return entries.stream()
        .filter(e -> hashes.add(e.sha256()))
        .map(this::document)
        .flatMap(Optional::stream);
  }

  /** What was drawn out of a file, as people corrected it; none where it was set aside. */
  public Optional<Facts> facts(Entry entry) {
    return Optional.ofNullable(store.reviewedFacts(entry.key()));
  }

  /** What was drawn out of a file before anybody corrected anything. */
  Optional<Facts> asRead(Entry entry) {
    return Optional.ofNullable(store.facts(entry.key()));
  }

  /** The texts of the lists with which the last run read, by the names of their files. */
  Map<String, String> lists() {
    return CarryOver.lists(store.versions());
  }

  /** Which code and which lists made what is held here. */
  Explanation.Versions versions() {
    Map<String, String> all = store.versions();
    return new Explanation.Versions(
        cut(all.getOrDefault(CarryOver.READING, "")),
        cut(all.getOrDefault(CarryOver.EXTRACTION, "")),
        cut(Inputs.sha256(lists().entrySet().stream().map(Object::toString).sorted().toList())));
  }

  private static String cut(String version) {
    return version.substring(0, Math.min(VERSION_LENGTH, version.length()));
  }

  /** What was drawn out of all files before anybody corrected anything. */
  public List<Facts> factsAsRead() {
    return entries.stream()
        .flatMap(e -> Optional.ofNullable(store.facts(e.key())).stream())
        .toList();
  }

  /** What people decided, as the last run applied it. */
  public Reviews reviews() {
    return reviews;
  }

  /** What was drawn out of all files, by path. */
  public List<Facts> facts() {
    return entries.parallelStream().map(this::facts).flatMap(Optional::stream).toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
