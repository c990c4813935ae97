package org.tunsh.saved;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.tunsh.render.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The searches that are kept beside an output, a line of JSON each, by name. The file outlives
 * every switch of the output; each change is written beside it and renamed into its place.
 */
public final class SavedSearches {
  private static final int MOST = 1000;
  private static final int PATIENCE = 500;
  private static final long PAUSE_MILLIS = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  public SavedSearches(Path file) {
    this.file = file;
  }

  /** All of them by name; none where nothing was kept yet. */
  public List<SavedSearch> all() throws IOException {
    return List.copyOf(read().values());
  }

  public Optional<SavedSearch> find(String name) throws IOException {
    return Optional.ofNullable(read().get(name));
  }

  /** Keeps a search; one of the same name is replaced. */
  public void keep(SavedSearch search) throws IOException {
    change(
        searches -> {
          searches.put(search.name(), search);
          if (searches.size() > MOST) {
            throw new IOException(
                "'" + file + "' holds " + MOST + " searches already; forget some of them first");
          }
        });
  }

  /** Drops a search; says whether there was one. */
  public boolean forget(String name) throws IOException {
    boolean[] was = {false};
    change(searches -> was[0] = searches.remove(name) != null);
    return was[0];
  }

  private interface Change {
    void to(Map<String, SavedSearch> searches) throws IOException;
  }

  /** Two processes that change the file at once do so one after the other. */
  private void change(Change change) throws IOException {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock(channel)) {
      Map<String, SavedSearch> searches = held.isValid() ? read() : Map.of();
      change.to(searches);
      write(searches);
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    for (int i = 0; i < PATIENCE; i++) {
      try {
        FileLock held = channel.tryLock();
        if (held != null) {
          return held;
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (OverlappingFileLockException mine) {
        LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000); // another thread of this program has it
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Waiting for '" + file + "' was interrupted; nothing was kept", e);
      }
    }
    throw new IOException(
        "'" + file + "' is being written by another program; try again when it has ended");
  }

  private Map<String, SavedSearch> read() throws IOException {
    Map<String, SavedSearch> searches = new TreeMap<>();
    if (!Files.exists(file)) {
      return searches;
    }
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        SavedSearch search = search(JSON.readTree(line));
        searches.put(search.name(), search);
      } catch (JacksonException | IllegalArgumentException e) {
        throw new IOException(
            "'" + file + "', line " + number + " is no saved search: take the line out", e);
      }
    }
    return searches;
  }

  private static SavedSearch search(JsonNode line) {
    List<String> seen = new ArrayList<>();
    line.path("seen").forEach(id -> seen.add(id.asString("")));
    return new SavedSearch(
        line.path("name").asString(""), line.path("query").asString(""), List.copyOf(seen));
  }

  private void write(Map<String, SavedSearch> searches) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (SavedSearch search : searches.values()) {
      lines.append(
          JsonText.line(
              JsonText.fields()
                  .put("name", search.name())
                  .put("query", search.query())
                  .put("seen", search.seen())));
    }
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
