package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archivist's hour in a real browser before the real server: a PDF is dropped, its facts are
 * looked at, accepted, corrected, rejected, completed, split and merged, a decision is undone, a
 * second reviewer comes too late; then the dataset holds all of it.
 */
class FromDropToDatasetTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<List<String>> DECLARATION =
      List.of(
          List.of(
              "Joint Declaration on the Strategic Partnership",
              "between Mongolia and India",
              "",
              "Ulaanbaatar, 17 May 2015",
              "",
              "Mongolia and India declared a strategic partnership on",
              "17 May 2015, in the year of their jubilee.",
              "They agreed to cooperate in the fields of energy, education and tourism."),
          List.of(
              "As spiritual neighbours they will keep talking of defence.",
              "The two sides established a comprehensive partnership in 2004."));
  private static final String NOTE =
      """
      # Mongolia and India

      News, 20 May 2015

      India and Mongolia established a strategic partnership on 16 May 2015.
      """;

  @TempDir private Path folder;
  private int pictures;

  private void picture(Chromium browser, String name) throws Exception {
    String place = System.getProperty("tunsh.pictures", "");
    if (!place.isEmpty()) {
      pictures++;
      Path file = Files.createDirectories(Path.of(place)).resolve(pictures + "-" + name + ".png");
      browser.picture(file);
    }
  }

  private static void signIn(Chromium browser, ServedHome site, String name, String back)
      throws Exception {
    browser.open(site.address("/sign-in?back=" + back), 1280, 900, false);
    browser.click("#name");
    browser.type(name);
    browser.click("#token");
    browser.type(site.token());
    browser.awaitNext(() -> browser.click("form.review button"));
  }

  private void drop(Chromium browser, Path file, String... facts) throws Exception {
    browser.await("document.querySelector('#drop') !== null");
    browser.drop(file, ".zone");
    browser.await("document.querySelector('h1').innerText === 'Read'");
    for (String fact : facts) {
      assertTrue(text(browser).contains(fact), text(browser));
    }
    picture(browser, "read");
  }

  private static String text(Chromium browser) throws Exception {
    return browser.evaluate("document.body.innerText").asString("");
  }

  /** Opens the form that decides on the value of which the list of facts says this. */
  private static void review(Chromium browser, String fact) throws Exception {
    String found =
        "[...document.querySelectorAll('ul.facts li')].find(li => li.innerText.includes('%s'))"
            .formatted(fact);
    browser.evaluate(found + ".querySelector('a[href^=\"/review/\"]').id = 'chosen'; 1");
    browser.awaitNext(() -> browser.click("#chosen"));
  }

  private static void decide(Chromium browser, String decision) throws Exception {
    browser.awaitNext(() -> browser.click("button.%s".formatted(decision)));
  }

  private static void refreshed(Chromium browser, ServedHome site) throws Exception {
    browser.open(site.address("/review"), 1280, 900, false);
    browser.awaitNext(() -> browser.click("form[action='/add/refresh'] button"));
    browser.await("document.querySelector('h1').innerText === 'Read'");
    String said = text(browser);
    assertTrue(said.contains("No document had to be read again."), said);
    assertTrue(said.contains("What this changed"), said);
  }

  private static List<JsonNode> values(ServedHome site, String type) throws Exception {
    return site.output("assertions.jsonl")
        .lines()
        .map(JSON::readTree)
        .filter(value -> value.path("type").asString("").equals(type))
        .toList();
  }

  private static long rows(ServedHome site, String words) throws Exception {
    return site.output("partnerships.csv").lines().filter(line -> line.contains(words)).count();
  }

  @Test
  void whatAnArchivistDecidesInTheBrowserStandsInTheDataset() throws Exception {
    Path program = OutsideProgram.CHROMIUM.required();
    Path pdf = Files.write(folder.resolve("declaration.pdf"), MadePdf.of(DECLARATION));
    Path note = Files.writeString(folder.resolve("note.md"), NOTE);
    try (ServedHome site = new ServedHome(folder.resolve("home"));
        Chromium first = Chromium.start(program, folder);
        Chromium second = Chromium.start(program, folder)) {
      signIn(first, site, "A. Bold", "/add");
      drop(first, pdf, "strategic declared 2015-05-17", "energy", "tourism");
      String facts = first.evaluate("location.href").asString("");

      review(first, "energy");
      picture(first, "review");
      decide(first, "accept");

      first.open(facts, 1280, 900, false);
      review(first, "tourism");
      decide(first, "reject");

      first.open(facts, 1280, 900, false);
      review(first, "strategic declared 2015-05-17");
      String value = first.evaluate("location.href").asString("");
      signIn(second, site, "B. Reviewer", "/review");
      second.open(value, 1280, 900, false);
      corrected(first);
      overtaken(second);

      missed(first, site, facts);
      refreshed(first, site);
      picture(first, "refreshed");
      held(site);

      first.open(site.address("/add"), 1280, 900, false);
      drop(first, note, "strategic declared 2015-05-16");
      splitAndMerged(first, site);
    }
  }

  /** The page hears of a selection a moment after the mouse has made it. */
  private static void mark(Chromium browser, String words) throws Exception {
    browser.select(words, "#context");
    browser.await(
        "document.getElementById('words').value.replace(/\\s+/g, ' ') === '%s'".formatted(words));
  }

  /** Its date, its qualifiers, and its words by drawing the mouse over them. */
  private void corrected(Chromium browser) throws Exception {
    mark(browser, "India declared a strategic partnership on 17 May 2015");
    picture(browser, "selected");
    browser.evaluate("document.getElementById('f-qualifiers').value = 'special'; 1");
    browser.click("#note");
    browser.type("so says page 1");
    decide(browser, "correct");
    assertTrue(text(browser).contains("correct by A. Bold"), text(browser));
    picture(browser, "corrected");
  }

  /** The second decides on what was on the page before the first did. */
  private void overtaken(Chromium browser) throws Exception {
    decide(browser, "reject");
    String answer = text(browser);
    assertTrue(answer.contains("Somebody decided on this while you did"), answer);
    assertTrue(answer.contains("so says page 1") && answer.contains("A. Bold"), answer);
    picture(browser, "overtaken");
  }

  /** A value is added, another one is added and taken back. */
  private void missed(Chromium browser, ServedHome site, String facts) throws Exception {
    String document = facts.replaceFirst(".*id=", "");
    for (String item : List.of("defence-talks", "military-education")) {
      browser.open(
          site.address("/review/document/" + document + "?type=defence"), 1280, 900, false);
      mark(browser, "they will keep talking of defence");
      browser.evaluate("document.getElementById('f-item').value = '" + item + "'; 1");
      if (item.equals("defence-talks")) {
        picture(browser, "missed");
      }
      decide(browser, "add");
    }
    browser.open(site.address("/review/log"), 1280, 900, false);
    browser.evaluate(
        "[...document.querySelectorAll('form[action=\"/review/undo\"]')].find(f =>"
            + " f.parentElement.innerText.includes('military-education')).id = 'chosen'; 1");
    picture(browser, "log");
    browser.awaitNext(() -> browser.click("#chosen button"));
  }

  private static void held(ServedHome site) throws Exception {
    List<JsonNode> partnerships =
        values(site, "partnership").stream()
            .filter(v -> v.path("level").asString("").equals("strategic"))
            .toList();
    assertEquals(
        List.of("[\"special\"]"),
        partnerships.stream().map(v -> v.path("qualifiers").toString()).toList());
    assertEquals(
        "India declared a strategic partnership on 17 May 2015",
        partnerships
            .getFirst()
            .path("evidence")
            .path("quote")
            .asString("")
            .replaceAll("\\s+", " "));
    assertEquals("corrected", partnerships.getFirst().path("reviewed").asString(""));
    List<String> areas =
        values(site, "area").stream()
            .map(v -> v.path("area").asString("") + " " + v.path("reviewed").asString(""))
            .toList();
    assertTrue(areas.contains("energy confirmed"), areas.toString());
    assertTrue(areas.stream().noneMatch(area -> area.startsWith("tourism")), areas.toString());
    assertEquals(
        List.of("defence-talks added"),
        values(site, "defence").stream()
            .map(v -> v.path("item").asString("") + " " + v.path("reviewed").asString(""))
            .toList());
    String errata = site.output("errata.csv");
    assertTrue(errata.contains("qualifiers,,special") && errata.contains("so says page 1"), errata);
    assertTrue(errata.contains("A. Bold") && errata.contains("undone"), errata);
  }

  /** Two tellings of one act are held for two, and for one again. */
  private void splitAndMerged(Chromium browser, ServedHome site) throws Exception {
    long together = rows(site, ",strategic,");
    review(browser, "strategic declared 2015-05-16");
    decide(browser, "split");
    refreshed(browser, site);
    assertEquals(2, rows(site, ",strategic,"), site.output("partnerships.csv"));
    assertEquals(1, together, "both tell of one act before somebody splits it");
    String id =
        values(site, "partnership").stream()
            .filter(v -> v.path("date").asString("").equals("2015-05-16"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString("");
    browser.open(site.address("/review/" + id), 1280, 900, false);
    browser.evaluate(
        "[...document.querySelectorAll('#other option')].find(o =>"
            + " o.innerText.includes('2015-05-17')).selected = true; 1");
    picture(browser, "acts");
    decide(browser, "merge");
    assertTrue(text(browser).contains("merge by A. Bold"), text(browser));
    assertTrue(site.command("refresh").contains("Documents read:"));
    assertEquals(1, rows(site, ",strategic,"), site.output("partnerships.csv"));
    String log = site.command("review", "log");
    assertTrue(log.contains("merge") && log.contains("applied"), log);
  }
}
