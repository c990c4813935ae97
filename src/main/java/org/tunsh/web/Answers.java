package org.tunsh.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;

/** Sends answers that a client may keep until the output changes. */
final class Answers {
  static final String JSON = "application/json; charset=utf-8";
  static final String HTML = "text/html; charset=utf-8";
  private static final int LENGTH = 32;

  private final String salt;

  /**
   * Answers of one server.
   *
   * @param salt differs between servers, since another version of the program may answer otherwise
   */
  Answers(String salt) {
    this.salt = salt;
  }

  /** What an answer is made by. */
  @FunctionalInterface
  interface Body {
    String make() throws Exception;
  }

  /** Sends the answer, or says that the client's own is still right (RFC 9110, 13.1.2). */
  void send(Context request, Edition edition, String type, Body body) throws Exception {
    String tag = tag(request, edition);
    request.header("ETag", tag).header("Cache-Control", "no-cache");
    if (isKnown(request, tag)) {
      request.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    request.contentType(type).result(body.make());
  }

  private String tag(Context request, Edition edition) {
    String query = Optional.ofNullable(request.queryString()).orElse("");
    String all = String.join("\n", salt, edition.version(), request.path(), query);
    return "\"" + Library.digest(all).substring(0, LENGTH) + "\"";
  }

  private static boolean isKnown(Context request, String tag) {
    String known = Optional.ofNullable(request.header("If-None-Match")).orElse("");
    return Arrays.stream(known.split(","))
        .map(String::strip)
        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
        .anyMatch(each -> each.equals(tag) || each.equals("*"));
  }
}
