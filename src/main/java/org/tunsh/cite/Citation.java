package org.tunsh.cite;

import java.util.List;

/**
 * What is known of a document that is to be cited; every field but the id may be empty.
 *
 * @param id of the document
 * @param title as the document has it
 * @param issuers names of who put it out or signed it
 * @param date ISO 8601, reduced to what is known
 * @param kind a code of {@link org.tunsh.model.DocumentKind}
 * @param language ISO 639-1 code
 * @param address where it is public
 * @param page the page that is cited, 0 for the whole
 */
public record Citation(
    String id,
    String title,
    List<String> issuers,
    String date,
    String kind,
    String language,
    String address,
    int page) {
  public Citation {
    issuers = List.copyOf(issuers);
  }

  /** The year, the month and the day, as far as they are known. */
  List<String> dateParts() {
    return date.isEmpty() ? List.of() : List.of(date.split("-"));
  }
}
