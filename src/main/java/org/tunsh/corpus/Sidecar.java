package org.tunsh.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tunsh.model.Metadata;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of an added document from outside, kept beside it as {@code <sha256>.meta.json} in
 * Dublin Core terms.
 *
 * @param originalName the file's name when it was added
 * @param metadata what it says of the document
 * @param licence the licence or terms, or empty
 * @param from where it came from: a path's last name or an address
 */
public record Sidecar(String originalName, Metadata metadata, String licence, String from) {
  private static final String ENDING = ".meta.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public static boolean isSidecar(Path file) {
    return file.getFileName().toString().endsWith(ENDING);
  }

  /** The sidecar's place beside a document {@code <sha256>.<extension>}. */
  public static Path beside(Path document) {
    String name = document.getFileName().toString();
    int dot = name.indexOf('.');
    return document.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
  }

  public static Sidecar read(Path file) throws IOException {
    try {
      JsonNode node = JSON.readTree(Files.readString(file));
      List<String> parties = new ArrayList<>();
      node.path("tunsh:parties").forEach(p -> parties.add(p.asString()));
      Metadata metadata =
          new Metadata(
              text(node, "dcterms:title"),
              text(node, "dcterms:creator"),
              text(node, "dcterms:date"),
              text(node, "dcterms:language"),
              text(node, "dcterms:type"),
              text(node, "dcterms:source"),
              text(node, "tunsh:sourceClass"),
              text(node, "dcterms:dateSubmitted"),
              parties);
      return new Sidecar(
          text(node, "tunsh:originalName"),
          metadata,
          text(node, "dcterms:license"),
          text(node, "tunsh:from"));
    } catch (JacksonException e) {
      throw new IOException("'" + file + "' is no sidecar: " + e.getOriginalMessage(), e);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** The sidecar as JSON, with keys in a fixed order. */
  public String toJson() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tunsh:originalName", originalName);
    fields.put("dcterms:title", metadata.title());
    fields.put("dcterms:creator", metadata.issuer());
    fields.put("dcterms:date", metadata.date());
    fields.put("dcterms:language", metadata.language());
    fields.put("dcterms:type", metadata.kind());
    fields.put("dcterms:source", metadata.source());
    fields.put("dcterms:license", licence);
    fields.put("dcterms:dateSubmitted", metadata.obtained());
    fields.put("tunsh:sourceClass", metadata.sourceClass());
    fields.put("tunsh:parties", metadata.parties());
    fields.put("tunsh:from", from);
    return JSON.writeValueAsString(fields) + "\n";
  }
}
