package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the lists: nothing is written before its effect was shown, and then by a button. */
class ListSiteTest {
  @TempDir private Path folder;
  private MadeSite site;
  private Path own;

  @BeforeEach
  void begin() throws Exception {
    site = new MadeSite(folder);
    own = folder.resolve("home/corpus/gazetteers");
  }

  @AfterEach
  void end() throws Exception {
    site.close();
  }

  private String signIn() {
    HttpResponse<String> answer =
        site.post("/sign-in", Map.of("name", "A. Bold", "token", MadeSite.TOKEN));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static Map<String, String> fields(String html, String action) {
    Document page = Jsoup.parse(html);
    Map<String, String> fields = new LinkedHashMap<>();
    page.select("form[action=" + action + "] input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    assertFalse(fields.isEmpty(), page.text());
    return fields;
  }

  @Test
  void aPhraseIsTriedAndShownBeforeAButtonWritesIt() throws Exception {
    String cookie = signIn();
    String page = site.get("/gazetteers?list=areas&phrase=for+all", "Cookie", cookie).body();
    assertEquals("for all", Jsoup.parse(page).select("#phrase").val());
    Map<String, String> form = fields(page, "/gazetteers/preview");
    form.putAll(
        Map.of("list", "areas", "code", "energy", "phrase", "for all", "note", "<i>why</i>"));
    HttpResponse<String> preview = site.post("/gazetteers/preview", form, "Cookie", cookie);
    assertEquals(200, preview.statusCode(), preview.body());
    assertTrue(preview.body().contains("1 documents hold it"), preview.body());
    assertFalse(Files.exists(own), "a preview writes nothing");
    Map<String, String> add = fields(preview.body(), "/gazetteers/add");
    assertEquals(401, site.post("/gazetteers/add", add).statusCode());
    Map<String, String> forged = new LinkedHashMap<>(add);
    forged.put("secret", "0".repeat(48));
    assertEquals(403, site.post("/gazetteers/add", forged, "Cookie", cookie).statusCode());
    assertFalse(Files.exists(own));
    assertEquals(303, site.post("/gazetteers/add", add, "Cookie", cookie).statusCode());
    String list = Files.readString(own.resolve("areas.yaml"));
    assertTrue(list.contains("A. Bold: <i>why</i>") && list.contains("\"for all\""), list);
    String shown = site.get("/gazetteers", "Cookie", cookie).body();
    assertTrue(shown.contains("&lt;i&gt;why&lt;/i&gt;") && !shown.contains("<i>why"), shown);
    assertEquals(409, site.post("/gazetteers/add", add, "Cookie", cookie).statusCode());
  }

  @Test
  void whatCannotBeAddedIsToldWithWhatWasTyped() {
    String cookie = signIn();
    Map<String, String> form =
        fields(site.get("/gazetteers", "Cookie", cookie).body(), "/gazetteers/preview");
    form.putAll(Map.of("list", "parties", "code", "CHN", "phrase", "Japan"));
    HttpResponse<String> answer = site.post("/gazetteers/preview", form, "Cookie", cookie);
    assertEquals(400, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.select("[role=alert]").text().contains("stands for 'JPN' already"));
    assertEquals("Japan", page.select("#phrase").val());
  }

  @Test
  void whoeverLooksSeesWhatTheListsMayLackButNoForm() {
    String page = site.get("/gazetteers?look=tier").body();
    assertTrue(page.contains("phrases that look like tiers"), page);
    assertFalse(page.contains("/gazetteers/preview"));
    assertEquals(400, site.get("/gazetteers?look=nothing").statusCode());
    assertEquals(401, site.post("/gazetteers/preview", Map.of("list", "areas")).statusCode());
  }
}
