package org.tunsh.annotate;

import java.util.function.BiConsumer;
import org.tunsh.model.Block;
import org.tunsh.model.Document;
import org.tunsh.model.Span;

/** Finds phrases of one list's form that the list does not have. */
sealed interface Spotter
    permits TierSpotter, AreaSpotter, HeadingSpotter, PartySpotter, PartnerSpotter, OfficeSpotter {
  /**
   * Looks through a block of a document.
   *
   * @param found takes each phrase and the place whose surroundings show its use
   */
  void look(Document document, Block block, BiConsumer<String, Span> found);
}
