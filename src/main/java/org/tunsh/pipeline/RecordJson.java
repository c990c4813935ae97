package org.tunsh.pipeline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import org.tunsh.model.Assertion;
import org.tunsh.model.Reading;
import tools.jackson.databind.json.JsonMapper;

/** Writes the records of the steps as JSON and reads them again, for the store of results. */
final class RecordJson {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Assertion.PartnershipAssertion.class, name = "partnership"),
    @JsonSubTypes.Type(value = Assertion.InstrumentAssertion.class, name = "instrument"),
    @JsonSubTypes.Type(value = Assertion.AreaAssertion.class, name = "area"),
    @JsonSubTypes.Type(value = Assertion.DefenceAssertion.class, name = "defence"),
    @JsonSubTypes.Type(value = Assertion.CommitmentAssertion.class, name = "commitment")
  })
  private interface TypedAssertion {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reading.Ingested.class, name = "ingested"),
    @JsonSubTypes.Type(value = Reading.SetAside.class, name = "setAside")
  })
  private interface TypedReading {}

  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Assertion.class, TypedAssertion.class)
          .addMixIn(Reading.class, TypedReading.class)
          .build();

  byte[] write(Object value) {
    return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
  }

  <T> T read(byte[] bytes, Class<T> type) {
    return json.readValue(bytes, type);
  }
}
