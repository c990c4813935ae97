package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may follow a name besides its subject: how long it is to last, or a clause that tells
 * of it.
 */
final class InstrumentClause {
  private static final int LONGEST = 22;
  private static final Pattern VALIDITY =
      Pattern.compile(
          "(?i)(?:(?:for|until|up"
              + " to|through)\\s+(?:the\\s+)?(?:(?:years?|period|term)\\s+)?(?:of\\s+|from\\s+)?(?:19|20)\\d\\d"
              + "(?:\\s*(?:-|–|—|/|to|until|through|and)\\s*(?:19|20)?\\d\\d)?"
              + "|(?:19|20)\\d\\d\\s*(?:-|–|—)\\s*(?:19|20)\\d\\d)(?!\\w)");

  private final InstrumentWords words;

  InstrumentClause(InstrumentWords words) {
    this.words = words;
  }

  /** 'For 2024-2028', 'for the years 2023 to 2027', 'until 2030': how long it is to last. */
  static int validity(TaggedSentence in, int at) {
    String text = in.text(at, Math.min(in.size() - 1, at + 9));
    Matcher matcher = VALIDITY.matcher(text);
    return matcher.lookingAt() ? in.tokenAt(in.start(at) + matcher.end() - 1) : -1;
  }

  /** 'Signed an MOU on 27 March establishing …': the day between belongs to the verb. */
  private static int afterDay(TaggedSentence in, int at) {
    if (!in.word(at).matches("on|in") || !in.inTimex(at + 1)) {
      return at;
    }
    int next = at + 1;
    while (in.inTimex(next)) {
      next++;
    }
    return next;
  }

  /** 'Elevating relations', 'providing for loans': what the text does; not when or with whom. */
  boolean isTelling(TaggedSentence in, int at) {
    String word = in.word(at);
    return in.isCapital(at) && words.titleTelling.contains(word)
        || in.tag(at).equals("VBG") && !words.noTelling.contains(word);
  }

  /**
   * 'That will secure supplies', 'focused on threats': a clause that says what the text is about.
   */
  int relative(TaggedSentence in, int from) {
    int at = afterDay(in, from);
    String verb = in.word(at + 1);
    boolean that =
        in.word(at).matches("that|which")
            && (in.tag(at + 1).equals("MD") && !in.word(at + 2).equals("be")
                || in.tag(at + 1).matches("VBZ|VBP")
                    && !verb.matches("is|are|was|were|has|have|do|does|comes?|[’']s"));
    boolean participle =
        in.word(at).matches("focused|focusing|focussed|focussing|centred|centered|aimed")
                && in.word(at + 1).matches("on|at")
            || isTelling(in, at);
    if (!that && !participle) {
      return -1;
    }
    int last = at + 1;
    while (last + 1 < Math.min(in.size(), at + LONGEST)
        && !in.word(last + 1).matches("[,;:.?!—–]|--|-|while|when|because|if|but")) {
      last++;
    }
    while (last > at + 1
        && (InstrumentComplement.TRAILING.contains(in.tag(last)) || in.inTimex(last))) {
      last--;
    }
    return last;
  }
}
