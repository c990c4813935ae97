package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.AreaLexicon.Hit;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Span;

/**
 * Codes a heading by its words: one area or more, in order; the purpose after 'to' or 'for' adds
 * none.
 */
final class HeadingCoder {
  private final AreaLexicon lexicon;

  /** World affairs: words that also only widen another subject, as in 'global health'. */
  private static final String WIDE = "multilateral";

  private static final Pattern BESIDE = Pattern.compile("[\\s,]*(?:(?:and|&)\\s+)?");

  private final Pattern purpose;
  private final Pattern empty;

  HeadingCoder(AreaLexicon lexicon, WordLists words) {
    this.lexicon = lexicon;
    this.purpose = Pattern.compile("(?i)" + words.alternatives("purpose"));
    this.empty = words.pattern("no-area-words");
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
    List<Span> without = new ArrayList<>();
    Matcher matcher = empty.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      without.add(new Span(matcher.start(), matcher.end()));
    }
    List<Hit> hits = lexicon.inHeading(text, span);
    hits.removeIf(hit -> without.stream().anyMatch(gap -> gap.contains(hit.span())));
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!widens(text, hits, i) && !codes.contains(hit.code())) {
        codes.add(hit.code());
      }
    }
    return codes;
  }

  /**
   * 'Transatlantic, European and global security': words that only tell how wide the next subject
   * is.
   */
  private static boolean widens(String text, List<Hit> hits, int index) {
    if (!hits.get(index).code().equals(WIDE)) {
      return false;
    }
    for (int next = index + 1; next < hits.size(); next++) {
      String gap = text.substring(hits.get(next - 1).span().end(), hits.get(next).span().start());
      boolean wide = hits.get(next).code().equals(WIDE);
      if (wide ? !BESIDE.matcher(gap).matches() : !gap.isBlank()) {
        return false;
      }
      if (!wide) {
        return true;
      }
    }
    return false;
  }
}
