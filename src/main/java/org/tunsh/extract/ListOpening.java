package org.tunsh.extract;

import java.util.regex.Pattern;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;

/** Remembers whether the items that are read stand under 'the following documents were signed'. */
final class ListOpening {
  private final Pattern opening;

  private boolean open;
  private int block = -1;

  ListOpening(Pattern opening) {
    this.opening = opening;
  }

  boolean holds(String text, TaggedSentence in, Block at) {
    int index = in.sentence().block();
    if (index != block && opens(text, at)) {
      open = true;
      block = index;
      return false;
    }
    if (index == block) {
      return false;
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

  private static boolean isSentence(TaggedSentence in) {
    for (int i = 0; i < in.size(); i++) {
      if (in.isFinite(i) || in.tag(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
