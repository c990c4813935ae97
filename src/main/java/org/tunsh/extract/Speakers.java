package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * For which party each paragraph of remarks speaks: 'PRIME MINISTER …:' at its beginning, else as
 * the paragraph before it.
 *
 * @param ofBlocks a code for each block of the document; empty where nobody is known
 */
record Speakers(List<String> ofBlocks) {
  private static final Pattern SPEAKER_LABEL =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{Lu}\\s.’'-]{3,70}|(?:\\p{Lu}[\\p{L}.’'-]+\\s){1,3}\\p{Lu}[\\p{L}.’'-]+(?:\\s\\([^)]{2,30}\\))?|(?:President|Prime"
              + " Minister|Chancellor|King|Premier|Minister)\\b[^:.]{4,70}):");

  Speakers {
    ofBlocks = List.copyOf(ofBlocks);
  }

  /**
   * Reads the labels of a document.
   *
   * @param first who speaks before the first label, and throughout where nothing was spoken
   */
  static Speakers of(Annotated document, DocumentKind kind, String first) {
    List<String> speakers = new ArrayList<>();
    String speaker = first;
    for (Block block : document.document().blocks()) {
      speaker = kind == DocumentKind.REMARKS ? labelled(document, block, speaker) : first;
      speakers.add(speaker);
    }
    return new Speakers(speakers);
  }

  String of(int block) {
    return ofBlocks.get(block);
  }

  private static String labelled(Annotated document, Block block, String before) {
    Matcher label = SPEAKER_LABEL.matcher(block.span().of(document.document().text()));
    if (!label.find()) {
      return before;
    }
    Span span = new Span(block.span().start(), block.span().start() + label.end());
    for (Party party : document.within(span, Party.class)) {
      if (!party.codes().isEmpty() && party.naming() != Naming.CAPITAL) {
        return party.codes().getFirst();
      }
    }
    return before;
  }
}
