package org.tunsh.extract;

import org.tunsh.model.InstrumentAction;

/**
 * What a word of making says of an instrument: done now, done before, to come, or only possible.
 */
final class InstrumentMaking {
  private final InstrumentOutlook outlook;

  InstrumentMaking(InstrumentOutlook outlook) {
    this.outlook = outlook;
  }

  /** 'Were signed', 'witnessed the signing of'; not what was 'agreed upon' before. */
  boolean isDeed(TaggedSentence in, int at) {
    return in.tag(at).matches("VBN|VBD") && !in.word(at).equals("agreed")
        || in.word(at).matches("signing|signature|exchange") && outlook.isWitnessed(in, at);
  }

  /**
   * @param at the word of making
   * @param floor where the name ends that stands before it; negative where it stands before the
   *     name
   */
  InstrumentAct act(TaggedSentence in, int at, InstrumentAction making, int floor) {
    boolean before = floor < 0;
    boolean excluded = outlook.isDenied(in, at) || outlook.isPossible(in, at);
    if (outlook.isPlanned(in, at, floor)) {
      if (making == InstrumentAction.EXTENDED) {
        return InstrumentAct.NONE;
      }
      return new InstrumentAct(InstrumentAction.PLANNED, at, before, false, "plan", excluded);
    }
    boolean past =
        before
                && in.word(at).matches("sign(?:ing|ature)|exchange|conclusion")
                && outlook.isWitnessed(in, at)
            || in.tag(at).equals("VB") && InstrumentOutlook.isDoneTo(in, at)
            || in.tag(at).equals("VBN") && outlook.isOnOccasion(in, at)
            || at == 0 && in.tag(at).startsWith("VB") && in.word(at).endsWith("ed")
            || in.tag(at).equals("VBD")
            || in.tag(at).equals("VBN") && in.word(at - 1).matches("was|were")
            || in.tag(at).equals("VBN") && in.word(at - 2).matches("was|were");
    boolean present =
        InstrumentOutlook.isPlainPresent(in, at) && in.tag(at).equals("VB")
            || in.tag(at).matches("VBZ|VBP|VBG")
                && (in.tag(at).matches("VBZ|VBP") || in.word(at - 1).matches("are|is|am|'re|’re"));
    return new InstrumentAct(
        making, at, before, past || present, before ? "verb" : "passive", excluded);
  }
}
