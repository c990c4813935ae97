package org.tunsh.web;

import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/**
 * Why a request was refused, as problem details (RFC 9457).
 *
 * @param status the HTTP status
 * @param title the kind of problem
 * @param detail what is wrong with this request and what would be right
 * @param position where in the query, from 0; -1 where it is not about a query
 * @param example a query of the same kind that can be read; empty where it is not about a query
 */
record Problem(int status, String title, String detail, int position, String example) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, -1, "");
  }

  static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  static Problem badRequest(String detail) {
    return of(400, "Bad request", detail);
  }

  String json() {
    Fields fields =
        JsonText.fields()
            .put("type", ProblemTypes.address(title))
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    if (position >= 0) {
      fields.put("position", position).put("example", example);
    }
    return JsonText.line(fields);
  }
}
