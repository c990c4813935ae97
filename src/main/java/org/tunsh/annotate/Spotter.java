package org.tunsh.annotate;

import java.util.function.BiConsumer;
import org.tunsh.model.Span;

/** Finds phrases of one list's form that the list does not have. */
sealed interface Spotter permits TierSpotter, AreaSpotter, PartySpotter, OfficeSpotter {
  /**
   * Looks through a block.
   *
   * @param found takes each phrase and the place whose surroundings show its use
   */
  void look(String text, Span block, BiConsumer<String, Span> found);
}
