package org.tunsh.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import org.tunsh.model.Reading;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Requests and readings as they pass between processes. */
final class WireJson {
  private static final int LONGEST_TEXT = 100_000_000;

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reading.Ingested.class, name = "ingested"),
    @JsonSubTypes.Type(value = Reading.SetAside.class, name = "setAside")
  })
  private interface TypedReading {}

  // Escaped, since a lone surrogate out of a broken file would not survive as UTF-8.
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .addMixIn(Reading.class, TypedReading.class)
          .build();

  byte[] write(Object value) {
    return json.writeValueAsString(value).getBytes(StandardCharsets.US_ASCII);
  }

  byte[] write(Reading reading) {
    return json.writerFor(Reading.class)
        .writeValueAsString(reading)
        .getBytes(StandardCharsets.US_ASCII);
  }

  <T> T read(byte[] bytes, Class<T> type) {
    return json.readValue(bytes, type);
  }
}
