package org.tunsh.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * Finds words with a capital before the full name of a leader that no list knows as an office: a
 * surname alone counts as a leader only after a known one.
 */
final class OfficeSpotter implements Spotter {
  private static final int REACH = 80;
  private static final Pattern BEFORE =
      Pattern.compile("((?:\\p{Lu}[\\p{L}'\u2019-]+[ \\u00A0]){1,4})$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}'\u2019-]+");

  private final Gazetteers gazetteers;

  OfficeSpotter(Gazetteers gazetteers) {
    this.gazetteers = gazetteers;
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    look(document.text(), block.span(), found);
  }

  private void look(String text, Span block, BiConsumer<String, Span> found) {
    List<Mention.Party> parties = gazetteers.parties(text, block, "");
    for (Mention.Party leader : parties) {
      if (leader.naming() == Mention.Naming.LEADER) {
        before(text, block, leader.span(), parties, found);
      }
    }
  }

  private void before(
      String text,
      Span block,
      Span name,
      List<Mention.Party> parties,
      BiConsumer<String, Span> found) {
    int from = Math.max(block.start(), name.start() - REACH);
    Matcher before = BEFORE.matcher(text).region(from, name.start());
    if (!before.find() || isOpening(text, block, before.start())) {
      return;
    }
    Span words = new Span(before.start(), before.end());
    if (!gazetteers.terms(text, words, "offices").isEmpty()) {
      return;
    }
    List<String> title = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(words.start(), words.end());
    while (word.find()) {
      Span span = new Span(word.start(), word.end());
      if (parties.stream().anyMatch(p -> p.span().overlaps(span))) {
        title.clear();
      } else {
        title.add(word.group());
      }
    }
    if (!title.isEmpty()) {
      found.accept(String.join(" ", title), new Span(words.start(), name.end()));
    }
  }

  /** The first word of a sentence has its capital from there. */
  private static boolean isOpening(String text, Span block, int at) {
    int i = at - 1;
    while (i >= block.start() && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < block.start() || ".!?:\"\u201c".indexOf(text.charAt(i)) >= 0;
  }
}
