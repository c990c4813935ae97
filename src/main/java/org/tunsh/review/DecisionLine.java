package org.tunsh.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tunsh.review.Decision.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A decision as a line of JSON, in terms that a person can read. */
final class DecisionLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ID_BYTES = 8;

  private DecisionLine() {}

  /** The id of a decision: made of all that it says. */
  static String id(Decision decision) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] content = JSON.writeValueAsString(fields(decision)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(content), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  static String write(Decision decision) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", decision.id());
    line.putAll(fields(decision));
    return JSON.writeValueAsString(line) + "\n";
  }

  private static Map<String, Object> fields(Decision decision) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("when", decision.when());
    fields.put("reviewer", decision.reviewer());
    fields.put("decision", decision.kind().code());
    if (!decision.undoes().isEmpty()) {
      fields.put("undoes", decision.undoes());
    }
    if (!decision.targets().isEmpty()) {
      fields.put("targets", decision.targets().stream().map(DecisionLine::target).toList());
    }
    decision.stands().ifPresent(claim -> fields.put("stands", claim(claim)));
    decision.moved().ifPresent(selector -> fields.put("moved", selector(selector)));
    fields.put("note", decision.note());
    return fields;
  }

  private static Map<String, Object> target(Target target) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", target.file());
    document.put("title", target.title());
    document.put("source", target.source());
    document.put("sha256", target.sha256());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("document", document);
    fields.put("stood", claim(target.stood()));
    if (!target.selector().exact().isEmpty()) {
      fields.put("selector", selector(target.selector()));
    }
    return fields;
  }

  private static Map<String, Object> claim(Claim claim) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", claim.type());
    fields.putAll(claim.fields());
    return fields;
  }

  private static Map<String, Object> selector(Selector selector) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "TextQuoteSelector");
    fields.put("exact", selector.exact());
    fields.put("prefix", selector.prefix());
    fields.put("suffix", selector.suffix());
    return fields;
  }

  /**
   * Reads a line; fields that this version does not know are passed over, and stay in the file.
   *
   * @throws ReviewException saying what is wrong with it
   */
  static Decision read(String line) throws ReviewException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new ReviewException("it is no JSON: " + e.getOriginalMessage(), e);
    }
    for (String needed : List.of("id", "when", "reviewer", "decision")) {
      if (text(node, needed).isEmpty()) {
        throw new ReviewException("a decision has the field '" + needed + "', which is missing");
      }
    }
    List<Target> targets = new ArrayList<>();
    for (JsonNode each : node.path("targets")) {
      targets.add(target(each));
    }
    return new Decision(
        text(node, "id"),
        kind(node, targets),
        text(node, "when"),
        text(node, "reviewer"),
        text(node, "note"),
        targets,
        node.has("stands") ? Optional.of(claim(node.path("stands"))) : Optional.empty(),
        node.has("moved") ? Optional.of(selector(node.path("moved"))) : Optional.empty(),
        text(node, "undoes"));
  }

  private static Kind kind(JsonNode node, List<Target> targets) throws ReviewException {
    Kind kind = Kind.parse(text(node, "decision"));
    boolean whole =
        switch (kind) {
          case UNDO -> !text(node, "undoes").isEmpty();
          case CORRECT, ADD -> targets.size() == 1 && node.has("stands");
          case ACCEPT, REJECT -> targets.size() == 1;
          case MERGE, SPLIT -> !targets.isEmpty();
          case UNKNOWN -> true;
        };
    if (!whole) {
      throw new ReviewException("a decision '" + kind.code() + "' lacks what it is about");
    }
    return kind;
  }

  private static Target target(JsonNode node) {
    JsonNode document = node.path("document");
    return new Target(
        text(document, "sha256"),
        text(document, "file"),
        text(document, "title"),
        text(document, "source"),
        selector(node.path("selector")),
        claim(node.path("stood")));
  }

  private static Claim claim(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    node.propertyNames()
        .forEach(
            name -> {
              if (!name.equals("type")) {
                fields.put(name, text(node, name));
              }
            });
    return new Claim(text(node, "type"), fields);
  }

  private static Selector selector(JsonNode node) {
    return new Selector(text(node, "exact"), text(node, "prefix"), text(node, "suffix"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
