package org.tunsh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
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

  private record Line(Validators validators, String sha256) {}

  private FetchedLog(Path file) {
    this.file = file;
  }

  static FetchedLog in(Path corpus) throws IOException {
    FetchedLog log = new FetchedLog(corpus.resolve("fetched.jsonl"));
    if (Files.exists(log.file)) {
      for (String line : Files.readAllLines(log.file)) {
        log.read(line);
      }
    }
    return log;
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
      lines.remove(line);
    }
  }

  /** Those of an address whose document the corpus still has. */
  Validators validators(String address, Path corpus) throws IOException {
    Line line = lines.get(address);
    Path documents = corpus.resolve("documents");
    if (line == null || !Files.isDirectory(documents)) {
      return Validators.NONE;
    }
    try (Stream<Path> kept = Files.list(documents)) {
      return kept.anyMatch(f -> f.getFileName().toString().startsWith(line.sha256()))
          ? line.validators()
          : Validators.NONE;
    }
  }

  void add(String address, Validators validators, String sha256) throws IOException {
    lines.put(address, new Line(validators, sha256));
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
