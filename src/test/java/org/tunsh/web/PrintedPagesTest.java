package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A page as it is printed, with each quote where its words are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedPagesTest {
  private MadeSite site;
  private String id = "";

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    site = new MadeSite(folder);
    site.write(MadePdf.NAME, MadePdf.bytes());
    site.run();
    String answer = site.get("/api/v1/search?q=file:" + MadePdf.NAME).body();
    id =
        JsonMapper.builder()
            .build()
            .readTree(answer)
            .path("hits")
            .path(0)
            .path("document")
            .asString("");
  }

  @AfterAll
  void stop() throws Exception {
    site.close();
  }

  private Document page(String path) {
    HttpResponse<String> answer = site.get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return Jsoup.parse(answer.body());
  }

  @Test
  void aFactLeadsFromTheTextToThePictureAndBack() {
    Document text = page("/documents/" + id);
    String printed = text.select(".facts a[href*=/pages/]").attr("href");
    assertEquals("/documents/" + id + "/pages/1", printed);
    Document page = page(printed);
    String back = page.select("svg a.partnership").attr("href");
    assertTrue(back.startsWith("/documents/" + id + "#fact-"), back);
    assertEquals(1, text.select("[id=" + back.substring(back.indexOf('#') + 1) + "]").size());
  }

  @Test
  void theQuoteIsMarkedOnBothOfItsLines() {
    Document page = page("/documents/" + id + "/pages/1");
    assertEquals(2, page.select("svg a.partnership rect").size(), page.select("svg").outerHtml());
    assertFalse(page.select("aside .facts li").isEmpty());
    assertTrue(page("/documents/" + id + "/pages/2").select("svg rect").isEmpty());
  }

  @Test
  void aReviewerSeesTheStripOfThePageBesideTheWords() {
    String fact = page("/documents/" + id).select(".facts a[href^=#fact-]").attr("href");
    Document review = page("/review/" + fact.substring("#fact-".length()));
    assertEquals(1, review.select(".witness blockquote#context mark").size());
    assertEquals(2, review.select(".witness figure svg a rect").size(), review.outerHtml());
    String[] part = review.select(".witness svg").attr("viewBox").split(" ");
    assertTrue(Double.parseDouble(part[3]) < 700, "a strip, not the whole page: " + part[3]);
    String picture = review.select(".witness image").attr("href");
    assertEquals("/documents/" + id + "/pages/1/picture", picture);
  }

  @Test
  void thePictureIsPngAndIsNotSentTwice() throws Exception {
    URI address = URI.create(site.address("/documents/" + id + "/pages/1/picture"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("image/png"));
      assertEquals('P', answer.body()[1]);
      String tag = answer.headers().firstValue("ETag").orElseThrow();
      HttpRequest again = HttpRequest.newBuilder(address).header("If-None-Match", tag).build();
      assertEquals(304, client.send(again, HttpResponse.BodyHandlers.ofByteArray()).statusCode());
    }
  }

  @Test
  void pagesThatAreNotThereAreNotFound() {
    for (String page : new String[] {"0", "3", "x", "99999999"}) {
      assertEquals(404, site.get("/documents/" + id + "/pages/" + page).statusCode(), page);
    }
    assertEquals(404, site.get("/documents/0000000000000000/pages/1").statusCode());
  }
}
