package org.tunsh.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tunsh.render.HtmlPage;

/**
 * Sends the style sheets, the icon and the description of the API, which lie in the program itself.
 */
final class Assets {
  private Assets() {}

  static void route(RoutesConfig routes) {
    route(routes, "/assets/page.css", "text/css; charset=utf-8", HtmlPage.style());
    route(routes, "/assets/site.css", "text/css; charset=utf-8", resource("site.css"));
    route(routes, "/assets/icon.svg", "image/svg+xml", resource("icon.svg"));
    route(routes, "/assets/review.js", "text/javascript; charset=utf-8", resource("review.js"));
    route(routes, "/openapi.json", Answers.JSON, resource("openapi.json"));
  }

  private static void route(RoutesConfig routes, String address, String type, String content) {
    String tag = "\"" + Library.digest(content).substring(0, 16) + "\"";
    Site.read(
        routes,
        address,
        request -> {
          request.header("ETag", tag).header("Cache-Control", "no-cache");
          if (tag.equals(request.header("If-None-Match"))) {
            request.status(304);
          } else {
            request.contentType(type).result(content);
          }
        });
  }

  private static String resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program lacks 'org/tunsh/web/" + name + "'; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading 'org/tunsh/web/" + name + "' failed", e);
    }
  }
}
