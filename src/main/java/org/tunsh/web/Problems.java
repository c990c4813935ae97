package org.tunsh.web;

import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Map;
import org.tunsh.index.IndexException;
import org.tunsh.index.QuerySyntaxException;

/**
 * Says of each failure what the one who asked should know; never where in the program it came up.
 */
final class Problems {
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad request",
          401, "Unauthorized",
          404, "Not found",
          405, "Method not allowed",
          413, "Content too large",
          415, "Unsupported media type");

  private Problems() {}

  static Problem of(Exception e) {
    return switch (e) {
      case RefusedException refused -> refused.problem();
      case QuerySyntaxException syntax ->
          new Problem(
              400, "Query not readable", message(syntax), syntax.position(), syntax.example());
      case IndexException broken -> Problem.of(503, "Index not available", message(broken));
      case HttpResponseException http -> http(http);
      case IOException io ->
          Problem.of(503, "Output not available", "The output cannot be read: " + message(io));
      default ->
          Problem.of(
              500,
              "Internal error",
              "The request could not be answered because of a fault in the program; the log of"
                  + " 'tunsh serve' has more");
    };
  }

  private static Problem http(HttpResponseException e) {
    int status = e.getStatus();
    return Problem.of(status, TITLES.getOrDefault(status, "Refused"), message(e));
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
