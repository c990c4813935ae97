package org.tunsh.answer;

import java.util.List;
import org.tunsh.cite.Citation;
import org.tunsh.cite.CitationFormat;
import org.tunsh.index.Hit;
import org.tunsh.model.Facts;
import org.tunsh.model.PartyNames;

/** Cites the documents that were found. */
public final class Citations {
  private Citations() {}

  public static String of(List<Hit> hits, CitationFormat format, PartyNames names) {
    return format.write(hits.stream().map(hit -> citation(hit, names)).toList());
  }

  /**
   * Cites one document.
   *
   * @param page the page that is meant, 0 for the whole
   */
  public static String of(Facts facts, int page, CitationFormat format, PartyNames names) {
    return format.write(
        List.of(
            new Citation(
                facts.document(),
                facts.title().isEmpty() ? facts.file() : facts.name(),
                facts.parties().stream().map(names::name).toList(),
                facts.date(),
                facts.kind().code(),
                facts.language(),
                facts.source(),
                page)));
  }

  /** A document of parties is cited under their names, since they issued it together. */
  private static Citation citation(Hit hit, PartyNames names) {
    return new Citation(
        hit.document(),
        hit.title().isEmpty() ? hit.file() : hit.title(),
        hit.parties().stream().map(names::name).toList(),
        hit.date(),
        hit.kind(),
        hit.language(),
        hit.source(),
        hit.page());
  }
}
