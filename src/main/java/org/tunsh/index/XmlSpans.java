package org.tunsh.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;

/**
 * Writes what is sought at places of a text as queries of spans. Between two words that follow each
 * other lies one empty place, or that of a sign; so n words between are 2n + 1 places.
 */
final class XmlSpans {
  private static final int WRITTEN_FORMS = 1024;
  private static final int FAR = 1_000_000_000;
  private static final String NO_WORD = "^";

  private final XmlTree out;
  private final OutsideLexicon lexicon;

  XmlSpans(XmlTree out, OutsideLexicon lexicon) {
    this.out = out;
    this.lexicon = lexicon;
  }

  void write(Stretch stretch) {
    switch (stretch) {
      case Stretch.One one -> term(one.term());
      case Stretch.Any any -> any(any.parts());
      case Stretch.Row row -> near(row.parts(), 0, true);
      case Stretch.Ordered ordered -> near(ordered.parts(), ordered.gaps(), true);
      case Stretch.Unordered unordered -> near(unordered.parts(), unordered.gaps(), false);
      case Stretch.Inside inside ->
          without(
              inside.part(),
              List.of(
                  switch (inside.unit()) {
                    case SENTENCE -> PlacedTerms.SENTENCE;
                    case PARAGRAPH -> PlacedTerms.PARAGRAPH;
                  }));
      case Stretch.Plain plain -> plain(plain.folded());
    }
  }

  private void term(String term) {
    out.leaf("SpanTerm", Map.of("fieldName", Field.TEXT.code()), term);
  }

  private void any(List<Stretch> parts) {
    if (parts.isEmpty()) {
      term(NO_WORD);
      return;
    }
    out.open("SpanOr", Map.of());
    parts.forEach(this::write);
    out.close();
  }

  private void near(List<Stretch> parts, int gaps, boolean inOrder) {
    int places = gaps == Stretch.ANY ? FAR : 2 * gaps + parts.size() - 1;
    out.open(
        "SpanNear", Map.of("slop", Integer.toString(places), "inOrder", Boolean.toString(inOrder)));
    parts.forEach(this::write);
    out.close();
  }

  private void without(Stretch part, List<String> terms) {
    out.open("SpanNot", Map.of());
    out.open("Include", Map.of());
    write(part);
    out.close();
    out.open("Exclude", Map.of());
    List<Stretch> each = new ArrayList<>();
    terms.forEach(term -> each.add(new Stretch.One(term)));
    any(each);
    out.close();
    out.close();
  }

  private void plain(String folded) {
    List<String> others =
        List.copyOf(
            lexicon.expanded(
                new PrefixQuery(new Term(Field.TEXT.code(), Stored.asWritten(folded, ""))),
                WRITTEN_FORMS));
    if (others.isEmpty()) {
      term(folded);
    } else {
      without(new Stretch.One(folded), others);
    }
  }
}
