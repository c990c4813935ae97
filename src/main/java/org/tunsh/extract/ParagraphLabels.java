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

  /** So many letters may stand before the name: 'The '. */
  private static final int BEFORE = 4;

  private static final Pattern AFTER =
      Pattern.compile("^\\s*(?:[.:]|[–—])\\s+(?=[\\p{Lu}\\d(\"“]|the\\b|a\\b)");

  private ParagraphLabels() {}

  /** The party whose name opens a paragraph as its label; empty where none does. */
  private static String of(Annotated document, Span paragraph) {
    String text = document.document().text();
    Span opening =
        new Span(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
    return document.within(opening, Party.class).stream()
        .findFirst()
        .filter(party -> party.codes().size() == 1 && opens(text, paragraph, party, AFTER))
        .map(party -> party.codes().getFirst())
        .orElse("");
  }

  /** Whether a name opens a paragraph, and what follows is as told. */
  static boolean opens(String text, Span paragraph, Party party, Pattern after) {
    return party.span().start() - paragraph.start() <= BEFORE
        && party.naming() == Naming.NAME
        && after.matcher(text.substring(party.span().end(), paragraph.end())).lookingAt();
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
