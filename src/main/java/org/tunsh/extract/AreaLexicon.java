package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/**
 * Finds words of the cooperation areas, in running text and in the shorter language of headings and
 * lists.
 */
final class AreaLexicon {
  private static final String AREAS = "areas";
  private static final String HEADINGS = "headings";

  /**
   * A word of an area.
   *
   * @param strong whether it decides by itself
   */
  record Hit(Span span, String code, boolean strong) {}

  private final Gazetteers gazetteers;

  AreaLexicon(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  /** Words of running text, in its order. */
  List<Hit> inText(String text, Span span) {
    return hits(text, span, AREAS);
  }

  /** Words of running text, without the names of the parties of the document. */
  List<Hit> inText(String text, Span span, Collection<String> parties) {
    List<Party> own =
        names(text, span).stream().filter(name -> parties.containsAll(name.codes())).toList();
    return inText(text, span).stream()
        .filter(hit -> own.stream().noneMatch(name -> name.span().overlaps(hit.span())))
        .toList();
  }

  /**
   * Words of a heading or of a list of areas, in its order; there also those count that a text
   * needs company for. A weak one names an area only where the heading has nothing else.
   */
  List<Hit> inHeading(String text, Span span) {
    List<Hit> hits = new ArrayList<>();
    hits(text, span, AREAS).stream().filter(Hit::strong).forEach(hits::add);
    for (Hit hit : hits(text, span, HEADINGS)) {
      if (hits.stream()
          .noneMatch(other -> other.span().overlaps(hit.span()) && isLonger(other, hit))) {
        hits.removeIf(other -> other.span().overlaps(hit.span()));
        hits.add(hit);
      }
    }
    hits.sort((a, b) -> a.span().compareTo(b.span()));
    return hits;
  }

  /** The spans in which states and organisations are named, with their codes. */
  List<Party> names(String text, Span span) {
    return gazetteers.parties(text, span, "");
  }

  private static boolean isLonger(Hit other, Hit hit) {
    return other.span().length() > hit.span().length();
  }

  private List<Hit> hits(String text, Span span, String list) {
    List<Hit> hits = new ArrayList<>();
    for (Term term : gazetteers.terms(text, span, list)) {
      hits.add(new Hit(term.span(), term.code(), gazetteers.strong(term, text)));
    }
    return hits;
  }
}
