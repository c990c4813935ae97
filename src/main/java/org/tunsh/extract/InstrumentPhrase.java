package org.tunsh.extract;

import java.util.Set;
import org.tunsh.model.InstrumentKind;

/**
 * A noun group that may name an instrument; indices are those of the sentence's tokens, both ends
 * included.
 *
 * @param determiner index of the word before {@code first} if it is an article, possessive or
 *     number; else {@code first}
 * @param first its first word without the article
 * @param head first word of its head
 * @param headEnd last word of its head
 * @param last last word of its complement ('on trade', 'with Egypt'); {@code headEnd} where it has
 *     none
 * @param title the words by which it is named, without article and trailing date
 * @param capital whether its head is written with a capital
 * @param plural whether its head is plural
 * @param told whether its subject stands after the verb
 */
record InstrumentPhrase(
    TaggedSentence in,
    int determiner,
    int first,
    int head,
    int headEnd,
    int last,
    InstrumentKind kind,
    String title,
    boolean capital,
    boolean plural,
    boolean told) {
  boolean hasComplement() {
    return last > headEnd || told;
  }

  boolean hasModifier() {
    return first < head;
  }

  String headText() {
    return in.text(head, headEnd).toLowerCase(java.util.Locale.ROOT);
  }

  InstrumentPhrase titled(InstrumentKind ofKind, String value) {
    return new InstrumentPhrase(
        in, determiner, first, head, headEnd, last, ofKind, value, capital, plural, told);
  }

  /** Capitalised words of the name besides its head. */
  int capitals() {
    int count = 0;
    for (int i = first(); i <= last(); i++) {
      boolean head = i >= head() && i <= headEnd();
      if (!head && in.isCapital(i) && !Set.of("joint", "new").contains(in.word(i))) {
        count++;
      }
    }
    return count;
  }

  /** Whether a word before the head says what the text is about. */
  boolean hasSubject(InstrumentWords words) {
    for (int i = first(); i < head(); i++) {
      String word = in.word(i);
      if (!words.empty.contains(word)
          && Character.isLetter(word.codePointAt(0))
          && !words.softBefore.contains(word)
              | word.matches("transit|trade|cultural|defen[cs]e|security|peace")
          && !in.inParty(i)
          && !in.tag(i).equals("CD")
          && !word.equals("joint")) {
        return true;
      }
    }
    return false;
  }
}
