package org.tunsh.extract;

import java.util.Locale;
import org.tunsh.model.InstrumentAction;

/** Tells where a word that may also mean what is said, done or in order is a text. */
final class InstrumentSoftness {
  private final InstrumentWords words;

  InstrumentSoftness(InstrumentWords words) {
    this.words = words;
  }

  boolean isSoft(InstrumentPhrase phrase) {
    return words.soft.matcher(phrase.headText()).matches();
  }

  /**
   * A soft head that is a text: in capitals with a name, or with a word such as 'joint' and a
   * making.
   */
  boolean isHardened(InstrumentPhrase phrase, InstrumentAct act, String date) {
    TaggedSentence in = phrase.in();
    boolean before = false;
    for (int i = phrase.first(); i < phrase.head(); i++) {
      String word = in.word(i).replaceAll("[’'].*", "");
      before |= words.softBefore.contains(word) || in.inParty(i);
    }
    String head = phrase.headText();
    boolean framework =
        head.startsWith("framework")
            || head.equals("vision")
            || head.startsWith("program")
            || head.equals("principles")
            || head.equals("guidelines");
    if (head.startsWith("framework")
        && (in.word(phrase.headEnd() + 1).equals("for")
            && in.text(phrase.headEnd() + 1, phrase.last())
                .toLowerCase(Locale.ROOT)
                .matches("(?s).*\\b(?:agreement|deal)\\b.*"))) {
      return true;
    }
    boolean deed = act.isMade() && act.action() != InstrumentAction.PLANNED;
    if (words.deedOnly.matcher(head).matches()) {
      boolean exchanged = act.isMade() && phrase.in().word(act.at()).startsWith("exchang");
      return act.action() == InstrumentAction.SIGNED
          || isToBeSigned(in, act)
          || exchanged && head.contains("note")
          || act.rule().equals(InstrumentMembers.LIST)
          || act.action() == InstrumentAction.ADOPTED && phrase.capital()
          || head.contains("program") && phrase.capital() && isForYears(phrase)
          || act.action() == InstrumentAction.CONCLUDED && act.rule().equals("passive");
    }
    if (head.equals("vision") && !act.isMade()) {
      return false;
    }
    if (phrase.capital()) {
      boolean more = phrase.capitals() > 0;
      return framework
          ? more
              && (before
                  || deed
                  || head.equals("vision")
                  || head.equals("principles")
                  || head.equals("framework") && isNamedFramework(phrase))
          : more || deed || before || !date.isEmpty();
    }
    if (framework) {
      boolean agreed =
          deed && act.action().name().matches("SIGNED|CONCLUDED|ADOPTED")
              || act.rule().equals("draft");
      return agreed
          && (before && phrase.hasModifier()
              || in.word(phrase.headEnd() + 1).equals("for")
                  && act.action() != InstrumentAction.PLANNED);
    }
    if (head.equals("arrangements")) {
      return deed && before;
    }
    boolean subject = phrase.hasComplement();
    boolean said = head.startsWith("statement") || head.startsWith("declaration");
    return said
        ? before
                && (act.isMade()
                    || !date.isEmpty()
                    || subject && phrase.determiner() < phrase.first())
            || head.contains(" of ")
            || subject && act.isMade()
        : before
            || subject && act.isMade()
            || act.isMade() && phrase.hasSubject(words)
            || deed && phrase.hasModifier()
            || subject && InstrumentOwner.parties(phrase) >= 2;
  }

  /** 'Is to be signed', 'will sign': that it is to come makes it no less a text. */
  private boolean isToBeSigned(TaggedSentence in, InstrumentAct act) {
    return act.isMade() && words.making(in.word(act.at())) == InstrumentAction.SIGNED;
  }

  /** 'The Bicentennial Framework for Security': a name before it and a subject after it. */
  private static boolean isNamedFramework(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return in.word(phrase.headEnd() + 1).equals("for")
        && in.isCapital(phrase.headEnd() + 2)
        && phrase.hasModifier()
        && in.isCapital(phrase.head() - 1)
        && in.word(phrase.first() - 1).equals("the");
  }

  /** 'Programme of Cooperation for 2024-2028': one that is for years is a text. */
  private static boolean isForYears(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return in.text(phrase.first(), phrase.last())
        .matches("(?is).*\\b(?:co-?operation|exchanges?)\\b.*\\d{4}\\s*(?:-|–|—|to)\\s*\\d{4}\\)?");
  }
}
