package org.tunsh.extract;

import java.util.Set;

/**
 * Finds how far a name in lower case goes: 'an agreement on the joint use of wells', up to the next
 * clause.
 */
final class InstrumentPlainName {
  private static final int PLAIN = 14;
  private static final Set<String> ENDS =
      Set.of(
          ";",
          ":",
          ".",
          "as",
          "which",
          "who",
          "whose",
          "that",
          "by",
          "at",
          "during",
          "within",
          "while",
          "when",
          "after",
          "before",
          "under",
          "through",
          "including",
          "via",
          "—",
          "--",
          "also",
          "where",
          "followed",
          "upon",
          "since",
          "until",
          "”",
          "\"",
          "''",
          "’’",
          "aimed",
          "because",
          "if",
          "following",
          "along",
          "together",
          "?",
          "!");

  private InstrumentPlainName() {}

  static int last(TaggedSentence in, int at, boolean[] inHead) {
    int last = at;
    for (int i = at + 1; i < Math.min(in.size(), at + PLAIN); i++) {
      if (isEnd(in, i, inHead)) {
        break;
      }
      last = i;
    }
    while (last > at
        && (InstrumentComplement.TRAILING.contains(in.tag(last))
            || in.inTimex(last) && !in.isCapital(last))) {
      last--;
    }
    return last;
  }

  private static boolean isEnd(TaggedSentence in, int i, boolean[] inHead) {
    String word = in.word(i);
    if (ENDS.contains(word)
        || in.isFinite(i) && !isParticiple(in, i)
        || in.tag(i).startsWith("W")
        || in.tag(i).equals("PRP") && !(word.matches("them|it") && in.tag(i - 1).equals("VB"))
        || word.equals("(")) {
      return true;
    }
    if (in.tag(i).equals("IN") && in.inTimex(i + 1)
        || in.inTimex(i) && !in.word(i).matches("\\d.*")) {
      return true;
    }
    if (word.equals("in")
        && (in.isCapital(i + 1)
            || in.word(i + 1).matches("exchange|order|return|the")
                && in.word(i + 2).matches("for|to|presence|course|margins"))) {
      return true;
    }
    if (word.equals("on") && in.word(i + 2).matches("margins?|sidelines|occasion")) {
      return true;
    }
    if (word.equals("to") && in.tag(i + 1).equals("VB")) {
      return true;
    }
    if (in.tag(i).equals("VBN")
        && in.word(i).matches("signed|concluded|adopted|reached|announced|issued|held")) {
      return true;
    }
    if (word.equals(",") || word.equals("and") || word.equals("or")) {
      return InstrumentComplement.isNextName(in, i, inHead)
          || isNewClause(in, i)
          || word.equals(",") && !plainSeries(in, i);
    }
    return in.tag(i).equals("RB")
        && !in.tag(i + 1).startsWith("J")
        && !in.tag(i + 1).startsWith("V");
  }

  /** 'Uzbek dried fruit': a participle that the tagger takes for a verb. */
  private static boolean isParticiple(TaggedSentence in, int i) {
    return in.tag(i).equals("VBD")
        && in.word(i).endsWith("ed")
        && in.tag(i + 1).startsWith("N")
        && in.tag(i - 1).matches("JJ|NNPS?|IN");
  }

  /** 'And agreed', 'and the sides …': what follows has a verb of its own. */
  private static boolean isNewClause(TaggedSentence in, int i) {
    if (in.tag(i + 1).matches("VB|VBD|VBZ|VBP|MD|PRP|RB|TO|IN|W.*|EX")
        || in.tag(i + 1).equals("VBN") && in.tag(i + 2).matches("DT|IN|TO")) {
      return !(in.tag(i + 1).equals("VB") && in.word(i).equals("and"));
    }
    if (in.word(i + 1).matches("the|a|an") && in.word(i).equals("and")) {
      for (int j = i + 2; j < Math.min(in.size(), i + 6); j++) {
        if (in.isFinite(j)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean plainSeries(TaggedSentence in, int comma) {
    for (int i = comma + 1; i < Math.min(in.size(), comma + 8); i++) {
      if (in.word(i).equals("and") || in.word(i).equals("or")) {
        return !isNewClause(in, i);
      }
      if (in.isFinite(i) || in.tag(i).matches("W.*|PRP|IN|TO|RB") || in.word(i).equals(";")) {
        return false;
      }
    }
    return false;
  }
}
