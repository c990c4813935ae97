package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteTest extends OnOneSite {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SEARCH = "/api/v1/search?q=%22strategic+partnership%22&limit=3";

  private JsonNode json(String path) {
    HttpResponse<String> answer = site.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body());
  }

  private String id() {
    return json(SEARCH).path("hits").path(0).path("document").asString("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=railways",
        "/concordance",
        "/concordance?q=strategic&sort=left",
        "/saved",
        "/gazetteers",
        "/pairs",
        "/pair/MNG/JPN",
        "/pair/Japan/Mongolia",
        "/compare/MNG",
        "/network",
        "/network?as-of=2015",
        "/categories",
        "/categories/MNG",
        "/categories/Mongolia?scheme=bold-ravdan",
        "/categories?state=Japan",
        "/categories/MNG/JPN",
        "/categories/ISL",
        "/prospects",
        "/prospects?state=MNG&open=1",
        "/powers",
        "/powers?states=MNG,Japan",
        "/powers?states=ISL",
        "/check",
        "/about"
      })
  void everyPageIsWholeAndLoadsNothingFromElsewhere(String path) {
    HttpResponse<String> answer = site.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    Document page = Jsoup.parse(answer.body());
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    assertEquals(1, page.select("form[role=search] input[name=q]").size());
    assertTrue(page.select("script, [style], [onclick]").isEmpty());
    for (Element loaded : page.select("link[href], img[src]")) {
      assertTrue(loaded.attr("href").startsWith("/"), loaded.toString());
    }
    for (Element box : page.select("input, select")) {
      assertFalse(page.select("label[for=" + box.id() + "]").isEmpty(), box.toString());
    }
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
  }

  @Test
  void aSearchGivesHitsFacetsAndPlaces() {
    JsonNode result = json(SEARCH);
    assertEquals(1, result.path("total").asInt());
    JsonNode hit = result.path("hits").path(0);
    assertEquals("declaration.txt", hit.path("file").asString(""));
    JsonNode highlight = hit.path("highlights").path(0);
    String snippet = hit.path("snippet").asString("");
    String found = snippet.substring(highlight.path(0).asInt(), highlight.path(1).asInt());
    assertEquals("strategic partnership", found.toLowerCase(Locale.ROOT));
    assertFalse(result.path("facets").path("party").isEmpty());
  }

  @Test
  void anAnswerThatTheClientHasIsNotSentAgain() {
    String tag = site.get(SEARCH).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = site.get(SEARCH, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    String other = site.get("/api/v1/search?q=railways").headers().firstValue("ETag").orElseThrow();
    assertFalse(tag.equals(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%22unclosed",
        "q=party%3A",
        "q=((((",
        "q=date%3A%5B2020+TO",
        "q=a&limit=1001",
        "q=a&limit=-1",
        "q=a&offset=x",
        "q=a&sort=beauty"
      })
  void aWrongRequestIsAProblemInWords(String parameters) {
    HttpResponse<String> answer = site.get("/api/v1/search?" + parameters);
    assertEquals(400, answer.statusCode());
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(answer.body());
    assertEquals(400, problem.path("status").asInt());
    assertFalse(problem.path("detail").asString("").isEmpty());
    assertFalse(answer.body().contains("Exception"));
    String type = problem.path("type").asString("");
    assertTrue(type.startsWith("/problems/"), type);
    assertEquals(200, site.get(type).statusCode(), "its kind can be looked up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/collocations?q=strategic&span=4&limit=5",
        "/api/v1/frequency?q=strategic",
        "/api/v1/saved",
        "/api/v1/search.csv?q=strategic",
        "/api/v1/search.bibtex?q=strategic",
        "/api/v1/search.ris?q=strategic",
        "/api/v1/search.csl?q=strategic"
      })
  void wordsAndSheetsAndCitationsAreToBeHad(String path) {
    HttpResponse<String> answer = site.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().length() > 10, answer.body());
    assertEquals(200, site.get("/api/v1/documents/" + id() + "/similar").statusCode());
    assertEquals(404, site.get("/api/v1/search.doc?q=strategic").statusCode());
    assertEquals(404, site.get("/documents/" + id() + "/pages/1").statusCode(), "it is no PDF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/add", "/review", "/gazetteers", "/saved", "/pairs", "/about"})
  void theMenuMarksThePageThatIsShown(String path) {
    Document page = Jsoup.parse(site.get(path).body());
    assertEquals(path, page.select("nav a[aria-current=page]").attr("href"));
  }

  @Test
  void aWrongQueryOnThePageShowsItsPlaceAndAnExample() {
    HttpResponse<String> answer = site.get("/search?q=mongolia+%22unclosed");
    assertEquals(400, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertEquals("\"unclosed", page.select("[role=alert] mark").text());
    assertFalse(page.select("main a code").isEmpty());
  }

  @Test
  void aQueryOfAnyLengthHasAnAnswer() {
    assertEquals(414, site.get("/api/v1/search?q=" + "x".repeat(5000)).statusCode());
    assertEquals(200, site.get("/api/v1/search?q=" + "x".repeat(4000)).statusCode());
  }

  @Test
  void nothingThatIsTypedOrReadBecomesMarkup() {
    String script = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for (String path :
        new String[] {
          "/search?q=",
          "/concordance?q=",
          "/pair/",
          "/compare/",
          "/categories/",
          "/categories/MNG?scheme=",
          "/prospects?state=",
          "/powers?states="
        }) {
      assertFalse(site.get(path + script).body().contains("<script>"), path);
    }
    String hits = site.get("/search?q=minerals").body();
    assertTrue(hits.contains("<mark>minerals</mark> &lt;for all&gt;"), hits);
    assertTrue(site.get("/documents/" + id()).body().contains("minerals &lt;for all&gt;"));
  }

  @Test
  void aDocumentShowsEachFactAtItsWords() {
    Document page = Jsoup.parse(site.get("/documents/" + id() + "?q=minerals").body());
    assertEquals("minerals", page.select("mark.sought").text());
    assertFalse(page.select(".facts a[href^=#fact-]").isEmpty());
    for (Element fact : page.select(".facts a[href^=#fact-]")) {
      assertEquals(
          1, page.select("[id=" + fact.attr("href").substring(1) + "]").size(), fact.text());
    }
  }

  @Test
  void theApiGivesTextBlocksAndAssertionsWhoseQuotesAreThere() {
    JsonNode document = json("/api/v1/documents/" + id());
    String text = document.path("text").asString("");
    assertFalse(document.path("assertions").isEmpty());
    for (JsonNode assertion : document.path("assertions")) {
      JsonNode evidence = assertion.path("evidence");
      assertEquals(
          evidence.path("quote").asString(""),
          text.substring(evidence.path("start").asInt(), evidence.path("end").asInt()));
    }
    JsonNode pair = json("/api/v1/pairs/MNG/JPN");
    assertEquals("strategic", pair.path("partnerships").path(0).path("level").asString(""));
    assertEquals(1, json("/api/v1/concordance?q=railways").path("total").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents/..%2f..%2fetc%2fpasswd",
        "/documents/0000000000000000",
        "/documents/x",
        "/output/tunsh.json",
        "/output/index/segments_1",
        "/output/..%2ftunsh.json",
        "/nothing",
        "/pair/MNG/nowhere",
        "/compare/nowhere",
        "/categories/nowhere",
        "/categories/MNG?scheme=none",
        "/categories/MNG/nowhere",
        "/prospects?state=nowhere",
        "/powers?states=MNG,nowhere",
        "/assets/../page.css"
      })
  void whatIsNotThereIsNotFound(String path) {
    int status = site.get(path).statusCode();
    assertTrue(status == 404 || status == 400, path + ": " + status);
  }

  @Test
  void reportsAreSentFromAFixedList() {
    assertEquals(200, site.get("/output/report.html").statusCode());
    assertEquals(200, site.get("/output/tables/table1.csv").statusCode());
  }

  @Test
  void anotherMethodIsRefused() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.address("/api/v1/search"))).DELETE().build();
    assertEquals(405, site.send(request).statusCode());
  }

  private HttpResponse<String> upload(String name, String value) {
    String body =
        "--edge\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"../../note.txt\"\r\n\r\n"
            + "A note.\r\n"
            + "--edge--\r\n";
    return site.send(
        HttpRequest.newBuilder(URI.create(site.address("/api/v1/documents")))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .header(name, value)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void writingNeedsTheToken() {
    assertEquals(401, upload("X-Other", "none").statusCode());
    assertEquals(401, upload("Authorization", "Bearer wrong").statusCode());
    assertEquals(201, upload("Authorization", "Bearer " + MadeSite.TOKEN).statusCode());
    assertEquals(201, upload("X-Tunsh-Token", MadeSite.TOKEN).statusCode());
    assertEquals("[note.txt:7, note.txt:7]", site.received.toString());
  }

  @Test
  void aForeignNameOfThisMachineIsRefused() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }
  }

  @Test
  void healthFiguresAndTheDescriptionAreThere() {
    assertEquals("ok", json("/healthz").path("status").asString(""));
    JsonNode description = json("/openapi.json");
    assertEquals("3.1.0", description.path("openapi").asString(""));
    site.get("/about");
    String figures = site.get("/metrics").body();
    assertTrue(
        figures.contains("tunsh_requests_total{route=\"/about\",method=\"GET\",status=\"200\"}"),
        figures);
  }
}
