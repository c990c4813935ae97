package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropAgainTest {
  @TempDir private Path folder;

  @Test
  void aFileThatTheCorpusHasIsNamedWithALink() throws Exception {
    try (MadeSite site = new MadeSite(folder)) {
      HttpResponse<String> signed =
          site.post("/sign-in", Map.of("name", "A. Bold", "token", MadeSite.TOKEN));
      String cookie = signed.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
      String secret =
          Jsoup.parse(site.get("/add", "Cookie", cookie).body()).select("[name=secret]").val();
      String text = Files.readString(folder.resolve("documents/declaration.txt"));
      String place = drop(site, cookie, secret, text);
      Document page = read(site, place, cookie);
      assertTrue(page.text().contains("already in the corpus, byte for byte, as"), page.text());
      assertEquals("declaration.txt", page.select("[role=note] a").text());
      assertTrue(page.select("[role=note] a").attr("href").startsWith("/documents/"));
    }
  }

  private static String drop(MadeSite site, String cookie, String secret, String text) {
    String body =
        "--edge\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\n"
            + secret
            + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\";"
            + " filename=\"copy.txt\"\r\n\r\n"
            + text
            + "\r\n--edge--\r\n";
    HttpResponse<String> answer =
        site.send(
            HttpRequest.newBuilder(URI.create(site.address("/add")))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertEquals(303, answer.statusCode(), answer.body());
    String place = answer.headers().firstValue("Location").orElseThrow();
    return place.substring(place.indexOf("/add"));
  }

  private static Document read(MadeSite site, String place, String cookie)
      throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Document page = Jsoup.parse(site.get(place, "Cookie", cookie).body());
      if (page.select("h1").text().equals("Read")) {
        return page;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("it was never read");
  }
}
