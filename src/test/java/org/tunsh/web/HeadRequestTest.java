package org.tunsh.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadRequestTest extends OnOneSite {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/review", "/healthz", "/assets/page.css", "/openapi.json"})
  void headIsAnsweredLikeGetWithoutTheBody(String path) throws Exception {
    HttpResponse<String> page = site.get(path);
    HttpResponse<String> head =
        site.send(
            HttpRequest.newBuilder(URI.create(site.address(path)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
    assertEquals(page.statusCode(), head.statusCode());
    for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Length")) {
      assertEquals(page.headers().firstValue(name), head.headers().firstValue(name), name);
    }
    assertEquals("", head.body());
  }
}
