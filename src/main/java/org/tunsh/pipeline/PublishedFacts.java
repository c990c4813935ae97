package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Setting;
import org.tunsh.model.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of an output, read from {@code documents.jsonl} and {@code assertions.jsonl}: unlike
 * the store of results these may be read while a run goes on.
 */
public final class PublishedFacts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path output;
  private final Map<String, List<Assertion>> assertions = new HashMap<>();

  private PublishedFacts(Path output) {
    this.output = output;
  }

  /**
   * Reads the facts of every file, by path.
   *
   * @throws IOException where a file is missing or a line of it cannot be read
   */
  public static List<Facts> read(Path output) throws IOException {
    PublishedFacts reader = new PublishedFacts(output);
    for (JsonNode line : reader.lines("assertions.jsonl")) {
      Assertion assertion = assertion(line);
      reader
          .assertions
          .computeIfAbsent(text(line, "document"), any -> new ArrayList<>())
          .add(assertion);
    }
    return reader.lines("documents.jsonl").stream().map(reader::facts).toList();
  }

  /** The confidence from which on Tunsh stands behind an assertion. */
  public static double least(Workspace workspace) throws IOException {
    return Threshold.read(workspace.models());
  }

  private List<JsonNode> lines(String name) throws IOException {
    Path file = output.resolve(name);
    List<JsonNode> nodes = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> nodes.add(JSON.readTree(line)));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(
          "'" + file + "', line " + (nodes.size() + 1) + " cannot be read; run 'tunsh run' again",
          e);
    }
    return nodes;
  }

  private Facts facts(JsonNode line) {
    return new Facts(
        text(line, "id"),
        text(line, "file"),
        text(line, "sha256"),
        text(line, "title"),
        text(line, "language"),
        text(line, "source"),
        text(line, "sourceClass"),
        DocumentKind.parse(text(line, "kind")),
        text(line, "date"),
        text(line, "dateReason"),
        texts(line, "parties"),
        texts(line, "areas"),
        text(line, "areasFrom"),
        texts(line, "defence"),
        assertions.getOrDefault(text(line, "id"), List.of()),
        text(line, "without"));
  }

  private static Assertion assertion(JsonNode line) {
    String type = text(line, "type");
    return switch (type) {
      case "partnership" -> partnership(line);
      case "instrument" -> instrument(line);
      case "area" ->
          new AreaAssertion(
              text(line, "id"),
              texts(line, "parties"),
              text(line, "area"),
              line.path("order").asInt(),
              text(line, "from"),
              status(line),
              confidence(line),
              text(line, "rule"),
              evidence(line));
      case "defence" ->
          new DefenceAssertion(
              text(line, "id"),
              texts(line, "parties"),
              text(line, "item"),
              line.path("order").asInt(),
              status(line),
              confidence(line),
              text(line, "rule"),
              evidence(line));
      case "commitment" ->
          new CommitmentAssertion(
              text(line, "id"),
              texts(line, "parties"),
              text(line, "by"),
              text(line, "aspect"),
              text(line, "subject"),
              status(line),
              confidence(line),
              text(line, "rule"),
              evidence(line));
      default -> throw new IllegalArgumentException("'" + type + "' is no type of assertion");
    };
  }

  private static Assertion partnership(JsonNode line) {
    return new PartnershipAssertion(
        text(line, "id"),
        texts(line, "parties"),
        Level.parse(text(line, "level")),
        texts(line, "qualifiers"),
        Action.parse(text(line, "action")),
        text(line, "date"),
        status(line),
        confidence(line),
        text(line, "rule"),
        evidence(line),
        Setting.valueOf(text(line, "place").toUpperCase(Locale.ROOT)));
  }

  private static Assertion instrument(JsonNode line) {
    return new InstrumentAssertion(
        text(line, "id"),
        texts(line, "parties"),
        InstrumentKind.parse(text(line, "kind")),
        text(line, "title"),
        InstrumentAction.parse(text(line, "action")),
        text(line, "date"),
        status(line),
        confidence(line),
        text(line, "rule"),
        evidence(line));
  }

  private static Status status(JsonNode line) {
    return Status.parse(text(line, "status"));
  }

  private static double confidence(JsonNode line) {
    return line.path("confidence").asDouble();
  }

  private static Evidence evidence(JsonNode line) {
    JsonNode evidence = line.path("evidence");
    return new Evidence(
        text(line, "document"),
        text(evidence, "quote"),
        text(evidence, "prefix"),
        text(evidence, "suffix"),
        evidence.path("start").asInt(),
        evidence.path("end").asInt(),
        evidence.path("page").asInt());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(each -> texts.add(each.asString("")));
    return texts;
  }
}
