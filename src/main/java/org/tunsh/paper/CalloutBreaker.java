package org.tunsh.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Tells where a line of print may end: never between a word and the raised number of its note. */
final class CalloutBreaker implements FSTextBreaker {
  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
  private String text = "";

  @Override
  public void setText(String line) {
    this.text = line;
    usual.setText(line);
  }

  @Override
  public int next() {
    int end = usual.next();
    while (end > 0 && end < text.length() && HtmlPaper.RAISED.indexOf(text.charAt(end)) >= 0) {
      end = usual.next();
    }
    return end;
  }
}
