package org.tunsh.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may follow a name besides its subject: how long it is to last, or a clause that tells
 * of it.
 */
final class InstrumentClause {
  private static final int LONGEST = 22;
  private static final String OPENING = "[“\"‘'`]|``|''";
  private static final String CLOSING = "[”\"’']|''";
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

  /** 'Titled “A Common Road”', ', entitled 'Seas of Peace'': where the name that follows ends. */
  static int quoted(TaggedSentence in, int at) {
    int telling = in.word(at).equals(",") ? at + 1 : at;
    boolean called = in.word(telling).matches("titled|entitled|called|named|headed");
    int open = called ? telling + 1 : at;
    if (!in.word(open).matches(OPENING) || !called && !in.isCapital(open + 1)) {
      return -1;
    }
    for (int i = open + 2; i < Math.min(in.size(), open + LONGEST + LONGEST); i++) {
      if (in.word(i).matches(CLOSING) && (called || i > open + 2)) {
        return i - 1;
      }
    }
    return -1;
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
    boolean terms =
        in.word(at).matches("under|by|through") && verb.equals("which")
            || in.word(at).equals("whereby");
    if (!that && !participle && !terms) {
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
