package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.house.OutsideProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every page in a real browser: no fault that axe knows, on a wide screen and a phone, light and
 * dark; nothing loaded from elsewhere; all of it by the keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RULES =
      "{runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'],"
          + "resultTypes:['violations']}";
  private static final int TAB = 9;
  private static final int ENTER = 13;

  private MadeSite site;
  private Chromium browser;
  private String axe;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path program = OutsideProgram.CHROMIUM.required();
    try (InputStream in =
        Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    site = new MadeSite(folder.resolve("site"));
    site.write(MadePdf.NAME, MadePdf.bytes());
    site.run();
    browser = Chromium.start(program, folder);
  }

  @AfterAll
  void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private String id(String query) {
    String answer = site.get("/api/v1/search?limit=1&q=" + query).body();
    return JSON.readTree(answer).path("hits").path(0).path("document").asString("");
  }

  private List<String> pages() {
    String pdf = id("file:" + MadePdf.NAME);
    return List.of(
        "/",
        "/search",
        "/search?q=strategic",
        "/search?q=%22unclosed",
        "/search?q=zzzzzz",
        "/documents/" + id("strategic+file:declaration.txt") + "?q=minerals",
        "/documents/" + pdf,
        "/documents/" + pdf + "/pages/1",
        "/documents/" + pdf + "/similar",
        "/concordance",
        "/concordance?q=strategic&sort=left",
        "/saved",
        "/gazetteers",
        "/review",
        "/add",
        "/sign-in",
        "/pairs",
        "/pair/MNG/JPN",
        "/compare/MNG",
        "/categories",
        "/categories/MNG",
        "/categories/MNG/JPN",
        "/prospects",
        "/powers",
        "/powers?states=MNG,JPN",
        "/check",
        "/about",
        "/problems/query-not-readable",
        "/nothing");
  }

  @Test
  void axeFindsNoFaultOnAnyPage() throws Exception {
    List<String> faults = new ArrayList<>();
    for (String page : pages()) {
      look(page, 1280, false, faults);
      look(page, 390, true, faults);
    }
    assertEquals(List.of(), faults);
    for (String address : browser.requested()) {
      assertTrue(
          address.startsWith("http://127.0.0.1:") || address.startsWith("data:"),
          "loaded from elsewhere: " + address);
    }
  }

  private void look(String page, int width, boolean dark, List<String> faults) throws Exception {
    browser.open(site.address(page), width, 900, dark);
    browser.evaluate(axe + ";1");
    JsonNode violations =
        JSON.readTree(
            browser
                .evaluate("axe.run(document," + RULES + ").then(r=>JSON.stringify(r.violations))")
                .asString(""));
    for (JsonNode violation : violations) {
      faults.add(
          page
              + " at "
              + width
              + (dark ? " dark: " : " light: ")
              + violation.path("id").asString("")
              + " "
              + violation.path("nodes").path(0).path("html").asString(""));
    }
    int over =
        browser.evaluate("document.documentElement.scrollWidth - window.innerWidth").asInt(99);
    if (over > 0) {
      faults.add(page + " at " + width + ": wider than the screen by " + over);
    }
    String pictures = System.getProperty("tunsh.pictures", "");
    if (!pictures.isEmpty()) {
      String name = page.replaceAll("[^A-Za-z0-9]+", "-") + width + (dark ? "d" : "l") + ".png";
      browser.picture(Files.createDirectories(Path.of(pictures)).resolve(name));
    }
  }

  @Test
  void aSearchNeedsTheKeyboardAlone() throws Exception {
    browser.open(site.address("/"), 1280, 900, false);
    browser.press("Tab", TAB);
    assertEquals("Skip to the content", focused("textContent"));
    for (int i = 0; i < 30 && !focused("id").equals("q"); i++) {
      browser.press("Tab", TAB);
    }
    assertEquals("q", focused("id"));
    browser.type("strategic");
    browser.awaitNext(() -> browser.press("Enter", ENTER));
    assertEquals("/search", browser.evaluate("location.pathname").asString(""));
    for (int i = 0; i < 60 && !focused("href").contains("/documents/"); i++) {
      browser.press("Tab", TAB);
    }
    browser.awaitNext(() -> browser.press("Enter", ENTER));
    assertTrue(
        browser.evaluate("document.querySelectorAll('mark.sought').length").asInt(0) > 0,
        "the words that were sought are marked");
  }

  private String focused(String property) throws Exception {
    return browser.evaluate("String(document.activeElement." + property + ")").asString("");
  }
}
