package org.tunsh.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/**
 * The terms of a text as Solr's PreAnalyzedField reads them in its simple form, so that they are
 * cut by one program alone.
 *
 * <p>Words stand at every second place; at the places between stand the signs that a sentence or a
 * paragraph ends. So a query of spans can tell what reaches over an end, which it could not where
 * the sign stood at the word itself.
 */
final class PlacedTerms {
  /** The sign between two sentences. */
  static final String SENTENCE = "^s";

  /** The sign between two paragraphs, beside that of the sentences. */
  static final String PARAGRAPH = "^p";

  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder("1 ");
  private final List<String> here = new ArrayList<>();
  private int step;

  private PlacedTerms() {}

  /** Reads a stream to its end and closes it. */
  static String of(TokenStream stream) throws IOException {
    PlacedTerms placed = new PlacedTerms();
    try (stream) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          placed.flush();
          placed.step = increment.getPositionIncrement();
        }
        placed.here.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    }
    placed.flush();
    return placed.out.toString();
  }

  private void flush() {
    int before = STEP * step;
    if (here.remove(Stored.SENTENCE)) {
      add(SENTENCE, 1);
      before--;
      if (here.remove(Stored.PARAGRAPH)) {
        add(PARAGRAPH, 0);
      }
    }
    for (String term : here) {
      add(term, before);
      before = 0;
    }
    here.clear();
  }

  private void add(String term, int places) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == '\\' || c == ',' || c == '=' || c == ' ') {
        out.append('\\');
      }
      out.append(Character.isWhitespace(c) ? ' ' : c);
    }
    if (places != 1) {
      out.append(",i=").append(places);
    }
    out.append(' ');
  }
}
