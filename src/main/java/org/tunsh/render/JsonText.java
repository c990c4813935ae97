package org.tunsh.render;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes maps, lists, texts, numbers and truth values as JSON, keys in the order in which they were
 * put.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();
  private static final double FOURTH_DECIMAL = 10_000;

  private JsonText() {}

  /** The fields of an object, in order. */
  public static final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Fields put(String name, Object value) {
      values.put(name, value);
      return this;
    }
  }

  public static Fields fields() {
    return new Fields();
  }

  /** One line, with its end. */
  public static String line(Object value) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, value);
    }
    return out.append('\n').toString();
  }

  /** Indented, for people who read it. */
  public static String document(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(printer), out)) {
      write(json, value);
    }
    return out.append('\n').toString();
  }

  /** A confidence, to four decimals: more digits would claim what no calibration gives. */
  public static double rounded(double confidence) {
    return Math.round(confidence * FOURTH_DECIMAL) / FOURTH_DECIMAL;
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final DefaultPrettyPrinter printer;

    Indented(DefaultPrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public DefaultPrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Fields fields -> writeObject(json, fields.values);
      case Map<?, ?> map -> writeObject(json, map);
      case Iterable<?> list -> writeArray(json, list);
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default ->
          throw new IllegalArgumentException(
              "A value of " + value.getClass() + " has no form in JSON: '" + value + "'");
    }
  }

  private static void writeObject(JsonGenerator json, Map<?, ?> map) {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeName(String.valueOf(entry.getKey()));
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }

  private static void writeArray(JsonGenerator json, Iterable<?> list) {
    json.writeStartArray();
    for (Object item : list) {
      write(json, item);
    }
    json.writeEndArray();
  }
}
