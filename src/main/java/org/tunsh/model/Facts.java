package org.tunsh.model;

import java.util.List;

/**
 * Everything that was drawn out of one document.
 *
 * @param document its id
 * @param file its path below the folder that was given
 * @param sha256 of its bytes
 * @param title its title, empty where it has none
 * @param language ISO 639-1 code
 * @param source its public address, or empty
 * @param sourceClass a code of the ranking of sources
 * @param kind what it is
 * @param date when it was issued or signed, ISO 8601 reduced; empty where unknown
 * @param dateReason why the date was read so: {@code text}, {@code dateline}, {@code title}, {@code
 *     metadata} …
 * @param parties sorted codes
 * @param areas area codes in the document's order
 * @param areasFrom {@code headings}, {@code enumeration}, {@code paragraphs}, or empty
 * @param defence sorted codes
 * @param assertions every assertion, in the order of the text
 * @param without why its facts are empty although it was read (a language that is not built yet);
 *     else empty
 */
public record Facts(
    String document,
    String file,
    String sha256,
    String title,
    String language,
    String source,
    String sourceClass,
    DocumentKind kind,
    String date,
    String dateReason,
    List<String> parties,
    List<String> areas,
    String areasFrom,
    List<String> defence,
    List<Assertion> assertions,
    String without) {
  public Facts {
    parties = List.copyOf(parties);
    areas = List.copyOf(areas);
    defence = List.copyOf(defence);
    assertions = List.copyOf(assertions);
  }

  /** The title without the date line and the sentences that stand below it. */
  public String name() {
    return new Headline(title).name();
  }

  /** The same document with other assertions, and the lists that follow from them. */
  public Facts withAssertions(
      List<String> otherAreas, List<String> otherDefence, List<Assertion> others) {
    return new Facts(
        document,
        file,
        sha256,
        title,
        language,
        source,
        sourceClass,
        kind,
        date,
        dateReason,
        parties,
        otherAreas,
        areasFrom,
        otherDefence,
        others,
        without);
  }

  /** The same document described otherwise. */
  public Facts described(
      DocumentKind otherKind, String otherDate, String reason, List<String> otherParties) {
    return new Facts(
        document,
        file,
        sha256,
        title,
        language,
        source,
        sourceClass,
        otherKind,
        otherDate,
        reason,
        otherParties,
        areas,
        areasFrom,
        defence,
        assertions,
        without);
  }
}
