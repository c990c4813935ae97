package org.tunsh.reconcile;

import java.util.function.BooleanSupplier;
import org.tunsh.model.Testimony;

/**
 * What was concluded of tellings before, so that a dataset of which little changed costs little: to
 * hold words against lists takes most of the time. A conclusion rests on nothing but the document
 * that tells, the lists, and which party of the pair is the rarer one in the corpus.
 */
@FunctionalInterface
public interface Conclusions {
  /** Nothing is remembered. */
  Conclusions NONE = (telling, about, first, anew) -> anew.getAsBoolean();

  /** What is concluded. */
  enum About {
    /** Whether the telling bears what it is counted for. */
    BEARING,
    /** Whether the text that tells is the pair's own. */
    OWN
  }

  /**
   * What was concluded before, or is now.
   *
   * @param first whether the first party of the pair is the rarer one
   * @param anew concludes it
   */
  boolean of(Testimony telling, About about, boolean first, BooleanSupplier anew);
}
