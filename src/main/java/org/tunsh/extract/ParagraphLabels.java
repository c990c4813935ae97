package org.tunsh.extract;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Reads the names that open the paragraphs of a profile: 'Japan. In 2010 the two governments …'.
 */
final class ParagraphLabels {
  private static final int LONGEST = 60;

  private static final Pattern BEFORE = Pattern.compile("(?i)\\W*(?:the\\s+)?");

  private static final Pattern AFTER =
      Pattern.compile("^\\s*(?:[.:]|[–—])\\s+(?=[\\p{Lu}\\d(\"“]|the\\b|a\\b).*", Pattern.DOTALL);

  private ParagraphLabels() {}

  /** The party whose name opens a paragraph as its label; empty where none does. */
  static String of(Annotated document, Span paragraph) {
    String text = document.document().text();
    Span opening =
        new Span(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
    for (Party party : document.within(opening, Party.class)) {
      String before = text.substring(paragraph.start(), party.span().start());
      String after = text.substring(party.span().end(), paragraph.end());
      return party.naming() == Naming.NAME
              && party.codes().size() == 1
              && BEFORE.matcher(before).matches()
              && AFTER.matcher(after).matches()
          ? party.codes().getFirst()
          : "";
    }
    return "";
  }

  /** The parties that so open paragraphs of a document. */
  static Set<String> in(Annotated document) {
    Set<String> labels = new TreeSet<>();
    for (Block block : document.document().blocks()) {
      String label = of(document, block.span());
      if (!label.isEmpty()) {
        labels.add(label);
      }
    }
    return labels;
  }
}
