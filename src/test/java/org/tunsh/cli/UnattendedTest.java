package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a machine that refreshes by itself at night needs, through the command alone. */
class UnattendedTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makesAHome() throws IOException {
    home = folder.resolve("home");
    add(
        "a.md",
        "# Joint Statement\n\n"
            + "14 March 2017\n\n"
            + "India and Chile declared a strategic partnership.\n");
  }

  private void add(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    assertEquals(0, CommandRun.of("add", file, "--home", home).code());
  }

  private CommandRun refresh() {
    Path metrics = folder.resolve("tunsh.prom");
    return CommandRun.of(
        "refresh", "--quiet", "--log", "json", "--metrics", metrics, "--home", home);
  }

  private static List<JsonNode> events(CommandRun run) {
    return run.err().lines().map(JSON::readTree).toList();
  }

  private String figures() throws IOException {
    return Files.readString(folder.resolve("tunsh.prom"));
  }

  @Test
  void logsAreLinesOfJsonAndFiguresAreLeft() throws IOException {
    Files.write(
        home.resolve("corpus/documents/" + "0".repeat(64) + ".bin"), new byte[] {0, 1, 2, 0, 3});
    CommandRun run = refresh();
    assertEquals(1, run.code(), run.err());
    assertEquals("", run.out());
    assertEquals(
        List.of("set-aside", "done"),
        events(run).stream().map(e -> e.path("event").asString()).toList());
    assertTrue(events(run).getFirst().path("remedy").asString().length() > 5);
    assertEquals(1, events(run).getLast().path("documents").asInt());
    assertTrue(figures().contains("\ntunsh_last_run_success 1\n"), figures());
    assertTrue(figures().contains("\ntunsh_run_set_aside 1\n"), figures());
    assertTrue(figures().contains("tunsh_last_success_timestamp_seconds"));
    assertFalse(Files.exists(folder.resolve("tunsh.prom.new")));
  }

  @Test
  void aFailureIsLoggedAndSeenInFiguresAndStatus() throws IOException {
    assertEquals(0, refresh().code());
    Path marker = home.resolve("output/tunsh.json");
    String whole = Files.readString(marker);
    add("b.md", "# Talks\n\nMongolia and Japan met.\n");
    CommandRun out =
        CommandRun.of(
            "refresh",
            "--log",
            "json",
            "--quiet",
            "--max-time",
            "0s",
            "--home",
            home,
            "--metrics",
            folder.resolve("tunsh.prom"));
    assertEquals(3, out.code());
    JsonNode event = events(out).getLast();
    assertEquals("failed", event.path("event").asString());
    assertEquals("error", event.path("level").asString());
    assertEquals(whole, Files.readString(marker));
    assertTrue(figures().contains("\ntunsh_last_run_success 0\n"), figures());
    assertTrue(figures().contains("tunsh_last_success_timestamp_seconds"), figures());
    CommandRun status = CommandRun.of("status", "--json", "--home", home);
    assertEquals(1, status.code());
    assertEquals("failed", JSON.readTree(status.out()).path("state").asString());
    assertTrue(JSON.readTree(status.out()).path("succeeded").asString().startsWith("20"));
    assertEquals(0, refresh().code());
    assertTrue(figures().contains("\ntunsh_last_run_success 1\n"), figures());
  }

  @Test
  void theSummaryTellsWhyThingsChanged() throws IOException {
    assertEquals(0, refresh().code());
    add(
        "b.md",
        "# Statement\n\n3 May 2011\n\nMongolia and Japan declared a strategic partnership.\n");
    CommandRun run = CommandRun.of("refresh", "--home", home);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("the file is new"), run.out());
    assertTrue(run.out().contains("'b.md' is new, rule "), run.out());
    JsonNode verdict =
        Files.readAllLines(home.resolve("output/changes.jsonl")).stream()
            .map(JSON::readTree)
            .filter(line -> line.path("what").asString().equals("verdict"))
            .findFirst()
            .orElseThrow();
    assertEquals("'b.md' is new", verdict.path("because").asString());
    String id = Files.readString(home.resolve("output/assertions.jsonl")).substring(7, 23);
    CommandRun reject =
        CommandRun.of("review", "reject", id, "--reviewer", "A. Bold", "--home", home);
    assertEquals(0, reject.code(), reject.err());
    CommandRun decided = CommandRun.of("refresh", "--home", home);
    assertTrue(decided.out().contains(id + " dropped: decision "), decided.out());
    assertTrue(decided.out().contains(" (reject) of A. Bold, rule "), decided.out());
  }

  @Test
  void whatWasBackedUpGivesTheSameOutputAgain() throws IOException {
    assertEquals(0, refresh().code());
    Map<String, String> before = output(home);
    Path backup = folder.resolve("backup");
    copy(home.resolve("corpus"), backup.resolve("corpus"));
    copy(home.resolve("output"), backup.resolve("output"));
    home = backup;
    CommandRun restored = refresh();
    assertEquals(0, restored.code(), restored.err());
    assertEquals(0, CommandRun.of("verify", "--home", home).code());
    assertEquals(before, output(home));
  }

  private static Map<String, String> output(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = of.resolve("output");
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.startsWith("index") && !name.equals("changes.jsonl")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
