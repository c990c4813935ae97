package org.tunsh.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tunsh.render.Markup;

/**
 * The kinds of problems (RFC 9457, section 4): each has an address of its own, at which a page says
 * what it means and what to do.
 */
final class ProblemTypes {
  static final String FOLDER = "/problems/";
  private static final Map<String, String> REMEDIES = remedies();

  private ProblemTypes() {}

  private static Map<String, String> remedies() {
    Map<String, String> remedies = new LinkedHashMap<>();
    remedies.put(
        "Query not readable",
        "The query cannot be parsed. 'position' says where, 'detail' why, and 'example' is a query"
            + " of the same kind that can be read.");
    remedies.put(
        "Query too long",
        "The query has more characters than are read. Make it shorter, or ask two.");
    remedies.put(
        "Bad request",
        "A parameter, a header or the body cannot be read. 'detail' names it and says what it may"
            + " be.");
    remedies.put(
        "Not found", "There is nothing of this name here. Search for it, or look at '/pairs'.");
    remedies.put(
        "Unauthorized",
        "Writing needs the token that 'tunsh serve' prints when it starts, as 'Authorization:"
            + " Bearer TOKEN' or 'X-Tunsh-Token: TOKEN'.");
    remedies.put("Method not allowed", "The address is read with GET; '/openapi.json' lists all.");
    remedies.put("Content too large", "The document is larger than can be taken in at once.");
    remedies.put("Unsupported media type", "Documents are sent as 'multipart/form-data'.");
    remedies.put(
        "Page not drawn",
        "The page of the document cannot be drawn: 'detail' says why. Its text can still be read.");
    remedies.put(
        "Index not available",
        "The index cannot be opened. 'tunsh index' makes it anew from the kept texts.");
    remedies.put(
        "Output not available",
        "The output cannot be read. 'tunsh run' or 'tunsh refresh' mends" + " it.");
    remedies.put(
        "Internal error",
        "A fault of the program. The log of 'tunsh serve' has more; please report it.");
    remedies.put("Refused", "The request was refused for the reason that 'detail' gives.");
    return remedies;
  }

  /** The address of the kind with a title. */
  static String address(String title) {
    return FOLDER + title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Whether every problem of this title can be looked up. */
  static boolean isKnown(String title) {
    return REMEDIES.containsKey(title);
  }

  /** The page of one kind. */
  static String html(String name) throws RefusedException {
    for (Map.Entry<String, String> each : REMEDIES.entrySet()) {
      if (address(each.getKey()).equals(FOLDER + name)) {
        Markup html = new Markup().element("p", each.getValue());
        return Layout.page("Problem: " + each.getKey(), "", "", html);
      }
    }
    throw new RefusedException(Problem.notFound("There is no kind of problem '" + name + "'"));
  }
}
