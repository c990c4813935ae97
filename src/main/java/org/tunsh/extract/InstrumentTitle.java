package org.tunsh.extract;

/** Tells which words of a noun group, with what follows it, are the name of an instrument. */
final class InstrumentTitle {
  private final InstrumentWords words;
  private final InstrumentClause clauses;

  InstrumentTitle(InstrumentWords words) {
    this.words = words;
    this.clauses = new InstrumentClause(words);
  }

  /** Whether no word before the head says what the text is about. */
  boolean isBare(TaggedSentence in, int first, InstrumentHead head) {
    for (int i = first; i < head.from(); i++) {
      if (!words.empty.contains(in.word(i)) && !in.word(i).matches("\\d+|historic|joint")) {
        return false;
      }
    }
    return true;
  }

  /** The name without leading words that say nothing of it. */
  String of(TaggedSentence in, int first, InstrumentHead head, int last) {
    int from = first;
    while (from < head.from()
        && words.empty.contains(in.word(from))
        && !in.isCapital(from)
        && !in.word(from)
            .matches("bilateral|trilateral|intergovernmental|commercial|legal|comprehensive")) {
      from++;
    }
    int end = titleEnd(in, first, head, last);
    if (end == head.to()
        && (isBare(in, from, head) || head.to() - from < 2 && in.word(end + 2).matches("\\d{4}"))
        && in.word(end + 1).matches("of|dated")
        && in.inTimex(end + 2)) {
      end += 2;
      while (in.inTimex(end + 1)) {
        end++;
      }
    }
    int next = head.to() + 1;
    if (end > head.to() && in.word(next).matches("on|in") && in.inTimex(next + 1)) {
      int after = next + 1;
      while (in.inTimex(after)) {
        after++;
      }
      return in.text(from, head.to()) + " " + in.text(after, end).replaceAll("\\s+", " ");
    }
    return in.text(from, Math.max(end, head.to())).replaceAll("\\s+", " ");
  }

  /**
   * A name that says its subject before its head ends there; a purpose or the partners after it
   * belong to the sentence.
   */
  private int titleEnd(TaggedSentence in, int first, InstrumentHead head, int last) {
    int subjects = 0;
    for (int i = first; i < head.from(); i++) {
      subjects += words.empty.contains(in.word(i)) || in.word(i).equals("joint") ? 0 : 1;
    }
    boolean clause = clauses.relative(in, head.to() + 1) > 0;
    boolean told = !in.isCapital(head.to() + 1) && clauses.isTelling(in, head.to() + 1);
    if (clause && told && isNamedByHead(in, head)) {
      return head.to();
    }
    if (clause && isBare(in, first, head)) {
      return last;
    }
    int begin = head.to() + 1;
    while (begin <= last && in.word(begin).equals("(")) {
      begin += 3;
    }
    for (int i = begin; i <= last; i++) {
      boolean purpose = isPurpose(in, i);
      boolean partners =
          in.word(i).equals("with")
              || in.word(i).equals("between") && !(isPurpose(in, begin) && subjects == 0);
      boolean plan =
          purpose
              && head.kind().code().matches("action-plan|roadmap")
              && !in.isCapital(i + 3)
              && !isBare(in, first, head);
      boolean named = purpose && in.isCapital(head.to()) && in.isCapital(head.from() - 1);
      if (subjects >= 2 && !in.isCapital(i) && clauses.isTelling(in, i)) {
        return i - 1;
      }
      boolean said = plan || named || subjects >= 2 || i > begin + 2;
      if (said && (purpose || partners && !isNamedBefore(in, i, head))) {
        return i - 1;
      }
    }
    return last;
  }

  /** 'Joint Statement of Cooperation establishing …': the head says what it is. */
  private static boolean isNamedByHead(TaggedSentence in, InstrumentHead head) {
    return head.kind().code().matches("statement|declaration")
        && head.to() - head.from() >= 2
        && in.isCapital(head.to());
  }

  /** 'To deepen', 'to further deepen'. */
  private static boolean isPurpose(TaggedSentence in, int i) {
    int verb = in.tag(i + 1).equals("RB") || in.word(i + 1).equals("further") ? i + 2 : i + 1;
    return in.word(i).equals("to") && in.tag(verb).equals("VB") && !in.isCapital(verb);
  }

  /** In 'the Treaty of Friendship between A and B on X' the partners are part of the name. */
  private static boolean isNamedBefore(TaggedSentence in, int i, InstrumentHead head) {
    return in.isCapital(head.to()) && in.word(i).equals("between") && isNamed(in, i + 1);
  }

  /** 'The Republic of Korea', 'India', but not 'the two countries'. */
  private static boolean isNamed(TaggedSentence in, int i) {
    int noun = in.word(i).equals("the") ? i + 1 : i;
    return in.isCapital(noun) || in.inParty(noun);
  }
}
