package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A note of the last run of an output: when it was and how it ended.
 *
 * @param started when it began, ISO 8601 in UTC
 * @param ended when it ended
 * @param outcome {@code done}, {@code unchanged} or {@code failed}
 * @param message why it failed; else empty
 * @param paths what was read; empty for the whole corpus
 * @param annotateAll whether every paragraph was annotated
 * @param documents how many documents the output has
 * @param computed how many of them were read anew
 * @param assertions how many assertions it has
 * @param pairs how many pairs of parties it speaks of
 * @param conflicts how many conflicts were kept
 * @param alike how many documents read like one before them
 * @param setAside how many files could not be read
 * @param verdicts the check's verdicts with counts
 * @param succeeded when a run last ended well; empty where none has
 */
public record LastRun(
    String started,
    String ended,
    String outcome,
    String message,
    List<String> paths,
    boolean annotateAll,
    int documents,
    int computed,
    int assertions,
    int pairs,
    int conflicts,
    int alike,
    int setAside,
    Map<String, Integer> verdicts,
    String succeeded) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public LastRun {
    paths = List.copyOf(paths);
    verdicts = Map.copyOf(verdicts);
    // A note that an earlier version left does not have it.
    succeeded = Objects.requireNonNullElse(succeeded, "");
  }

  /** The note of an output; none where nothing has run yet or the note cannot be read. */
  public static Optional<LastRun> read(Workspace workspace) throws IOException {
    Path file = StateFolder.lastRunIn(workspace.state());
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      LastRun note = JSON.readValue(Files.readAllBytes(file), LastRun.class);
      Path home = workspace.home().toAbsolutePath().normalize();
      return Optional.of(note.below(home));
    } catch (JacksonException e) {
      // It is a note for people; the next run writes it anew.
      return Optional.empty();
    }
  }

  /** Paths of the note count from the home; those elsewhere are absolute. */
  private LastRun below(Path home) {
    return new LastRun(
        started,
        ended,
        outcome,
        message,
        paths.stream().map(path -> home.resolve(path).toString()).toList(),
        annotateAll,
        documents,
        computed,
        assertions,
        pairs,
        conflicts,
        alike,
        setAside,
        verdicts,
        succeeded);
  }

  public boolean failed() {
    return outcome.equals("failed");
  }

  /**
   * A run that begins now.
   *
   * @param paths what it reads, as the state names it
   * @param succeeded when one before it last ended well
   */
  static LastRun begun(RunSettings settings, List<String> paths, String succeeded) {
    return new LastRun(
        settings.clock().instant().toString(),
        "",
        "",
        "",
        paths,
        settings.annotateAll(),
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        succeeded);
  }

  LastRun ended(Instant when, RunReport report) {
    return new LastRun(
        started,
        when.toString(),
        report.unchanged() ? "unchanged" : "done",
        "",
        paths,
        annotateAll,
        report.documents(),
        report.computed(),
        report.assertions(),
        report.pairs(),
        report.conflicts(),
        report.alike(),
        report.setAside().size(),
        report.verdicts(),
        when.toString());
  }

  LastRun failed(Instant when, String why) {
    return new LastRun(
        started,
        when.toString(),
        "failed",
        why,
        paths,
        annotateAll,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        succeeded);
  }

  void write(StateFolder folder) throws IOException {
    folder.writeState(
        folder.lastRun(), JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
  }
}
