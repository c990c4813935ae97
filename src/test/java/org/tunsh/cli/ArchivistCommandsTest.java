package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An archive of its own, from the first document to a snapshot, through the command alone. */
class ArchivistCommandsTest {
  private static final String STATEMENT =
      """
      # Joint Statement on the Strategic Partnership between Mongolia and Japan

      Ulaanbaatar, 14 March 2017

      The two sides declared that the relations between Mongolia and Japan are raised to a Strategic Partnership.

      The two sides agreed to cooperate in the fields of energy, education and health.
      """;

  @TempDir static Path folder;
  private static Path home;
  private static Path statement;

  @BeforeAll
  static void keepsAndReadsOneDocument() throws IOException {
    home = folder.resolve("home");
    statement = Files.writeString(folder.resolve("statement.md"), STATEMENT);
    CommandRun added =
        CommandRun.of(
            "add",
            statement,
            "--home",
            home,
            "--source",
            "https://example.org/js",
            "--parties",
            "Japan,MNG");
    assertEquals(0, added.code(), added.err());
    CommandRun refreshed = CommandRun.of("refresh", "--quiet", "--home", home);
    assertEquals(0, refreshed.code(), refreshed.err());
  }

  private static List<Path> kept(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of.resolve("corpus/documents"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static JsonNode assertion() throws IOException {
    return assertion("partnership");
  }

  private static JsonNode assertion(String type) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(home.resolve("output/assertions.jsonl")).stream()
        .map(json::readTree)
        .filter(each -> each.path("type").asString("").equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theOriginalIsKeptByteForByte() throws IOException {
    assertArrayEquals(Files.readAllBytes(statement), Files.readAllBytes(kept(home).getFirst()));
  }

  @Test
  void theSameBytesUnderAnotherNameAreKnown() throws IOException {
    Path copy = Files.copy(statement, folder.resolve("another-name.md"));
    CommandRun run = CommandRun.of("add", copy, "--home", home);
    assertEquals(0, run.code());
    assertTrue(run.out().contains("already in the corpus as 'statement.md'"), run.out());
    assertEquals(1, kept(home).size());
  }

  @Test
  void aMissingFileIsOneMessage() {
    CommandRun run = CommandRun.of("add", folder.resolve("absent.pdf"), "--home", home);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("absent.pdf"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void aWrongKindIsRefusedWithThoseThatThereAre() {
    CommandRun run = CommandRun.of("add", statement, "--kind", "letter", "--home", home);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("joint-statement"), run.err());
  }

  @Test
  void explainTellsTheWholeWayOfAnAssertion() throws IOException {
    CommandRun run = CommandRun.of("explain", assertion().path("id").asString(), "--home", home);
    assertEquals(0, run.code(), run.err());
    String hash = kept(home).getFirst().getFileName().toString().substring(0, 64);
    for (String told :
        List.of(
            hash,
            "statement.md",
            "Title       Joint Statement on the Strategic Partnership between Mongolia and Japan\n",
            "https://example.org/js",
            "Parser      commonmark, reading of version ",
            "Rule ",
            ", rules of version ",
            ", lists of version ",
            "\u00bb",
            "Reviews     by nobody",
            "In the dataset")) {
      assertTrue(run.out().contains(told), () -> "'" + told + "' is lacking in\n" + run.out());
    }
  }

  @Test
  void explainTellsTheWordsByWhichAnAreaWasKnown() throws IOException {
    JsonNode area = assertion("area");
    CommandRun run = CommandRun.of("explain", area.path("id").asString(), "--home", home);
    String word = area.path("area").asString();
    assertEquals("energy", word);
    assertTrue(
        run.out().contains("areas       'energy' = energy (a word of that list)"), run.out());
    assertFalse(run.out().contains("'education'"), run.out());
  }

  @Test
  void anUnknownIdIsSaidPlainly() {
    CommandRun run = CommandRun.of("explain", "zzzz", "--home", home);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("'zzzz'"), run.err());
  }

  @Test
  void showPrintsTheTextInWhichOffsetsCount() throws IOException {
    JsonNode evidence = assertion().path("evidence");
    CommandRun run = CommandRun.of("show", "statement.md", "--text", "--home", home);
    assertEquals(0, run.code(), run.err());
    int start = evidence.path("start").asInt();
    int end = evidence.path("end").asInt();
    assertEquals(evidence.path("quote").asString(), run.out().substring(start, end));
  }

  @Test
  void showOfAnUnknownDocumentSaysSo() {
    CommandRun run = CommandRun.of("show", "nothing.pdf", "--home", home);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("nothing.pdf"), run.err());
  }

  @Test
  void verifyFindsAChangedByteAndNamesTheFile() throws IOException {
    CommandRun sound = CommandRun.of("verify", "--home", home);
    assertEquals(0, sound.code(), sound.out() + sound.err());
    Path file = kept(home).getFirst();
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
    changed[20] ^= 1;
    Files.write(file, changed);
    try {
      CommandRun spoilt = CommandRun.of("verify", "--home", home);
      assertEquals(1, spoilt.code());
      assertTrue(spoilt.out().contains(file.getFileName().toString()), spoilt.out());
    } finally {
      Files.write(file, bytes);
    }
  }

  @Test
  void verifyFindsAQuoteThatWasChanged() throws IOException {
    Path file = home.resolve("output/assertions.jsonl");
    String lines = Files.readString(file);
    Files.writeString(file, lines.replaceFirst("Strategic", "Strategik"));
    try {
      CommandRun run = CommandRun.of("verify", "--home", home);
      assertEquals(1, run.code());
      assertTrue(run.out().contains("does not stand at its place"), run.out());
    } finally {
      Files.writeString(file, lines);
    }
  }

  @Test
  void compareKnowsStatesByNameAndCode() {
    CommandRun byName = CommandRun.of("compare", "Mongolia", "--format", "csv", "--home", home);
    CommandRun byCode = CommandRun.of("compare", "mng", "--format", "csv", "--home", home);
    assertEquals(0, byName.code(), byName.err());
    assertEquals(byCode.out(), byName.out());
    assertTrue(byName.out().contains("JPN,years,1,strategic:2017-03-14"), byName.out());
  }

  @Test
  void compareOfAnUnknownStateNamesTheNearest() {
    CommandRun run = CommandRun.of("compare", "Mongolla", "--home", home);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("Mongolia (MNG)"), run.err());
  }

  @Test
  void compareOfAStateWithoutPartnershipsIsSaidPlainly() {
    CommandRun run = CommandRun.of("compare", "ISL", "--home", home);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("Iceland"), run.err());
  }

  @Test
  void compareAsOfADayBeforeKnowsNothing() {
    assertEquals(1, CommandRun.of("compare", "MNG", "--as-of", "2016", "--home", home).code());
  }

  @Test
  void statusIsCurrentUntilSomethingChanges() throws IOException {
    assertEquals(0, CommandRun.of("status", "--home", home).code());
    Path more = Files.writeString(folder.resolve("more.md"), STATEMENT.replace("Japan", "India"));
    Path other = folder.resolve("other-home");
    assertEquals(0, CommandRun.of("add", statement, "--home", other).code());
    assertEquals(0, CommandRun.of("refresh", "--quiet", "--home", other).code());
    assertEquals(0, CommandRun.of("add", more, "--home", other).code());
    CommandRun stale = CommandRun.of("status", "--json", "--home", other);
    assertEquals(1, stale.code());
    assertTrue(stale.out().contains("\"stale\""), stale.out());
    CommandRun refreshed = CommandRun.of("refresh", "--home", other);
    assertTrue(refreshed.out().contains("document more.md added"), refreshed.out());
  }

  @Test
  void aRefreshOutOfTimeChangesNothing() {
    Path other = folder.resolve("hurried-home");
    assertEquals(0, CommandRun.of("add", statement, "--home", other).code());
    CommandRun run = CommandRun.of("refresh", "--quiet", "--max-time", "0s", "--home", other);
    assertEquals(3, run.code());
    assertFalse(Files.exists(other.resolve("output/documents.jsonl")));
  }

  @Test
  void withoutAnOutputTheMessageSaysWhatToDo() {
    Path empty = folder.resolve("empty-home");
    for (CommandRun run :
        List.of(
            CommandRun.of("review", "--home", empty),
            CommandRun.of("explain", "abcd", "--home", empty),
            CommandRun.of("export", "--to", folder.resolve("none"), "--home", empty))) {
      assertEquals(2, run.code());
      assertTrue(run.err().contains("run 'tunsh refresh' first"), run.err());
    }
  }

  @Test
  void aSnapshotHasChecksumsAndACitation() throws IOException {
    Path to = folder.resolve("snapshot");
    CommandRun run = CommandRun.of("export", "--to", to, "--home", home);
    assertEquals(0, run.code(), run.err());
    String sums = Files.readString(to.resolve("sha256sums.txt"));
    assertTrue(sums.contains("  partnerships.csv\n") && sums.contains("  CITATION.cff\n"), sums);
    assertEquals(2, CommandRun.of("export", "--to", to, "--home", home).code());
  }

  @Test
  void everyCommandShowsAnExample() {
    for (String command :
        List.of(
            "add",
            "refresh",
            "status",
            "show",
            "explain",
            "verify",
            "check",
            "compare",
            "evaluate",
            "export",
            "doctor")) {
      CommandRun run = CommandRun.of(command, "--help");
      assertEquals(0, run.code());
      assertTrue(run.out().contains("Example:"), command);
    }
  }
}
