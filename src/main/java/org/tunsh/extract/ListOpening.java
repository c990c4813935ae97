package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;

/** Remembers whether the items that are read stand under 'the following documents were signed'. */
final class ListOpening {
  private final Pattern opening;

  private boolean open;
  private int opener = -1;

  ListOpening(Pattern opening) {
    this.opening = opening;
  }

  boolean holds(String text, TaggedSentence in, Block at) {
    int index = in.sentence().block();
    if (index != opener && opens(text, at)) {
      open = true;
      opener = index;
      return false;
    }
    if (index == opener) {
      return false;
    }
    if (isNumber(in)) {
      return open;
    }
    boolean item =
        at.kind() == BlockKind.LIST_ITEM || at.kind() == BlockKind.CELL || !isSentence(in);
    open = open && item;
    return open;
  }

  private boolean opens(String text, Block at) {
    String words = at.span().of(text).strip();
    String end = words.substring(Math.max(0, words.length() - 400));
    boolean leads =
        words.endsWith(":")
            || at.kind() == BlockKind.HEADING
            || words.length() < 100 && !words.endsWith(".");
    return leads && opening.matcher(end).find();
  }

  /** '1.' or '(b)' alone, which the splitter takes for a sentence. */
  private static boolean isNumber(TaggedSentence in) {
    return in.size() <= 4 && in.text(0, in.size() - 1).strip().length() <= 5;
  }

  /** A line without tags names no instrument; it is prose only where it ends as prose does. */
  private static boolean isSentence(TaggedSentence in) {
    if (in.tag(0).isEmpty()) {
      return in.size() > 25 || in.word(in.size() - 1).equals(".") && in.size() > 6;
    }
    for (int i = 0; i < in.size(); i++) {
      if (in.isFinite(i)) {
        return true;
      }
    }
    return false;
  }
}
