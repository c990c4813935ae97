package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tunsh.model.Reading.SetAside;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the last run saw and found, kept beside the output so that an unchanged corpus is known at
 * once.
 *
 * @param fingerprint of all that the run read
 * @param files what it saw of each file
 * @param report how it ended
 */
record RunState(String fingerprint, List<Inputs.Seen> files, Summary report) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final RunState NONE =
      new RunState("", List.of(), new Summary(0, 0, 0, Map.of(), 0, 0, List.of()));

  /** The lasting part of a report. */
  record Summary(
      int documents,
      int assertions,
      int pairs,
      Map<String, Integer> verdicts,
      int conflicts,
      int alike,
      List<SetAside> setAside) {
    static Summary of(RunReport report) {
      return new Summary(
          report.documents(),
          report.assertions(),
          report.pairs(),
          report.verdicts(),
          report.conflicts(),
          report.alike(),
          report.setAside());
    }

    /** Whether a file was set aside for a cause that may have passed. */
    boolean isToBeTriedAgain() {
      return setAside.stream().anyMatch(SetAside::passing);
    }

    RunReport unchangedNow() {
      return new RunReport(
          true, documents, 0, assertions, pairs, verdicts, conflicts, alike, setAside);
    }
  }

  /** The state behind a workspace's output; its files are named by where they are now. */
  static RunState read(Workspace workspace) throws IOException {
    Path file = StateFolder.inputsIn(workspace.state());
    if (!Files.exists(file)) {
      return NONE;
    }
    Whereabouts whereabouts = Whereabouts.of(workspace);
    try (JsonParser parser = JSON.createParser(Files.readAllBytes(file))) {
      return read(parser).named(whereabouts::found);
    } catch (JacksonException e) {
      // It only saves work: what cannot be read is made anew.
      return NONE;
    }
  }

  /** Field by field: to have the many files bound to records takes longer than all else. */
  private static RunState read(JsonParser parser) {
    String fingerprint = "";
    List<Inputs.Seen> files = new ArrayList<>();
    Summary report = NONE.report;
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "fingerprint" -> fingerprint = parser.getString();
        case "report" -> report = parser.readValueAs(Summary.class);
        case "files" -> {
          while (value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            files.add(seen(parser));
          }
        }
        default -> parser.skipChildren();
      }
    }
    return new RunState(fingerprint, files, report);
  }

  private static Inputs.Seen seen(JsonParser parser) {
    String path = "";
    String sha256 = "";
    long size = -1;
    long modified = 0;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "path" -> path = parser.getString();
        case "size" -> size = parser.getLongValue();
        case "modified" -> modified = parser.getLongValue();
        case "sha256" -> sha256 = parser.getString();
        default -> parser.skipChildren();
      }
    }
    return new Inputs.Seen(path, size, modified, sha256);
  }

  private RunState named(UnaryOperator<String> naming) {
    return new RunState(
        fingerprint,
        files.stream().map(seen -> seen.at(naming.apply(seen.path()))).toList(),
        report);
  }

  String toJson(Workspace workspace) throws IOException {
    return JSON.writeValueAsString(named(Whereabouts.of(workspace)::written));
  }
}
