package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Span;

/** Codes a heading by its words: one area or more, in order; the purpose after 'to' or 'for' adds none. */
final class HeadingCoder {
  private final AreaLexicon lexicon;
  private final Pattern purpose;

  HeadingCoder(AreaLexicon lexicon, WordLists words) {
    this.lexicon = lexicon;
    this.purpose = Pattern.compile("(?i)" + words.alternatives("purpose"));
  }

  /** The codes of a heading, each once; empty where its words name none. */
  List<String> codes(String text, Span heading) {
    Matcher matcher = purpose.matcher(text).region(heading.start(), heading.end());
    if (matcher.find()) {
      List<String> before = of(text, new Span(heading.start(), matcher.start()));
      if (!before.isEmpty()) {
        return before;
      }
    }
    return of(text, heading);
  }

  private List<String> of(String text, Span span) {
    List<String> codes = new ArrayList<>();
    for (Hit hit : lexicon.inHeading(text, span)) {
      if (!codes.contains(hit.code())) {
        codes.add(hit.code());
      }
    }
    return codes;
  }
}
