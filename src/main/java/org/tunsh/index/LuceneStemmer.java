package org.tunsh.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of Lucene's stemming filters, run on single words. */
final class LuceneStemmer implements Stemmer {
  private final OneWord word = new OneWord();
  private final TokenStream filter;
  private final CharTermAttribute term;

  LuceneStemmer(UnaryOperator<TokenStream> filter) {
    this.filter = filter.apply(word);
    this.term = this.filter.getAttribute(CharTermAttribute.class);
  }

  @Override
  public String stem(String text) {
    word.next = text;
    try {
      return filter.incrementToken() ? term.toString() : text;
    } catch (IOException e) {
      throw new UncheckedIOException("A word in memory cannot fail to be read", e);
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String next = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(next);
      return true;
    }
  }
}
