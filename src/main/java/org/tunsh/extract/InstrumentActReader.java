package org.tunsh.extract;

import java.util.Set;
import org.tunsh.model.InstrumentAction;

/**
 * Reads from the words around a name what was done with it: signed, concluded, planned …, or that
 * it holds.
 */
final class InstrumentActReader {
  private static final int FAR = 22;
  private static final int NEAR = 9;

  /** How many words may say that a text is under way. */
  private static final int UNDER_WAY = 8;

  static final Set<String> AUXILIARY =
      Set.of(
          "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "having", "'s",
          "’s", "'ve", "’ve", "got");
  private static final Set<String> BREAKS =
      Set.of(
          ";", ":", "which", "who", "whose", "where", "while", "when", "because", "if", "whereas",
          "but");

  private final InstrumentWords words;
  private final InstrumentOutlook outlook;
  private final InstrumentMaking making;
  private final InstrumentMembers members;

  InstrumentActReader(InstrumentWords words) {
    this.words = words;
    this.outlook = new InstrumentOutlook(words);
    this.making = new InstrumentMaking(outlook);
    this.members = new InstrumentMembers(words, making);
  }

  /**
   * @param from first word of the name, or of the series of names
   * @param to last word of the name, or of the series
   * @param last what was read of the names before these
   */
  InstrumentAct read(TaggedSentence in, int from, int to, InstrumentAct last) {
    if (in.word(to + 1).matches("negotiations?|talks|discussions|consultations")
        || isUnderWay(in, to)) {
      return planned(to + 1);
    }
    if (in.tag(to + 1).startsWith("N") && !in.inTimex(to + 1)) {
      return members.among(in, from);
    }
    if (in.word(from - 1).matches("on|to") && in.word(from - 2).equals("agreement")) {
      return new InstrumentAct(
          InstrumentAction.CONCLUDED, from - 2, true, false, "agreement", false);
    }
    if (in.word(from + 1).equals("draft") || in.word(from).equals("draft")) {
      return planned(from);
    }
    InstrumentAct close = after(in, to, true);
    if (close.isMade() && !isSignedBefore(in, from, to, close)) {
      return close;
    }
    InstrumentAct colon = members.beforeColon(in, from);
    if (colon.isMade()) {
      return colon;
    }
    InstrumentAct before = before(in, from);
    boolean others = last.isMade() && !last.before() && last.at() == before.at();
    if (before.isMade() && !others) {
      return before;
    }
    InstrumentAct after = after(in, to, false);
    return after.isMade() ? after : members.among(in, from);
  }

  /** What a participle or clause right behind one name of a series says of that name alone. */
  InstrumentAct beside(TaggedSentence in, int from, int to) {
    InstrumentAct close = after(in, to, true);
    return close.isMade() && close.at() - to <= CLOSE ? close : InstrumentAct.NONE;
  }

  private static final int CLOSE = 4;

  /**
   * 'Signed the roadmap, which was unveiled in May': what was signed says more than what was shown.
   */
  private boolean isSignedBefore(TaggedSentence in, int from, int to, InstrumentAct close) {
    return close.action() != InstrumentAction.SIGNED
        && in.word(to + 1).equals(",")
        && in.word(to + 2).equals("which")
        && before(in, from).action() == InstrumentAction.SIGNED;
  }

  /** Words between negotiations and what they are on: 'are already under way'. */
  private static final Set<String> STATE =
      Set.of(
          "is",
          "are",
          "were",
          "now",
          "already",
          "currently",
          "later",
          "in",
          "under",
          "way",
          "underway",
          "ongoing",
          "continuing",
          "begun",
          "started",
          "have",
          "had",
          "has");

  /** 'An agreement is under preparation', ', which is still being negotiated': it is to come. */
  private boolean isUnderWay(TaggedSentence in, int to) {
    int at = to + 1;
    while (in.word(at).matches(",|which|that") && at <= to + 2) {
      at++;
    }
    return words.underWay.matcher(in.text(at, Math.min(in.size() - 1, at + UNDER_WAY))).lookingAt();
  }

  private InstrumentAct before(TaggedSentence in, int from) {
    InstrumentAct force = forceBefore(in, from);
    if (force.isMade()) {
      return force;
    }
    if (words.relying.matcher(in.text(Math.max(0, from - 6), from - 1)).find()) {
      return InstrumentAct.NONE;
    }
    for (int i = from - 1; i >= Math.max(0, from - FAR); i--) {
      String word = in.word(i);
      int aside = InstrumentAsides.before(in, i);
      if (aside >= 0) {
        i = aside;
        continue;
      }
      if (BREAKS.contains(word)
          || (word.equals("that") || word.equals(",")) && isClauseEnd(in, i, from)) {
        return InstrumentAct.NONE;
      }
      boolean verb =
          in.tag(i).startsWith("V")
              || in.tag(i).startsWith("N")
              || in.tag(i).startsWith("J")
              || i == 0;
      InstrumentAction deed = verb && !isMadeNoun(in, i) ? words.making(word) : null;
      int put = words.putName(in, i);
      if (put >= 0) {
        return making.act(in, put, InstrumentAction.SIGNED, -1);
      }
      if (deed != null && !isPassive(in, i, from)) {
        return isAgreedWrongly(in, i) ? InstrumentAct.NONE : making.act(in, i, deed, -1);
      }
      boolean drafting =
          words.drafting.contains(word) && !in.tag(i).equals("IN") && governs(in, i, from);
      if (drafting) {
        return new InstrumentAct(
            InstrumentAction.PLANNED,
            i,
            true,
            false,
            "draft",
            outlook.isPossible(in, i) || word.matches("possibility|feasibility"));
      }
      boolean other =
          in.tag(i).matches("VB|VBG")
              && !in.isCapital(i)
              && !in.tag(i + 1).startsWith("N")
              && !word.matches("including|be|being|having");
      if (other || in.isFinite(i) && !AUXILIARY.contains(word) || in.tag(i).equals("MD")) {
        return InstrumentAct.NONE;
      }
    }
    return InstrumentAct.NONE;
  }

  /**
   * 'Agreed that', 'agreed to continue': no text was agreed; 'agreed to a framework', 'agreed on a
   * plan' is one.
   */
  private static boolean isAgreedWrongly(TaggedSentence in, int i) {
    boolean agreed = in.word(i).equals("agreed");
    boolean noun =
        in.word(i + 1).matches("on|upon|to") && in.word(i + 2).matches("an?|the|its|their|our|new");
    boolean entered = in.word(i).matches("enter\\w*") && !in.word(i + 1).equals("into");
    return agreed && !noun || entered;
  }

  /**
   * A past participle after a noun ('the plan announced in May …') closes what stands before it.
   */
  private static boolean isMadeNoun(TaggedSentence in, int i) {
    return in.tag(i).equals("NNS") && in.word(i).matches("releases|issues|exchanges|launches");
  }

  private static boolean isPassive(TaggedSentence in, int i, int from) {
    boolean participle =
        in.tag(i).equals("VBN")
            && !in.tag(i - 1).equals("VBD")
            && AUXILIARY.contains(in.word(i - 1))
            && in.word(i - 1).matches("was|were|been|is|are|be");
    return participle && in.tag(i + 1).matches("IN|TO") && from - i > 1;
  }

  /** Whether a drafting word reaches the name: only short words and nouns between. */
  private static boolean governs(TaggedSentence in, int i, int from) {
    if (from - i > (in.word(i + 1).equals("between") ? FAR : NEAR)) {
      return false;
    }
    boolean noun = in.tag(i).startsWith("N");
    if (noun && in.word(i + 1).equals("between")) {
      return in.word(i).matches("negotiations|talks")
          && in.word(from - 1).matches("on|for|towards?|over|regarding");
    }
    if (noun) {
      int next = i + 1;
      while (next < from && (STATE.contains(in.word(next)) || in.inTimex(next))) {
        next++;
      }
      return in.word(next).matches("of|on|for|towards?|about|over|regarding|concerning")
          && from - next <= 3;
    }
    if (!in.tag(i).startsWith("V")) {
      return in.word(i).matches("towards?") && from - i <= 3;
    }
    for (int j = i + 1; j < from; j++) {
      if (in.tag(j).startsWith("N") && !in.isCapital(j)
          || in.tag(j).startsWith("V") && !in.tag(j).equals("VBG")) {
        return in.word(i).matches("work\\w*") && from - i <= 4;
      }
    }
    return !in.word(i).matches("work\\w*") || in.word(i + 1).matches("on|towards?");
  }

  /** A comma or 'that' with a verb between it and the name belongs to another clause. */
  private static boolean isClauseEnd(TaggedSentence in, int at, int from) {
    if (in.word(at).equals("that")) {
      return true;
    }
    for (int i = at + 1; i < from; i++) {
      if (in.tag(i).startsWith("V") && !in.tag(i).equals("VBG")) {
        return true;
      }
    }
    boolean closed = false;
    for (int i = at + 1; i < from; i++) {
      closed |= in.word(i).equals(",");
    }
    return !closed
        && in.word(at + 1).matches("in|on|at|under|as|through|with|by|following")
        && from - at > 1
        && in.tag(at + 1).equals("IN");
  }

  /** 'The entry into force of the treaty', 'ratified the treaty': it holds since. */
  private InstrumentAct forceBefore(TaggedSentence in, int from) {
    java.util.regex.Matcher matcher =
        words.forceBefore.matcher(in.text(Math.max(0, from - 14), from - 1));
    if (!matcher.find()) {
      return InstrumentAct.NONE;
    }
    int at = in.tokenAt(in.start(Math.max(0, from - 14)) + matcher.start());
    boolean ahead = outlook.isPlanned(in, at, -1);
    return new InstrumentAct(
        ahead ? InstrumentAction.PLANNED : InstrumentAction.IN_FORCE,
        at,
        true,
        false,
        "force",
        false);
  }

  private InstrumentAct after(TaggedSentence in, int to, boolean close) {
    int limit = Math.min(in.size(), to + (close ? 5 : FAR));
    for (int i = to + 1; i < limit; i++) {
      String word = in.word(i);
      if (word.matches("[;:]") || word.equals("and") && !close && in.isFinite(i + 1)) {
        return InstrumentAct.NONE;
      }
      if (word.equals("(")) {
        i = skipBracket(in, i);
        continue;
      }
      if (isForce(in, i)) {
        return force(in, to, i);
      }
      InstrumentAction deed = in.tag(i).matches("VBN|VBD|VB") ? words.making(word) : null;
      if (word.equals("done") && in.word(i + 1).matches("at|in") && in.isCapital(i + 2)) {
        deed = InstrumentAction.SIGNED;
      }
      if (deed != null) {
        boolean relative = hasRelative(in, to, i);
        boolean suffered = isPassiveBefore(in, to, i);
        boolean reduced =
            (i - to <= 2
                    || in.word(i - 1)
                        .matches(
                            "both|all|recently|also|likewise|newly|just|previously|already|earlier|formally|officially|duly|jointly"))
                && !AUXILIARY.contains(in.word(i - 1));
        boolean reducedFar = !close && in.tag(i).equals("VBN") && in.word(i - 1).equals(",");
        if (close ? reduced || relative : relative || suffered || reducedFar) {
          int renewed = suffered || relative ? -1 : InstrumentAsides.renewedBehind(words, in, i);
          InstrumentAct act =
              renewed < 0
                  ? making.act(in, i, deed, to)
                  : making.act(in, renewed, InstrumentAction.EXTENDED, to);
          boolean recalled = !relative && !suffered && !outlook.isOnOccasion(in, i);
          return isFuturePassive(in, to, i) ? planned(i) : recalled ? act.recalled() : act;
        }
        return InstrumentAct.NONE;
      }
      if (words.drafting.contains(word)
          && in.tag(i).startsWith("V")
          && isFuturePassive(in, to, i)) {
        return planned(i);
      }
      boolean passive =
          in.tag(i).equals("VBN")
              && in.word(i - 1).matches("was|were|been|is|are|be")
              && !words.drafting.contains(word)
              && !word.matches("expected|due|scheduled|planned|set|intended|hoped");
      if (passive
          || in.isFinite(i)
              && !AUXILIARY.contains(word)
              && !in.tag(i).equals("MD")
              && !hasRelative(in, to, i)) {
        return InstrumentAct.NONE;
      }
      if (word.equals(",")
          && !close
          && !hasRelative(in, to, i)
          && !in.word(i + 1)
              .matches(
                  "which|that|both|all|signed|done|concluded|adopted|issued|on|reached|to|in|\\d.*|was|were|as")) {
        return InstrumentAct.NONE;
      }
    }
    return InstrumentAct.NONE;
  }

  private static InstrumentAct planned(int i) {
    return new InstrumentAct(InstrumentAction.PLANNED, i, false, false, "plan", false);
  }

  private boolean isForce(TaggedSentence in, int i) {
    return words.force.matcher(in.text(i, Math.min(in.size() - 1, i + 3))).lookingAt();
  }

  private static InstrumentAct force(TaggedSentence in, int to, int i) {
    boolean lasting = in.text(i - 1, i).matches("(?i).*\\b(?:continue|remain|stay)\\b.*");
    boolean ahead = !lasting && isFuturePassive(in, to, i);
    return new InstrumentAct(
        ahead ? InstrumentAction.PLANNED : InstrumentAction.IN_FORCE,
        i,
        false,
        false,
        "force",
        false);
  }

  private static int skipBracket(TaggedSentence in, int i) {
    int end = i;
    while (end < in.size() - 1 && !in.word(end).equals(")")) {
      end++;
    }
    return end;
  }

  private static boolean hasRelative(TaggedSentence in, int to, int i) {
    for (int j = to + 1; j < i; j++) {
      if (in.word(j).matches("which|that") || in.tag(j).equals("PRP") && j == to + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassiveBefore(TaggedSentence in, int to, int i) {
    for (int j = i - 1; j > Math.max(to, i - 5); j--) {
      if (in.word(j).matches("was|were|been|be|is|are|being")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFuturePassive(TaggedSentence in, int to, int i) {
    for (int j = i - 1; j > Math.max(to, i - 7); j--) {
      if (in.word(j).matches("will|shall|should|would")
          || in.word(j).equals("to") && in.word(j + 1).equals("be")
          || in.word(j).matches("being|soon") && j == i - 1) {
        return true;
      }
    }
    return false;
  }
}
