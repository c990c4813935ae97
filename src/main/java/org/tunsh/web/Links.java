package org.tunsh.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses within the site. */
final class Links {
  private Links() {}

  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  static String search(String query, String sort, int offset) {
    return search(query) + "&sort=" + encoded(sort) + (offset > 0 ? "&offset=" + offset : "");
  }

  static String document(String id) {
    return "/documents/" + id;
  }

  /** A document with the words of a query marked. */
  static String document(String id, String query) {
    return query.isBlank() ? document(id) : document(id) + "?q=" + encoded(query);
  }

  /** A page of a document as it is printed. */
  static String page(String id, int page) {
    return document(id) + "/pages/" + page;
  }

  static String pair(List<String> parties) {
    return parties.size() == 2 ? "/pair/" + parties.get(0) + "/" + parties.get(1) : "";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
