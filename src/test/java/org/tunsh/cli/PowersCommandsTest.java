package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.house.Checkout;

/** Categories, prospects, network and powers through the real command, over a few regesta. */
class PowersCommandsTest {
  @TempDir private static Path folder = Path.of("");

  private static Path output() {
    return folder.resolve("out");
  }

  @BeforeAll
  static void runAFewRegesta() throws Exception {
    Path regesta = Files.createDirectories(folder.resolve("in"));
    for (String name :
        List.of(
            "jpn-mng-2010-11-19-strategic.md",
            "jpn-mng-2022-11-29-strategic.md",
            "chn-mng-2014-08-21-comprehensive-strategic.md",
            "deu-mng-2023-06-30-strategic.md")) {
      Files.copy(Checkout.root().resolve("corpus/regesta").resolve(name), regesta.resolve(name));
    }
    CommandRun run = CommandRun.of("run", regesta, "--output", output(), "--quiet");
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  private static CommandRun command(String line) {
    String[] words = (line + " --output").split(" ", -1);
    Object[] all = new Object[words.length + 1];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = output();
    return CommandRun.of(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "categories MNG|JPN-MNG",
        "categories MNG-JPN|The name against the content",
        "categories Japan Mongolia --scheme bold-ravdan|The three kinds",
        "categories MNG --json|\"standing\" : \"shown\"",
        "prospects|nothing is forecast",
        "prospects DEU --json|\"outcome\" : \"nothing more is told in this corpus\"",
        "network|groups that hang together",
        "network --state JPN --format csv|JPN,MNG,Japan,Mongolia,strategic",
        "network --as-of 2012 --tier strategic --format dot|JPN -- MNG",
        "compare --powers JPN CHN|Its names",
        "compare --powers JPN CHN --format json|\"differences\"",
        "compare --powers JPN CHN --format csv|JPN,Japan,strategic,tier,,1,1,1.000,0.025,1.000",
      })
  void eachCommandAnswers(String line, String expected) {
    CommandRun run = command(line);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains(expected), run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "categories Mongolai",
        "prospects Japen",
        "network --state QQ",
        "compare --powers CHN Ruzzia"
      })
  void anUnknownStateGetsTheNearestNames(String line) {
    CommandRun run = command(line);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("nearest are"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "categories FRA",
        "prospects FRA",
        "network --state FRA",
        "compare --powers FRA ITA",
        "network --as-of 1990"
      })
  void ofWhatTheCorpusDoesNotSpeakThereIsASentence(String line) {
    CommandRun run = command(line);
    assertEquals(ExitCode.LOOK, run.code(), run.err());
    assertTrue(run.err().startsWith("tunsh: The documents of this output"), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network --tier grand|--tier 'grand' is none",
        "network --as-of May|--as-of 'May' is no date",
        "categories MNG --scheme x|There is no scheme 'x'",
        "compare --powers JPN --format md|--powers is written as table, json or csv",
        "compare|Name a state"
      })
  void aWrongSettingSaysWhatIsWanted(String line, String message) {
    CommandRun run = command(line);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void anEarlyDateSaysWhatTheFirstDocumentIs() {
    assertTrue(
        command("network --as-of 1990").err().contains("the first document is of 2010-11-19"));
  }

  @Test
  void claimsStandInTheCheck() {
    CommandRun run = command("check --json");
    assertTrue(run.out().contains("\"verdict\" : \"borne out\""), run.out());
    assertTrue(run.out().contains("\"verdict\" : \"not decidable from this corpus\""), run.out());
    assertFalse(command("check").out().contains("null"));
  }
}
