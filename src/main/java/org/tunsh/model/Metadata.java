package org.tunsh.model;

import java.util.List;

/**
 * What a document's container says of it (front matter, HTML head, PDF info, sidecar). Every field
 * may be empty, none is null. What the text itself says goes before it.
 *
 * @param title the title
 * @param issuer who put it out
 * @param date ISO 8601, reduced to what is known
 * @param language ISO 639-1 code, declared or detected
 * @param kind a {@link DocumentKind} code, where the container states one
 * @param source the public address
 * @param sourceClass a code of the ranking of sources ({@code original}, {@code official}, {@code
 *     regest} …)
 * @param obtained when it was got, ISO 8601
 * @param parties codes that the container states
 */
public record Metadata(
    String title,
    String issuer,
    String date,
    String language,
    String kind,
    String source,
    String sourceClass,
    String obtained,
    List<String> parties) {
  public static final Metadata NONE = new Metadata("", "", "", "", "", "", "", "", List.of());

  public Metadata {
    parties = List.copyOf(parties);
  }

  public Metadata withTitle(String value) {
    return new Metadata(
        value, issuer, date, language, kind, source, sourceClass, obtained, parties);
  }

  public Metadata withLanguage(String value) {
    return new Metadata(title, issuer, date, value, kind, source, sourceClass, obtained, parties);
  }

  public Metadata withSourceClass(String value) {
    return new Metadata(title, issuer, date, language, kind, source, value, obtained, parties);
  }
}
