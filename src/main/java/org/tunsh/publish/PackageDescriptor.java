package org.tunsh.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tunsh.publish.DataTable.Column;
import org.tunsh.publish.DataTable.Link;
import org.tunsh.publish.DataTable.ValueType;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Describes the tables as a data package (Frictionless Data Package 2.0). */
final class PackageDescriptor {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final String DATE_PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  private PackageDescriptor() {}

  static String json(List<DataTable> tables) {
    return JsonText.document(
        JsonText.fields()
            .put("$schema", PROFILES + "datapackage.json")
            .put("name", "tunsh-partnerships")
            .put("title", "Declared partnerships of states, with evidence")
            .put(
                "description",
                "Who declared what partnership with whom, when, at which tier and on which"
                    + " subjects, each value with the assertions and documents that say so.")
            .put("resources", tables.stream().map(PackageDescriptor::resource).toList()));
  }

  private static Fields resource(DataTable table) {
    byte[] content = table.csv().getBytes(StandardCharsets.UTF_8);
    return JsonText.fields()
        .put("$schema", PROFILES + "dataresource.json")
        .put("name", table.name())
        .put("path", table.path())
        .put("description", table.about())
        .put("type", "table")
        .put("format", "csv")
        .put("mediatype", "text/csv")
        .put("encoding", "utf-8")
        .put("bytes", content.length)
        .put("hash", "sha256:" + sha256(content))
        .put("dialect", dialect())
        .put("schema", schema(table));
  }

  private static Fields dialect() {
    return JsonText.fields()
        .put("$schema", PROFILES + "tabledialect.json")
        .put("delimiter", ",")
        .put("lineTerminator", "\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("header", true);
  }

  private static Fields schema(DataTable table) {
    Fields schema =
        JsonText.fields()
            .put("$schema", PROFILES + "tableschema.json")
            .put("fields", table.columns().stream().map(c -> field(c, table.key())).toList())
            .put("missingValues", List.of(""))
            .put("primaryKey", table.key());
    List<Fields> keys = new ArrayList<>();
    for (Link link : table.references()) {
      keys.add(
          JsonText.fields()
              .put("fields", List.of(link.column()))
              .put(
                  "reference",
                  JsonText.fields()
                      .put("resource", link.table())
                      .put("fields", List.of(link.key()))));
    }
    return keys.isEmpty() ? schema : schema.put("foreignKeys", keys);
  }

  private static Fields field(Column column, List<String> key) {
    Fields field =
        JsonText.fields()
            .put("name", column.name())
            .put("type", column.type().schema())
            .put("description", column.about());
    Fields constraints = JsonText.fields().put("required", key.contains(column.name()));
    if (!column.codes().isEmpty()) {
      constraints.put("enum", column.codes());
    }
    if (column.type() == ValueType.DATE) {
      constraints.put("pattern", DATE_PATTERN);
    }
    if (column.name().equals("confidence")) {
      constraints.put("minimum", 0).put("maximum", 1);
    }
    return field.put("constraints", constraints);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256, which every Java must have", e);
    }
  }
}
