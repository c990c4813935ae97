package org.tunsh.textdiff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/**
 * A sentence, or a clause that stands by itself, with its words.
 *
 * @param span where it stands in the canonical text
 * @param page on which it begins; 0 where the format has none
 * @param words lower case, in order
 * @param spans where each word stands
 */
record Unit(Span span, int page, List<String> words, List<Span> spans) {
  private static final Set<BlockKind> SILENT = EnumSet.of(BlockKind.FURNITURE);
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['\u2019-][\\p{L}\\p{Nd}]+)*");

  /** The end of a sentence or of a numbered clause. */
  private static final Pattern END =
      Pattern.compile(
          "[.!?;:][\"\u201D\u2019)\\]]*\\s+(?=[\\p{Lu}\\p{Nd}\"\u201C(\u2022\u2013-])|\\n+");

  Unit {
    words = List.copyOf(words);
    spans = List.copyOf(spans);
  }

  /** The units of a document in the order of its text. */
  static List<Unit> of(Document document) {
    List<Unit> units = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!SILENT.contains(block.kind())) {
        split(document, block.span(), units);
      }
    }
    return units;
  }

  private static void split(Document document, Span block, List<Unit> units) {
    Matcher end = END.matcher(document.text()).region(block.start(), block.end());
    int start = block.start();
    while (end.find()) {
      add(document, start, end.start() + 1, units);
      start = end.end();
    }
    add(document, start, block.end(), units);
  }

  private static void add(Document document, int start, int end, List<Unit> units) {
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(document.text()).region(start, end);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
      spans.add(new Span(word.start(), word.end()));
    }
    if (!words.isEmpty()) {
      Span span = new Span(spans.getFirst().start(), spans.getLast().end());
      units.add(new Unit(span, document.pageAt(span.start()), words, spans));
    }
  }
}
