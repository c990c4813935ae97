package org.tunsh.extract;

import org.tunsh.model.InstrumentAction;

/** What was done with the members of a list that one verb governs from before it. */
final class InstrumentMembers {
  /** The rule of what a line over a list tells of its items. */
  static final String LIST = "list";

  private static final int FAR = 22;

  private final InstrumentWords words;
  private final InstrumentMaking making;

  InstrumentMembers(InstrumentWords words, InstrumentMaking making) {
    this.words = words;
    this.making = making;
  }

  /** 'The following were signed: a …; a …': the verb before the colon governs the whole list. */
  InstrumentAct beforeColon(TaggedSentence in, int from) {
    int colon = from - 1;
    while (colon >= 0 && !in.word(colon).equals(":")) {
      if (in.isFinite(colon)) {
        return InstrumentAct.NONE;
      }
      colon--;
    }
    for (int i = colon - 1; i >= 0; i--) {
      InstrumentAction deed = in.tag(i).matches("VBN|VBD") ? words.making(in.word(i)) : null;
      if (deed != null) {
        InstrumentAct act = making.act(in, i, deed, -1);
        return new InstrumentAct(
            act.action(), i, true, act.action() != InstrumentAction.PLANNED, LIST, act.excluded());
      }
    }
    return InstrumentAct.NONE;
  }

  /** 'Signed seven documents, including a …', 'among them the …': the verb governs its members. */
  InstrumentAct among(TaggedSentence in, int from) {
    int at = from - 1;
    while (at > 0 && !words.among.matcher(in.text(at, Math.min(from - 1, at + 1))).lookingAt()) {
      if (in.isFinite(at) || in.word(at).matches("[;:]")) {
        return InstrumentAct.NONE;
      }
      at--;
    }
    boolean documents = false;
    for (int i = at - 1; i >= Math.max(0, at - 2 * FAR) && !in.word(i).matches("[;:]"); i--) {
      documents |= words.documents.matcher(in.word(i)).matches();
      InstrumentAction deed = making.isDeed(in, i) ? words.making(in.word(i)) : null;
      if (deed != null && (documents || hasDocuments(in, i))) {
        InstrumentAct act = making.act(in, i, deed, -1);
        return new InstrumentAct(act.action(), i, true, act.own(), LIST, act.excluded());
      }
    }
    boolean theirs = documents && in.isFinite(at);
    return theirs
        ? new InstrumentAct(InstrumentAction.CONCLUDED, at, true, false, LIST, false)
        : InstrumentAct.NONE;
  }

  private boolean hasDocuments(TaggedSentence in, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - FAR) && !in.word(i).matches("[;:.]"); i--) {
      if (words.documents.matcher(in.word(i)).matches()) {
        return true;
      }
    }
    return false;
  }
}
