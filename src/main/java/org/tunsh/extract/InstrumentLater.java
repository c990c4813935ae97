package org.tunsh.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text is on where the verb stands between: 'an agreement was signed between the two
 * countries on visas'.
 */
final class InstrumentLater {
  private static final int FAR = 16;
  private static final int MOST_VERBS = 4;
  private static final Set<String> AUXILIARY =
      Set.of(
          "was", "were", "been", "is", "are", "has", "have", "had", "will", "be", "also", "later");
  private static final Set<String> SUBJECT = Set.of("on", "in", "concerning", "regarding");

  private InstrumentLater() {}

  /** The words that tell the subject; null where none stand after the verb. */
  static @Nullable String subject(
      TaggedSentence in, int headEnd, InstrumentWords words, boolean[] inHead) {
    int verb = headEnd + 1;
    while (verb <= headEnd + MOST_VERBS && AUXILIARY.contains(in.word(verb))) {
      verb++;
    }
    boolean passive = verb > headEnd + 1 && in.tag(verb).equals("VBN");
    if (!passive || words.making(in.word(verb)) == null) {
      return purpose(in, headEnd, new InstrumentClause(words), inHead);
    }
    for (int i = verb + 1; i < Math.min(in.size(), verb + FAR); i++) {
      if (in.isFinite(i) || in.word(i).matches("[;:.—–]|that|which|while") || inHead[i]) {
        return null;
      }
      if (SUBJECT.contains(in.word(i)) && isSubject(in, i + 1)) {
        int last = InstrumentPlainName.last(in, i, inHead);
        return last > i ? in.text(i, last).replaceAll("\\s+", " ") : null;
      }
    }
    return null;
  }

  /**
   * 'Signed an agreement with his colleague in May to strengthen the ties of both armies', 'an
   * agreement with Peru that frees most goods of duties'.
   */
  private static @Nullable String purpose(
      TaggedSentence in, int headEnd, InstrumentClause clauses, boolean[] inHead) {
    if (in.isCapital(headEnd) || !in.word(headEnd + 1).matches("with|in|on|at|during")) {
      return null;
    }
    for (int i = headEnd + 2; i < Math.min(in.size() - 1, headEnd + FAR); i++) {
      int clause = in.word(i).matches("that|which|under") ? clauses.relative(in, i) : -1;
      if (clause > i + 1 && in.inParty(i - 1)) {
        return in.text(i, clause).replaceAll("\\s+", " ");
      }
      if (in.isFinite(i) || in.word(i).matches("[,;:.—–]|that|which|while") || inHead[i]) {
        return null;
      }
      if (in.word(i).equals("to") && in.tag(i + 1).equals("VB")) {
        int last = InstrumentPlainName.last(in, i + 1, inHead);
        return last > i + 1 ? in.text(i, last).replaceAll("\\s+", " ") : null;
      }
    }
    return null;
  }

  /** No day, no place of meeting, no side. */
  private static boolean isSubject(TaggedSentence in, int at) {
    int noun = in.tag(at).matches("DT|PRP\\$") ? at + 1 : at;
    return !in.inTimex(noun)
        && in.tag(noun).matches("N.*|J.*|VBG")
        && !in.word(noun)
            .matches(
                "sidelines?|margins?|occasion|behalf|basis|monday|tuesday|wednesday|thursday|friday|saturday|sunday");
  }
}
