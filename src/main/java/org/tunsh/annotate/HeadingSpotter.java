package org.tunsh.annotate;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/** Finds headings of sections in which no list knows a word: what a section is about. */
final class HeadingSpotter implements Spotter {
  private static final int MOST_WORDS = 6;
  private static final int BEGINNING = 1000;
  private static final List<String> LISTS = List.of("areas", "headings", "defence", "commitments");
  private static final Pattern NUMBER =
      Pattern.compile("^(?:[IVXLC]{1,6}|[A-Z]|[0-9.]{1,6})[.)]\\s+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}'\u2019& ,-]{3,}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Gazetteers gazetteers;
  private final Pattern none;

  HeadingSpotter(Gazetteers gazetteers, WordLists cues) {
    this.gazetteers = gazetteers;
    this.none = Pattern.compile("(?iu)" + cues.alternatives("no-area-headings"));
  }

  @Override
  public void look(Document document, Block block, BiConsumer<String, Span> found) {
    if (block.kind() != BlockKind.HEADING || isTitle(document, block)) {
      return;
    }
    String text = document.text();
    Matcher number = NUMBER.matcher(text).region(block.span().start(), block.span().end());
    Span span =
        new Span(number.lookingAt() ? number.end() : block.span().start(), block.span().end());
    String bare = SPACE.matcher(span.of(text).strip()).replaceAll(" ").replaceFirst("[:.]$", "");
    if (NAME.matcher(bare).matches()
        && SPACE.split(bare).length <= MOST_WORDS
        && !none.matcher(bare).find()
        && !isKnown(text, span)
        && isBetweenParties(text)) {
      found.accept(bare.toLowerCase(Locale.ROOT), span);
    }
  }

  /** The first heading is what the document is called. */
  private static boolean isTitle(Document document, Block block) {
    return document.blocks().stream()
        .filter(each -> each.kind() == BlockKind.HEADING)
        .findFirst()
        .filter(block::equals)
        .isPresent();
  }

  /** Whether its beginning names two parties: the sections of other texts are no such areas. */
  private boolean isBetweenParties(String text) {
    Span beginning = new Span(0, Math.min(text.length(), BEGINNING));
    return gazetteers.parties(text, beginning, "").stream()
            .flatMap(party -> party.codes().stream())
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  private boolean isKnown(String text, Span span) {
    return LISTS.stream().anyMatch(list -> !gazetteers.terms(text, span, list).isEmpty())
        || !gazetteers.parties(text, span, "").isEmpty();
  }
}
