package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.paper.PaperFormat;

/** Papers, differences and formulas through the command, on documents of two states. */
class StudyCommandsTest {
  private static final Pattern QUOTE = Pattern.compile("\u201C([^\u201D]+)\u201D \\\\\\[\\d+");

  @TempDir static Path folder;
  private static Path output;
  private static Path texts;

  @BeforeAll
  static void readsThreeStatements() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    write(
        "2010.md",
        "# Joint Statement on the Comprehensive Partnership between Mongolia and Japan\n\n"
            + "Tokyo, 14 March 2010\n\nMongolia and Japan declared a comprehensive partnership. "
            + "The two sides will cooperate on the basis of equality, mutual benefit and trust.\n");
    write(
        "2017.md",
        "# Joint Statement on the Strategic Partnership between Mongolia and Japan\n\n"
            + "Ulaanbaatar, 14 March 2017\n\nThe two sides declared that the relations between"
            + " Mongolia and Japan are raised to a Strategic Partnership. "
            + "The two sides will cooperate on the basis of equality, mutual benefit and trust.\n");
    write(
        "2019.md",
        "# Joint Statement of Mongolia and India\n\nDelhi, 3 May 2019\n\nMongolia and India"
            + " established a strategic partnership. "
            + "The two sides will cooperate on the basis of equality, mutual benefit and trust.\n");
    output = folder.resolve("output");
    CommandRun run = CommandRun.of("run", texts, "--output", output, "--quiet");
    assertEquals(0, run.code(), run.err());
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(texts.resolve(name), text);
  }

  private static CommandRun run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("--output");
    all.add(output);
    return CommandRun.of(all.toArray());
  }

  @Test
  void everyQuoteOfEveryNoteStandsInADocument() throws IOException {
    CommandRun study = run("study", "Mongolia");
    assertEquals(0, study.code(), study.err());
    StringBuilder documents = new StringBuilder();
    try (Stream<Path> files = Files.list(texts)) {
      for (Path file : files.toList()) {
        documents.append(Files.readString(file));
      }
    }
    Matcher quote = QUOTE.matcher(study.out());
    int found = 0;
    while (quote.find()) {
      assertTrue(documents.indexOf(quote.group(1)) >= 0, quote.group(1));
      found++;
    }
    assertTrue(found >= 3, study.out());
  }

  @Test
  void everyFormatIsTheSameTwice() throws IOException {
    for (PaperFormat format : PaperFormat.values()) {
      String name = format.name().toLowerCase(Locale.ROOT);
      Path first = folder.resolve("first." + name);
      Path second = folder.resolve("second." + name);
      for (Path to : List.of(first, second)) {
        CommandRun study = run("study", "MNG", "--format", name, "--to", to);
        assertEquals(0, study.code(), study.err());
      }
      assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"study", "compare"})
  void anUnknownStateGetsTheNearestNames(String command) {
    CommandRun study = run(command, "Mongolla");
    assertEquals(2, study.code());
    assertTrue(study.err().contains("Mongolia (MNG)"), study.err());
  }

  @ParameterizedTest
  @CsvSource({"study, no partnership of Iceland", "compare, no dated partnership of Iceland"})
  void aStateThatNoDocumentSpeaksOfIsSaidPlainly(String command, String said) {
    CommandRun study = run(command, "ISL");
    assertEquals(1, study.code());
    assertTrue(study.err().contains(said), study.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"study", "compare"})
  void beforeTheFirstDocumentTheFirstIsNamed(String command) {
    CommandRun study = run(command, "MNG", "--as-of", "2005");
    assertEquals(1, study.code());
    assertTrue(study.err().contains("2010-03-14"), study.err());
  }

  @Test
  void asOfLeavesOutWhatCameLater() {
    String then = run("study", "MNG", "--as-of", "2018").out();
    assertTrue(then.contains("Japan") && !then.contains("India"), then);
  }

  @Test
  void aFolderThatIsNotThereIsOneMessage() {
    CommandRun study = run("study", "MNG", "--to", folder.resolve("absent/x.md"));
    assertEquals(3, study.code());
    assertTrue(study.err().contains("there is no folder"), study.err());
  }

  @Test
  void twoRungsOfAPairAreCompared() {
    CommandRun diff = run("diff", "MNG", "Japan", "2010", "2017");
    assertEquals(0, diff.code(), diff.err());
    assertTrue(diff.out().contains("= \u201CThe two sides will cooperate"), diff.out());
    assertTrue(diff.out().contains("+ JPN\u2013MNG: partnership, level strategic"), diff.out());
    assertTrue(diff.out().contains("- JPN\u2013MNG: partnership, level comprehensive"), diff.out());
  }

  @Test
  void aRungThatIsNotThereSaysWhichThereAre() {
    CommandRun diff = run("diff", "MNG", "JPN", "1999", "2017");
    assertEquals(1, diff.code());
    assertTrue(diff.err().contains("2010-03-14, 2017-03-14"), diff.err());
  }

  @Test
  void diffAsJsonHasItsMeasure() {
    CommandRun diff = run("diff", "2010.md", "2019.md", "--json");
    assertEquals(0, diff.code(), diff.err());
    assertTrue(diff.out().contains("\"novelty\" : 0."), diff.out());
    assertEquals(2, run("diff", "a", "b", "c").code());
    assertEquals(1, run("diff", "2010.md", "absent.md").code());
  }

  @Test
  void formulasNameTheFirstDocument() {
    CommandRun formulas = run("formulas", "--pairs", "2");
    assertEquals(0, formulas.code(), formulas.err());
    assertTrue(formulas.out().contains("2 pairs, 3 documents: \u201C"), formulas.out());
    assertTrue(formulas.out().contains("first: 2010-03-14"), formulas.out());
    assertEquals(1, run("formulas", "--pairs", "9").code());
  }

  @Test
  void everyCommandShowsAnExample() {
    for (String command : List.of("study", "diff", "formulas")) {
      CommandRun help = CommandRun.of(command, "--help");
      assertEquals(0, help.code());
      assertTrue(help.out().contains("Example:"), command);
    }
  }
}
