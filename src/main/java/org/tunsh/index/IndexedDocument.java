package org.tunsh.index;

import java.util.List;
import org.tunsh.model.Block;

/**
 * A document as the index keeps it, to be read as a whole.
 *
 * @param hit what a hit on it shows, without passages
 * @param text the canonical text
 * @param blocks in the order of the text
 */
public record IndexedDocument(Hit hit, String text, List<Block> blocks) {
  public IndexedDocument {
    blocks = List.copyOf(blocks);
  }
}
