package org.tunsh.extract;

import org.tunsh.model.InstrumentAction;

/** What is set between a name and the word that tells what was done with it. */
final class InstrumentAsides {
  private static final int FAR = 22;

  private InstrumentAsides() {}

  /**
   * 'The signing, a day earlier, of': the comma before what ends with this comma; else negative.
   */
  static int before(TaggedSentence in, int comma) {
    if (!in.word(comma).equals(",") || !in.word(comma + 1).equals("of")) {
      return -1;
    }
    for (int i = comma - 1; i > Math.max(0, comma - ASIDE); i--) {
      if (in.word(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static final int ASIDE = 10;

  /** 'The memorandum, signed in 2019, was renewed': where the verb of the sentence stands. */
  static int renewedBehind(InstrumentWords words, TaggedSentence in, int participle) {
    for (int i = participle + 1; i < Math.min(in.size(), participle + FAR); i++) {
      if (in.tag(i).equals("VBN") && words.making(in.word(i)) == InstrumentAction.EXTENDED) {
        boolean passive =
            in.word(i - 1).matches("was|were|been|is|are")
                || in.word(i - 1).equals("hereby") && in.word(i - 2).matches("is|are");
        return passive ? i : -1;
      }
      if (in.word(i).matches("[;:]|which|that|and")) {
        return -1;
      }
    }
    return -1;
  }
}
