package org.tunsh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tunsh.fetch.Fetched.Validators;
import org.tunsh.render.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what each address was known when it was fetched, {@code fetched.jsonl} in the corpus: it only
 * saves work, and a line that cannot be read is passed over.
 */
final class FetchedLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final Map<String, Line> lines = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  private record Line(Validators validators, String sha256) {}

  private FetchedLog(Path file) {
    this.file = file;
  }

  static FetchedLog in(Path corpus) throws IOException {
    FetchedLog log = new FetchedLog(corpus.resolve("fetched.jsonl"));
    Path documents = corpus.resolve("documents");
    if (Files.isDirectory(documents)) {
      try (Stream<Path> files = Files.list(documents)) {
        files.forEach(file -> log.kept.add(stem(file)));
      }
    }
    if (Files.exists(log.file)) {
      for (String line : Files.readAllLines(log.file)) {
        log.read(line);
      }
    }
    return log;
  }

  /** The checksum under which a document stands. */
  private static String stem(Path document) {
    String name = document.getFileName().toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      lines.put(
          node.path("address").asString(""),
          new Line(
              new Validators(node.path("tag").asString(""), node.path("modified").asString("")),
              node.path("sha256").asString("")));
    } catch (JacksonException e) {
      // A line that was cut short: its document is asked for again.
    }
  }

  /** Those of an address whose document the corpus still has; none where it has it not. */
  Optional<Validators> known(String address) {
    return Optional.ofNullable(lines.get(address))
        .filter(line -> kept.contains(line.sha256()))
        .map(Line::validators);
  }

  void add(String address, Validators validators, String sha256) throws IOException {
    lines.put(address, new Line(validators, sha256));
    kept.add(sha256);
    String line =
        JsonText.line(
            JsonText.fields()
                .put("address", address)
                .put("tag", validators.tag())
                .put("modified", validators.modified())
                .put("sha256", sha256));
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
