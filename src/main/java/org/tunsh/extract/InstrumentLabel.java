package org.tunsh.extract;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the name that stands before a paragraph as its label: in 'MOU on Trade: … signed a
 * memorandum of understanding to …' both are one.
 */
final class InstrumentLabel {
  /** Words that may stand before the name: a number, a dash. */
  private static final int LEAD = 2;

  private @Nullable InstrumentPhrase label;

  /** The phrase under the name of its label, where it has one and no name of its own. */
  InstrumentPhrase named(InstrumentPhrase phrase) {
    if (isLabel(phrase)) {
      label = phrase;
      return phrase;
    }
    InstrumentPhrase before = label;
    boolean same =
        before != null
            && before.in().sentence().block() == phrase.in().sentence().block()
            && before.kind() == phrase.kind()
            && !phrase.hasModifier()
            && !phrase.plural()
            && phrase.in().word(phrase.determiner()).matches("an?|the");
    return same && before != null ? phrase.titled(phrase.kind(), before.title()) : phrase;
  }

  private static boolean isLabel(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    boolean says = phrase.hasComplement() || phrase.hasModifier();
    return phrase.capital()
        && phrase.first() <= LEAD
        && says
        && in.word(phrase.last() + 1).matches(":|\\*+:?|[–—]");
  }
}
