package org.tunsh.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for each quote of an output's assertions at its offsets in the text that was kept. */
final class QuoteCheck {
  private static final String FILE = "assertions.jsonl";
  private static final String ANEW = "take the output away and run again; report it if it stays";

  private final JsonMapper json = JsonMapper.builder().build();
  private final Workspace workspace;

  QuoteCheck(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Adds what is wrong to the flaws. */
  int check(List<Flaw> flaws) throws IOException, PipelineException {
    Path file = workspace.output().resolve(FILE);
    if (!Files.exists(file)) {
      flaws.add(new Flaw(FILE, "it is missing from the output", ANEW));
      return 0;
    }
    try (Archive archive = Archive.open(workspace);
        BufferedReader lines = Files.newBufferedReader(file)) {
      return check(lines, archive, flaws);
    }
  }

  private int check(BufferedReader lines, Archive archive, List<Flaw> flaws) throws IOException {
    Map<String, Archive.Entry> entries = new HashMap<>();
    archive.files().forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    Optional<Document> document = Optional.empty();
    int count = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      count++;
      Optional<JsonNode> assertion = parsed(line);
      if (assertion.isEmpty()) {
        flaws.add(new Flaw(FILE, "line " + count + " is no JSON", ANEW));
        continue;
      }
      String id = assertion.get().path("document").asString("");
      // The lines of one document stand together.
      if (document.isEmpty() || !document.get().id().equals(id)) {
        document = Optional.ofNullable(entries.get(id)).flatMap(archive::document);
      }
      check(assertion.get(), document, flaws);
    }
    return count;
  }

  private Optional<JsonNode> parsed(String line) {
    try {
      return Optional.of(json.readTree(line));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static void check(JsonNode assertion, Optional<Document> document, List<Flaw> flaws) {
    String what = "assertion '" + assertion.path("id").asString("") + "'";
    if (document.isEmpty()) {
      flaws.add(new Flaw(FILE, "the document of " + what + " is not kept", ANEW));
    } else if (!stands(assertion.path("evidence"), document.get().text())) {
      String problem = "the quote of " + what + " does not stand at its place in the kept text";
      flaws.add(new Flaw(document.get().file(), problem, ANEW));
    }
  }

  private static boolean stands(JsonNode evidence, String text) {
    String quote = evidence.path("quote").asString("");
    int start = evidence.path("start").asInt(-1);
    int end = evidence.path("end").asInt(-1);
    return start >= 0
        && start <= end
        && end <= text.length()
        && text.substring(start, end).equals(quote);
  }
}
