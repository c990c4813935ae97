package org.tunsh.extract;

import org.tunsh.model.Mention;
import org.tunsh.model.Span;

/**
 * The name of a text without those of its parties: 'the U.S.-Kenya Agreement on Trade' and 'the
 * Agreement on Trade between Kenya and the United States' are one.
 */
final class InstrumentPlainTitle {
  private InstrumentPlainTitle() {}

  /**
   * @param title a title made of the phrase
   */
  static String of(InstrumentPhrase phrase, String title) {
    TaggedSentence in = phrase.in();
    String text = in.document().document().text();
    Span name =
        new Span(in.start(phrase.first()), in.end(Math.max(phrase.last(), phrase.headEnd())));
    String plain = title;
    for (Mention.Party party : in.parties()) {
      if (name.contains(party.span())) {
        plain = plain.replace(party.span().of(text), " ");
      }
    }
    return plain.isBlank() ? title : plain;
  }

  /** 'A new treaty', 'a renewed charter': another than the one named before. */
  static boolean isFresh(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    String before = in.text(Math.max(0, phrase.determiner()), phrase.head() - 1);
    return before.matches("(?i)(?:an?|another)\\b.*")
        && before.matches("(?is).*\\b(?:new|renewed|revised|updated|successor|another)\\b.*");
  }
}
