package org.tunsh.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.SearchRequest;
import org.tunsh.model.ReducedDate;

/** Reads the parameters of a request; what cannot be read is refused with words. */
final class Asked {
  private static final int LONGEST_QUERY = 4096;
  private static final int MOST_OFFSET = 100_000;
  private static final Pattern DOCUMENT = Pattern.compile("[0-9a-f]{16}");
  private static final int URI_TOO_LONG = 414;

  private Asked() {}

  /** The query as typed; empty where there is none. */
  static String query(Context request) throws RefusedException {
    String query = text(request, "q");
    if (query.length() > LONGEST_QUERY) {
      throw new RefusedException(
          Problem.of(
              URI_TOO_LONG,
              "Query too long",
              "The query has "
                  + query.length()
                  + " characters, at most "
                  + LONGEST_QUERY
                  + " are read"));
    }
    return query;
  }

  static String text(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("");
  }

  /** A date of ISO 8601, reduced; empty where there is none. */
  static String date(Context request, String name) throws RefusedException {
    String text = text(request, name).strip();
    if (text.isEmpty() || ReducedDate.isDate(text)) {
      return text;
    }
    throw new RefusedException(
        Problem.badRequest("'" + name + "' is a date such as 2015 or 2015-05, not '" + text + "'"));
  }

  static int number(Context request, String name, int usual, int most) throws RefusedException {
    String text = text(request, name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw outside(name, text, most);
    }
    throw outside(name, text, most);
  }

  private static RefusedException outside(String name, String text, int most) {
    return new RefusedException(
        Problem.badRequest(
            "'" + name + "' is a number from 0 to " + most + ", not '" + text + "'"));
  }

  static <E extends Enum<E>> E choice(Context request, String name, E usual)
      throws RefusedException {
    String text = text(request, name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return Enum.valueOf(usual.getDeclaringClass(), text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      StringBuilder all = new StringBuilder();
      for (E each : usual.getDeclaringClass().getEnumConstants()) {
        all.append(all.isEmpty() ? "" : ", ").append(each.name().toLowerCase(Locale.ROOT));
      }
      throw new RefusedException(
          Problem.badRequest("'" + name + "' is one of " + all + ", not '" + text + "'"));
    }
  }

  static SearchRequest search(Context request, int usualLimit) throws RefusedException {
    return new SearchRequest(
        query(request),
        choice(request, "sort", SearchRequest.Order.RELEVANCE),
        number(request, "offset", 0, MOST_OFFSET),
        number(request, "limit", usualLimit, SearchRequest.MOST_HITS),
        number(request, "facets", 20, 1000));
  }

  static String document(Context request) throws RefusedException {
    String id = request.pathParam("id");
    if (!DOCUMENT.matcher(id).matches()) {
      throw new RefusedException(
          Problem.notFound(
              "A document's id has 16 hexadecimal digits; there is none '" + id + "'"));
    }
    return id;
  }

  /** The code of a party that a part of the path names. */
  static String party(Context request, String part, Edition edition) throws RefusedException {
    return party(request.pathParam(part), edition);
  }

  /** The code of a party that is named by its code or a name. */
  static String party(String name, Edition edition) throws RefusedException {
    return edition
        .names()
        .party(name)
        .orElseThrow(
            () ->
                new RefusedException(
                    Problem.notFound(
                        "No party is called '" + name + "'; use a code such as 'MNG'")));
  }

  static RefusedException noDocument(String id) {
    return new RefusedException(Problem.notFound("There is no document '" + id + "'"));
  }

  static CitationFormat citationFormat(String name) throws RefusedException {
    try {
      return CitationFormat.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          Problem.notFound("Citations come as bibtex, ris and csl, not as '" + name + "'"));
    }
  }
}
