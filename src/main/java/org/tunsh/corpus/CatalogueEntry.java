package org.tunsh.corpus;

import java.net.URI;
import java.util.List;
import org.tunsh.model.Action;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Level;

/**
 * A known act of partnership and where it can be read; facts alone, no words of the document.
 *
 * @param id names it, and its regest where there is one
 * @param title of the document that does the act or tells of it
 * @param parties codes, sorted
 * @param date ISO 8601, reduced to what the source has
 * @param kind of the document
 * @param language ISO 639-1 code of the page at the address
 * @param level the rung that the act names
 * @param action what was done with it
 * @param address the public page on which the facts rest
 * @param sourceClass what that page is: {@code original}, {@code official}, {@code study} …
 * @param also further pages that confirm it
 */
public record CatalogueEntry(
    String id,
    String title,
    List<String> parties,
    String date,
    DocumentKind kind,
    String language,
    Level level,
    Action action,
    URI address,
    String sourceClass,
    List<URI> also) {
  public CatalogueEntry {
    parties = List.copyOf(parties);
    also = List.copyOf(also);
  }
}
