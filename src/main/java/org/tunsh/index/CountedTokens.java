package org.tunsh.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;

/** Lets tokens pass, and counts them. */
final class CountedTokens extends TokenFilter {
  private int count;

  CountedTokens(TokenStream tokens) {
    super(tokens);
  }

  int count() {
    return count;
  }

  @Override
  public boolean incrementToken() throws IOException {
    boolean another = input.incrementToken();
    count += another ? 1 : 0;
    return another;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    count = 0;
  }
}
