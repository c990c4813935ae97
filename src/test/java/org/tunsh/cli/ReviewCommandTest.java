package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Doubts settled, and corrections that stay, through the command alone. */
class ReviewCommandTest {
  private static final String STATEMENT =
      """
      # Joint Statement on the Strategic Partnership between Mongolia and Japan

      Ulaanbaatar, 14 March 2017

      The two sides declared that the relations between Mongolia and Japan are raised to a Strategic Partnership.
      """;
  private static final String NOTE =
      """
      # Mongolia and Japan

      News, 20 March 2017

      Mongolia and Japan established a strategic partnership on 12 September 2016.
      """;

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void twoDocumentsThatDisagree() throws IOException {
    home = folder.resolve("home");
    ok("add", Files.writeString(folder.resolve("statement.md"), STATEMENT));
    ok("add", Files.writeString(folder.resolve("note.md"), NOTE));
    ok("refresh", "--quiet");
  }

  private String ok(Object... words) {
    CommandRun run = run(words);
    assertEquals(0, run.code(), run.err() + run.out());
    return run.out();
  }

  private CommandRun run(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home));
    return CommandRun.of(all.toArray());
  }

  private List<JsonNode> assertions() throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(home.resolve("output/assertions.jsonl"))) {
      nodes.add(JsonMapper.builder().build().readTree(line));
    }
    return nodes;
  }

  private JsonNode dated(String date) throws IOException {
    return assertions().stream()
        .filter(a -> a.path("date").asString("").equals(date))
        .findFirst()
        .orElseThrow();
  }

  private String output(String name) throws IOException {
    return Files.readString(home.resolve("output").resolve(name));
  }

  @Test
  void aRunThatIsAtWorkIsWaitedFor() throws Exception {
    String wrong = dated("2016-09-12").path("id").asString("");
    Path store = home.resolve(".output.tunsh/results.mv");
    MVStore held = new MVStore.Builder().fileName(store.toString()).open();
    StringWriter err = endsAtItsFirstWord(held);
    CommandLine line = Main.commandLine(false);
    line.setErr(new PrintWriter(err));
    line.setOut(new PrintWriter(new StringWriter()));
    String[] words = {
      "review", "reject", wrong, "--reviewer", "A. Bold", "--home", home.toString()
    };
    assertEquals(0, line.execute(words), err.toString());
    assertTrue(err.toString().contains("waiting until it has ended"), err.toString());
    assertTrue(ok("review", "log").contains("A. Bold"));
  }

  /** Ends the run once whoever waits for it has said so. */
  private static StringWriter endsAtItsFirstWord(MVStore run) {
    return new StringWriter() {
      @Override
      public void flush() {
        if (!run.isClosed()) {
          run.close();
        }
      }
    };
  }

  @Test
  void aConflictIsListedSettledAndStaysSettledInARebuiltOutput() throws IOException {
    assertTrue(ok("review", "--kind", "conflict").contains("2016-09-12"));
    String wrong = dated("2016-09-12").path("id").asString("");
    ok("review", "reject", wrong, "--reviewer", "A. Bold", "--note", "the note errs");
    ok("refresh", "--quiet");
    assertTrue(ok("review").startsWith("Nothing waits for a person."), ok("review"));
    String partnerships = output("partnerships.csv");
    assertFalse(partnerships.contains("2016"), partnerships);
    assertTrue(output("errata.csv").contains("the note errs"));
    String errata = output("errata.csv");
    ok("run", "--quiet", "--output", folder.resolve("anew"));
    assertEquals(errata, Files.readString(folder.resolve("anew/errata.csv")));
    assertEquals(partnerships, Files.readString(folder.resolve("anew/partnerships.csv")));
  }

  @Test
  void whatAConflictSaysAfterACorrectionIsTrue() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    ok("review", "correct", id, "--set", "date=2016-09-13", "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    String row = output("partnerships.csv").lines().skip(1).findFirst().orElseThrow();
    assertTrue(row.contains("2016-09-13") && row.contains("date also told as 2017-03-14"), row);
    assertFalse(row.contains("also told as 2016-09-13"), row);
    assertEquals(2, output("conflicts.csv").lines().count(), output("conflicts.csv"));
    String conflict = output("conflicts.csv").lines().skip(1).findFirst().orElseThrow();
    for (String part :
        List.of(
            "as a reviewer corrected it) says '2016-09-13': \u201cMongolia and Japan established",
            "says '2017-03-14': \u201cThe two sides declared",
            "'2016-09-13' stands because a reviewer corrected")) {
      assertTrue(conflict.contains(part), "'" + part + "' in " + conflict);
    }
  }

  @Test
  void aCorrectionOutlastsAnotherRenditionAndIsShownWhenItsWordsAreGone() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    ok("review", "correct", id, "--set", "date=2017-03-14", "--reviewer", "A. Bold");
    replace(
        "note.txt", "A note in another form.\n\n" + NOTE.replace(" a strategic", "\na strategic"));
    ok("refresh", "--quiet");
    JsonNode now =
        assertions().stream()
            .filter(a -> a.path("reviewed").asString("").equals("corrected"))
            .findFirst()
            .orElseThrow();
    assertEquals("2017-03-14", now.path("date").asString(""));
    replace("note.txt", "Nothing of it is left.\n");
    ok("refresh", "--quiet");
    assertTrue(ok("review", "--kind", "unplaced").contains("12 September 2016"));
    assertTrue(output("reviews.jsonl").contains("\"unplaced\""));
  }

  /** Takes the note out of the corpus and puts another file in its place. */
  private void replace(String name, String text) throws IOException {
    try (var kept = Files.list(home.resolve("corpus/documents"))) {
      for (Path sidecar : kept.filter(f -> f.toString().endsWith(".meta.json")).toList()) {
        if (Files.readString(sidecar).contains("\"note.")) {
          String sha = sidecar.getFileName().toString().replace(".meta.json", "");
          Files.delete(sidecar);
          Files.deleteIfExists(sidecar.resolveSibling(sha + ".md"));
          Files.deleteIfExists(sidecar.resolveSibling(sha + ".txt"));
        }
      }
    }
    ok("add", Files.writeString(folder.resolve(name), text));
  }

  @Test
  void tellingsAreSplitMergedAndUndone() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    assertEquals(1, rows());
    ok("review", "split", id, "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    assertEquals(2, rows());
    String event =
        output("partnerships.csv").lines().skip(2).findFirst().orElseThrow().split(",")[8];
    ok("review", "merge", event, id, "--reviewer", "B. Reviewer");
    ok("refresh", "--quiet");
    assertEquals(1, rows());
    String errata = output("errata.csv");
    assertTrue(errata.contains("split: an act of its own, parties JPN;MNG"), errata);
    assertTrue(errata.contains("merge: one act with parties JPN;MNG"), errata);
    String log = ok("review", "log", "--json");
    for (JsonNode decision : JsonMapper.builder().build().readTree(log)) {
      String which = decision.path("decision").asString("");
      ok("review", "undo", which, "--reviewer", "A. Bold");
    }
    ok("refresh", "--quiet");
    assertEquals(1, rows());
    assertTrue(output("reviews.jsonl").contains("\"undone\""));
  }

  @Test
  void ofAnActFromWhichItsBestTellingWasSplitNothingOfThatIsToldAnyMore() throws IOException {
    ok("review", "split", dated("2017-03-14").path("id").asString(""), "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    assertEquals(2, rows());
    assertEquals(1, output("conflicts.csv").lines().count(), output("conflicts.csv"));
    String partnerships = output("partnerships.csv");
    assertFalse(partnerships.contains("also told as"), partnerships);
    assertTrue(ok("review").startsWith("Nothing waits for a person."));
  }

  @Test
  void whatACorrectionDroppedIsNotPutDownToAnEarlierAcceptance() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    ok("review", "accept", id, "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    ok("review", "correct", id, "--set", "date=2016-09", "--reviewer", "B. Second");
    ok("refresh", "--quiet");
    String dropped =
        output("changes.jsonl").lines().filter(l -> l.contains(id)).findFirst().orElseThrow();
    assertTrue(dropped.contains("(correct) of B. Second"), dropped);
  }

  @Test
  void aSecondCorrectionKeepsWhatTheFirstSetRight() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    ok("review", "correct", id, "--set", "date=2017-03", "--reviewer", "A. Bold");
    ok("review", "correct", id, "--quote", "a strategic partnership", "--reviewer", "B. Second");
    ok("review", "correct", id, "--set", "qualifiers=special", "--reviewer", "C. Third");
    ok("refresh", "--quiet");
    JsonNode corrected = dated("2017-03");
    assertEquals("[\"special\"]", corrected.path("qualifiers").toString());
    assertEquals("a strategic partnership", corrected.path("evidence").path("quote").asString(""));
  }

  private long rows() throws IOException {
    return output("partnerships.csv").lines().count() - 1;
  }

  @Test
  void whatWasReviewedIsGoldToMeasureAgainst() throws IOException {
    for (JsonNode assertion : assertions()) {
      ok("review", "accept", assertion.path("id").asString(""), "--reviewer", "A. Bold");
    }
    ok("refresh", "--quiet");
    Path gold = folder.resolve("gold");
    assertTrue(ok("review", "gold", "--to", gold).contains("2 documents"));
    String scores = ok("evaluate", gold, "--json");
    assertTrue(scores.contains("1.0"), scores);
  }

  @Test
  void theWayOfAValueNamesItsReviewerAndItsWordsAreAnAnnotation() throws IOException {
    String id = dated("2017-03-14").path("id").asString("");
    ok("review", "accept", id, "--reviewer", "A. Bold");
    ok("refresh", "--quiet");
    JsonNode graph =
        JsonMapper.builder().build().readTree(ok("explain", id, "--prov")).path("@graph");
    List<String> types = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (JsonNode node : graph) {
      types.add(node.path("@type").asString(""));
      labels.add(node.path("rdfs:label").asString(""));
    }
    assertTrue(types.contains("prov:Person") && labels.contains("A. Bold"), graph.toString());
    String told = ok("explain", id);
    assertTrue(told.contains("Review      accept by A. Bold, "), told);
    ok("export", "--format", "annotations", "--to", folder.resolve("annotations"));
    List<String> lines = Files.readAllLines(folder.resolve("annotations/annotations.jsonl"));
    assertEquals(assertions().size(), lines.size());
    assertTrue(lines.getFirst().contains("TextQuoteSelector"));
  }

  @Test
  void wrongUsageIsToldAndNothingIsKept() {
    assertEquals(2, run("review", "accept", "ffffffffffff", "--reviewer", "A").code());
    assertEquals(2, run("review", "--kind", "nonsense").code());
    CommandRun field =
        run("review", "correct", "ffffffffffff", "--set", "nothing", "--reviewer", "A");
    assertEquals(2, field.code());
    assertFalse(Files.exists(home.resolve("corpus/reviews.jsonl")) && !isEmpty());
  }

  @Test
  void whatNoListHasIsRefusedWithTheNearestOnes() throws IOException {
    String id = dated("2017-03-14").path("id").asString("");
    refused("no code 'mining'; nearest are mining-minerals", add("area", "area=mining"));
    refused("no code 'talks'; nearest are defence-talks", add("defence", "item=talks"));
    refused(
        "no code 'one-chinas'; nearest are one-china",
        add("commitment", "subject=one-chinas", "--set", "aspect=core"));
    refused("small letters, with hyphens", correct(id, "qualifiers=Special"));
    refused("two at least", correct(id, "parties=KEN"));
    assertTrue(isEmpty(), "nothing of it is kept");
    assertEquals(0, add("area", "area=mining-minerals").code());
    assertEquals(0, correct(id, "qualifiers=all-weather").code());
  }

  @Test
  void whatAnUndoingTookBackIsToldInTheLog() throws IOException {
    String id = dated("2016-09-12").path("id").asString("");
    ok("review", "reject", id, "--reviewer", "A. Bold");
    String rejected = ok("review", "log").substring(0, 8);
    ok("review", "undo", rejected, "--reviewer", "B. Second");
    String undoes = "(reject) of A. Bold on 'note.md': parties JPN;MNG, level strategic";
    assertTrue(ok("review", "log").contains(undoes), ok("review", "log"));
    ok("refresh", "--quiet");
    assertTrue(output("reviews.jsonl").contains(undoes), output("reviews.jsonl"));
  }

  @Test
  void theSameValueIsAddedOnce() throws IOException {
    assertEquals(0, add("area", "area=mining-minerals").code());
    refused("A. Bold added this value already", add("area", "area=mining-minerals"));
    ok("refresh", "--quiet");
    refused("has this value of this document already", add("area", "area=mining-minerals"));
    assertEquals(1, Files.readAllLines(home.resolve("corpus/reviews.jsonl")).size());
  }

  private static void refused(String word, CommandRun run) {
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains(word), run.err());
  }

  private CommandRun correct(String id, String field) {
    return run("review", "correct", id, "--set", field, "--reviewer", "A. Bold");
  }

  private CommandRun add(String type, String... fields) {
    List<Object> words = new ArrayList<>(List.of("review", "add", "note.md", "--type", type));
    words.addAll(List.of("--quote", "strategic partnership on 12", "--set", "parties=MNG;JPN"));
    words.addAll(List.of("--reviewer", "A. Bold", "--set"));
    words.addAll(List.of(fields));
    return run(words.toArray());
  }

  private boolean isEmpty() {
    try {
      return Files.size(home.resolve("corpus/reviews.jsonl")) == 0;
    } catch (IOException e) {
      return true;
    }
  }
}
