package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.review.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewSiteTest {
  @TempDir private Path folder;
  private MadeSite site;
  private String id;

  @BeforeEach
  void begin() throws Exception {
    site = new MadeSite(folder);
    String line = site.get("/output/assertions.jsonl").body().lines().findFirst().orElseThrow();
    JsonNode assertion = JsonMapper.builder().build().readTree(line);
    id = assertion.path("id").asString("");
  }

  @AfterEach
  void end() throws Exception {
    site.close();
  }

  private String signIn(String name) {
    HttpResponse<String> answer =
        site.post(
            "/sign-in", Map.of("name", name, "token", MadeSite.TOKEN, "back", "//evil.example"));
    assertEquals(303, answer.statusCode());
    assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/review"));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
    assertFalse(cookie.contains("Secure"), "on this machine there is no TLS");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  /** The fields of the form that decides, as a browser would send them. */
  private Map<String, String> form(String cookie) {
    Document page = Jsoup.parse(site.get("/review/" + id, "Cookie", cookie).body());
    Element form = page.select("form[action=/review/" + id + "]").last();
    Map<String, String> fields = new LinkedHashMap<>();
    assertTrue(form != null, page.text());
    for (Element input : form.select("input,textarea")) {
      fields.put(input.attr("name"), input.is("textarea") ? input.text() : input.attr("value"));
    }
    form.select("select")
        .forEach(s -> fields.put(s.attr("name"), s.select("option[selected]").attr("value")));
    return fields;
  }

  @Test
  void nobodyDecidesWithoutTheTokenOrFromAnotherSite() throws Exception {
    assertEquals(401, site.post("/review/" + id, Map.of("decision", "reject")).statusCode());
    assertEquals(401, site.post("/sign-in", Map.of("name", "A", "token", "guessed")).statusCode());
    String cookie = signIn("A. Bold");
    Map<String, String> form = form(cookie);
    form.put("decision", "reject");
    assertEquals(
        403,
        site.post("/review/" + id, form, "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
            .statusCode());
    form.put("secret", "0".repeat(48));
    assertEquals(403, site.post("/review/" + id, form, "Cookie", cookie).statusCode());
    assertEquals(List.of(), site.log().read());
  }

  @Test
  void aDecisionIsTakenWhileARunIsAtWork() throws Exception {
    String cookie = signIn("A. Bold");
    Map<String, String> form = form(cookie);
    form.put("decision", "accept");
    try (MVStore run = new MVStore.Builder().fileName(site.store().toString()).open()) {
      assertFalse(run.isClosed());
      assertEquals(200, site.get("/review", "Cookie", cookie).statusCode());
      assertEquals(303, site.post("/review/" + id, form, "Cookie", cookie).statusCode());
    }
    assertEquals("A. Bold", site.log().read().getFirst().reviewer());
  }

  @Test
  void aCorrectionIsKeptAndStandsInTheDatasetAfterTheNextRun() throws Exception {
    String cookie = signIn("A. Bold");
    Map<String, String> form = form(cookie);
    form.putAll(Map.of("decision", "correct", "f-qualifiers", "special", "note", "<b>so</b>"));
    assertEquals(303, site.post("/review/" + id, form, "Cookie", cookie).statusCode());
    Decision kept = site.log().read().getFirst();
    assertEquals("A. Bold", kept.reviewer());
    String page = site.get("/review/" + id, "Cookie", cookie).body();
    assertTrue(page.contains("&lt;b&gt;so&lt;/b&gt;") && !page.contains("<b>so</b>"));
    assertTrue(page.contains("the dataset has it from the next run on"), page);
    assertEquals("special", form(cookie).get("f-qualifiers"), "the form has what was corrected");
    assertFalse(page.contains("Accept as it stands"), "what was read stands no more");
    site.run();
    String errata = site.get("/output/errata.csv").body();
    assertTrue(errata.contains(kept.id()) && errata.contains(",qualifiers,,special,"), errata);
    assertTrue(site.get("/output/partnerships.csv").body().contains("corrected"));
    String line = site.get("/output/assertions.jsonl").body().lines().findFirst().orElseThrow();
    String corrected = JsonMapper.builder().build().readTree(line).path("id").asString("");
    assertFalse(site.get("/review/" + corrected).body().contains("from the next run on"));
    Document way = Jsoup.parse(site.get("/explain/" + corrected).body());
    assertTrue(way.text().contains("correct by A. Bold"), way.text());
    assertTrue(way.text().contains("qualifiers: \u2018\u2019 stood, \u2018special\u2019 stands"));
    assertTrue(way.text().contains("SHA-256") && way.select("mark").size() == 1, way.text());
    assertEquals(404, site.get("/explain/" + id + "0").statusCode());
  }

  @Test
  void ofTwoReviewersAtOnceTheSecondSeesWhatTheFirstDid() throws Exception {
    String one = signIn("A. Bold");
    String other = signIn("B. Reviewer");
    Map<String, String> first = form(one);
    Map<String, String> second = form(other);
    first.putAll(Map.of("decision", "accept", "note", "seen in the original"));
    second.put("decision", "reject");
    assertEquals(303, site.post("/review/" + id, first, "Cookie", one).statusCode());
    HttpResponse<String> overtaken = site.post("/review/" + id, second, "Cookie", other);
    assertEquals(409, overtaken.statusCode());
    assertTrue(overtaken.body().contains("seen in the original"), overtaken.body());
    assertEquals(1, site.log().read().size());
    Map<String, String> again = form(other);
    again.put("decision", "reject");
    assertEquals(303, site.post("/review/" + id, again, "Cookie", other).statusCode());
    assertEquals(2, site.log().read().size());
  }

  @Test
  void whoDecidesIsToldWhichCopiesFollow() throws Exception {
    String cookie = signIn("A. Bold");
    assertEquals("", copies(cookie), "the document stands alone");
    String words = MadeSite.DECLARATION;
    site.write("declaration.md", "# " + words.replace("<", "\\<"));
    site.write(
        "declaration.html",
        "<html><body><p>"
            + words.strip().replace("&", "&amp;").replace("<", "&lt;").replace("\n\n", "</p><p>")
            + "</p></body></html>");
    site.write("other.txt", words.replace("3 May", "4 May"));
    site.run();
    String said = copies(cookie);
    assertTrue(said.contains("declaration.html, declaration.md; what you accept, correct"), said);
    assertFalse(said.contains("other.txt"), "it has another date: " + said);
  }

  private String copies(String cookie) {
    return Jsoup.parse(site.get("/review/" + id, "Cookie", cookie).body())
        .select("p[role=note]")
        .text();
  }

  /** Sent again, the form must not take back what the second never saw. */
  @Test
  void whoComesTooLateFindsTheFirstOnesCorrectionInTheFieldsThatHeLeft() throws Exception {
    String one = signIn("A. Bold");
    String other = signIn("B. Reviewer");
    Map<String, String> first = form(one);
    Map<String, String> second = form(other);
    first.putAll(Map.of("decision", "correct", "f-qualifiers", "special"));
    first.put("words", "Japan declared a strategic partnership on 3 May 2011");
    second.putAll(Map.of("decision", "correct", "f-date", "2011-05"));
    assertEquals(303, site.post("/review/" + id, first, "Cookie", one).statusCode());
    Document page = Jsoup.parse(site.post("/review/" + id, second, "Cookie", other).body());
    assertEquals("special", page.select("#f-qualifiers").val());
    assertEquals("2011-05", page.select("#f-date").val());
    assertEquals(first.get("words"), page.select("#words").text());
  }

  @Test
  void whoHoldsTellingsForOneActAfterAnotherDecidedOnOneOfThemIsToldSo() throws Exception {
    site.write(
        "note.md",
        "# Mongolia and Japan\n\nNews, 9 May 2011\n\n"
            + "Mongolia and Japan established a strategic partnership on 4 May 2011.\n");
    site.run();
    String row = site.get("/output/conflicts.csv").body().lines().skip(1).findFirst().orElseThrow();
    String place = "/review/" + row.substring(0, row.indexOf(','));
    String one = signIn("A. Bold");
    String other = signIn("B. Reviewer");
    Map<String, String> merge = new LinkedHashMap<>(Map.of("decision", "merge"));
    Jsoup.parse(site.get(place, "Cookie", other).body())
        .select("form.review input")
        .forEach(input -> merge.put(input.attr("name"), input.attr("value")));
    Map<String, String> first = form(one);
    first.putAll(Map.of("decision", "accept", "note", "seen in the original"));
    assertEquals(303, site.post("/review/" + id, first, "Cookie", one).statusCode());
    HttpResponse<String> overtaken = site.post(place, merge, "Cookie", other);
    assertEquals(409, overtaken.statusCode());
    assertTrue(overtaken.body().contains("seen in the original"), overtaken.body());
    assertEquals(1, site.log().read().size());
    merge.put(
        "state",
        Jsoup.parse(overtaken.body()).select("form.review input[name=state]").attr("value"));
    assertEquals(303, site.post(place, merge, "Cookie", other).statusCode());
    assertEquals(2, site.log().read().size());
  }

  @Test
  void aFieldThatCannotBeAndWordsThatAreNotThereAreRefusedInWords() throws Exception {
    String cookie = signIn("A. Bold");
    Map<String, String> form = form(cookie);
    form.putAll(Map.of("decision", "correct", "f-date", "yesterday"));
    HttpResponse<String> date = site.post("/review/" + id, form, "Cookie", cookie);
    assertEquals(400, date.statusCode());
    assertTrue(date.body().contains("YYYY") && date.body().contains("yesterday"));
    Map<String, String> words = form(cookie);
    words.putAll(Map.of("decision", "correct", "words", "words that no document has"));
    assertEquals(400, site.post("/review/" + id, words, "Cookie", cookie).statusCode());
    Map<String, String> changed = form(cookie);
    changed.putAll(Map.of("decision", "accept", "f-level", "expanded"));
    assertEquals(400, site.post("/review/" + id, changed, "Cookie", cookie).statusCode());
    Map<String, String> alone = form(cookie);
    alone.putAll(Map.of("decision", "correct", "f-parties", "KEN"));
    HttpResponse<String> one = site.post("/review/" + id, alone, "Cookie", cookie);
    assertEquals(400, one.statusCode());
    assertTrue(Jsoup.parse(one.body()).select("[role=alert]").text().contains("two at least"));
    assertEquals(List.of(), site.log().read());
  }

  @Test
  void aPhraseThatNoListKnowsWaitsUntilSomebodyAddsOrRejectsIt() throws Exception {
    site.write(
        "note.md",
        "# Note\n\n"
            + "The Government of the Republic of Elbonia and Mongolia spoke of <b>trade</b>.\n");
    site.run();
    String cookie = signIn("A. Bold");
    Element item = waiting(cookie).orElseThrow();
    assertTrue(item.text().contains("Republic of Elbonia and Mongolia spoke of"), item.text());
    assertFalse(item.text().contains("tunsh "), "commands are no help on a page: " + item.text());
    String place = item.select("a").attr("href");
    Document page = Jsoup.parse(site.get(place, "Cookie", cookie).body());
    assertEquals("Republic of Elbonia", page.select("mark").text());
    assertEquals("Republic of Elbonia", page.select("#phrase").val());
    assertEquals(1, page.select("form[action=/gazetteers/preview]").size());
    Map<String, String> reject = new LinkedHashMap<>();
    page.select("form[action=/review/phrase] input[type=hidden]")
        .forEach(input -> reject.put(input.attr("name"), input.attr("value")));
    reject.put("note", "made up");
    assertEquals(401, site.post("/review/phrase", reject).statusCode());
    assertEquals(303, site.post("/review/phrase", reject, "Cookie", cookie).statusCode());
    assertTrue(waiting(cookie).isEmpty());
    assertEquals(409, site.post("/review/phrase", reject, "Cookie", cookie).statusCode());
    site.run();
    assertTrue(waiting(cookie).isEmpty(), "it outlasts a run");
    assertTrue(site.get("/output/reviews.jsonl").body().contains("\"outcome\":\"applied\""));
    assertEquals(1, site.get("/output/errata.csv").body().lines().count());
    Map<String, String> undo =
        Map.of(
            "secret", reject.getOrDefault("secret", ""), "id", site.log().read().getFirst().id());
    assertEquals(303, site.post("/review/undo", undo, "Cookie", cookie).statusCode());
    assertTrue(waiting(cookie).isPresent());
    assertEquals(404, site.get("/review/phrase?id=party:Nowhere", "Cookie", cookie).statusCode());
  }

  /** The unknown phrase among what needs a person. */
  private Optional<Element> waiting(String cookie) throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      Document page = Jsoup.parse(site.get("/review?kind=unknown", "Cookie", cookie).body());
      if (!page.text().contains("still looked through")) {
        return page.select("li.unknown").stream()
            .filter(li -> li.text().contains("Elbonia"))
            .findFirst();
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("the phrases were never found");
  }

  @Test
  void whatWasAddedIsSaidAndIsAddedOnce() throws Exception {
    String cookie = signIn("A. Bold");
    JsonNode first =
        JsonMapper.builder()
            .build()
            .readTree(
                site.get("/output/assertions.jsonl").body().lines().findFirst().orElseThrow());
    String place = "/review/document/" + first.path("document").asString("");
    Map<String, String> added = new LinkedHashMap<>();
    added.put("secret", form(cookie).getOrDefault("secret", ""));
    added.putAll(Map.of("decision", "add", "type", "defence", "f-parties", "JPN;MNG"));
    added.putAll(Map.of("f-item", "defence-talks", "words", "they will work together"));
    HttpResponse<String> kept = site.post(place, added, "Cookie", cookie);
    assertEquals(303, kept.statusCode());
    String next = kept.headers().firstValue("Location").orElseThrow();
    next = next.substring(next.indexOf("/review/"));
    String said =
        Jsoup.parse(site.get(next, "Cookie", cookie).body()).select("[role=status]").text();
    assertTrue(said.contains("Added: defence: parties JPN;MNG, item defence-talks"), said);
    HttpResponse<String> again = site.post(place, added, "Cookie", cookie);
    assertTrue(again.body().contains("A. Bold added this value already"), again.body());
    site.run();
    HttpResponse<String> late = site.post(place, added, "Cookie", cookie);
    assertTrue(late.body().contains("The dataset has this value"), late.body());
    assertEquals(1, site.log().read().size());
  }

  @Test
  void whatWasMissedIsAddedAndUndone() throws Exception {
    String cookie = signIn("A. Bold");
    Map<String, String> form = form(cookie);
    String document =
        JsonMapper.builder()
            .build()
            .readTree(site.get("/output/assertions.jsonl").body().lines().findFirst().orElseThrow())
            .path("document")
            .asString("");
    Map<String, String> added = new LinkedHashMap<>();
    added.put("secret", form.getOrDefault("secret", ""));
    added.put("decision", "add");
    added.put("type", "defence");
    added.put("f-parties", "jpn, mng");
    added.put("f-item", "defence-talks");
    added.put("words", "As third neighbours they will work\ntogether");
    assertEquals(
        303, site.post("/review/document/" + document, added, "Cookie", cookie).statusCode());
    site.run();
    assertTrue(site.get("/output/defence.csv").body().contains("defence-talks"));
    String log = site.get("/review/log", "Cookie", cookie).body();
    assertTrue(log.contains("applied"), log);
    Map<String, String> undo = new LinkedHashMap<>();
    undo.put("secret", form.getOrDefault("secret", ""));
    undo.put("id", site.log().read().getFirst().id());
    undo.put("back", "/review/log");
    assertEquals(303, site.post("/review/undo", undo, "Cookie", cookie).statusCode());
    String entry = Jsoup.parse(site.get("/review/log").body()).select("ol.decisions > li").text();
    assertTrue(entry.contains("It undid: add by A. Bold") && entry.contains("declaration"), entry);
    site.run();
    assertFalse(site.get("/output/defence.csv").body().contains("defence-talks"));
    assertTrue(site.get("/output/errata.csv").body().contains("undone"));
  }
}
