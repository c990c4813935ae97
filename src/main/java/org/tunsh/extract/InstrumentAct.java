package org.tunsh.extract;

import org.tunsh.model.InstrumentAction;

/**
 * What a sentence says was done with an instrument.
 *
 * @param at index of the word that says it; -1 where none does
 * @param before whether that word stands before the name
 * @param own whether it is told as happening now: plain past or present, no noun, no perfect
 * @param rule how it was found
 * @param excluded whether it is only possible, or denied
 */
record InstrumentAct(
    InstrumentAction action, int at, boolean before, boolean own, String rule, boolean excluded) {
  static final InstrumentAct NONE =
      new InstrumentAct(InstrumentAction.IN_FORCE, -1, false, false, "mention", false);

  boolean isMade() {
    return at >= 0;
  }

  /** The same, told as something that was done before. */
  InstrumentAct recalled() {
    return new InstrumentAct(action, at, before, false, rule, excluded);
  }

  InstrumentAct excluding() {
    return new InstrumentAct(action, at, before, own, rule, true);
  }
}
