package org.tunsh.annotate;

import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;

/**
 * Decides by a cheap pass which blocks the costly annotators see: those with a word that can stand
 * in an assertion.
 *
 * <p>Titles, headings and the first blocks of a document always pass, since its date and parties
 * stand there.
 */
final class Gate {
  private static final int FIRST_BLOCKS = 8;

  private final StemAutomaton stems;

  Gate(WordLists words) {
    stems = new StemAutomaton(words.set("gate"));
  }

  /**
   * Whether a block passes.
   *
   * @param place of the block among those of the document, from 0
   */
  boolean opens(Document document, Block block, int place) {
    if (block.kind() == BlockKind.TITLE
        || block.kind() == BlockKind.HEADING
        || block.kind() == BlockKind.CELL) {
      return true;
    }
    if (place < FIRST_BLOCKS) {
      return true;
    }
    return stems.isIn(document.text(), block.span().start(), block.span().end())
        || block.kind() == BlockKind.LIST_ITEM && isOfPartners(document, place);
  }

  private static final Pattern PARTNERS =
      Pattern.compile("(?is).*\\bpartner(?:s|ships)\\b[^.]*:\\s*");

  private static final int LONGEST_LIST = 60;

  /** 'Its strategic partners are:' – the items of the list that follows are bare names. */
  private static boolean isOfPartners(Document document, int place) {
    for (int i = place - 1; i >= Math.max(0, place - LONGEST_LIST); i--) {
      Block before = document.blocks().get(i);
      if (before.kind() != BlockKind.LIST_ITEM) {
        return PARTNERS.matcher(before.span().of(document.text())).matches();
      }
    }
    return false;
  }
}
