package org.tunsh.extract;

import java.util.Set;

/**
 * Finds how far the name of an instrument goes after its head: '(TIFA)', 'on trade in goods',
 * 'between A and B'.
 */
final class InstrumentComplement {
  private static final int LONGEST = 22;
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "on",
          "for",
          "of",
          "concerning",
          "regarding",
          "to",
          "between",
          "with",
          "in",
          "about",
          "against",
          "relating",
          "covering",
          "among",
          "towards",
          "toward",
          "establishing");
  private static final Set<String> SMALL =
      Set.of(
          "of",
          "and",
          "on",
          "the",
          "for",
          "to",
          "in",
          "between",
          "with",
          "a",
          "an",
          "its",
          "their",
          "our",
          "against",
          "&",
          "’s",
          "'s",
          "’",
          "'",
          "-",
          "–",
          "/",
          "or",
          "certain",
          "among",
          "other",
          "from",
          "concerning",
          "regarding");
  private static final int SIDES = 45;
  private static final int SECTOR = 9;
  static final Set<String> TRAILING =
      Set.of("DT", "IN", "CC", "TO", ",", "PRP$", "POS", "``", ":", "WDT");

  private final InstrumentWords words;
  private final InstrumentClause clauses;

  InstrumentComplement(InstrumentWords words) {
    this.words = words;
    this.clauses = new InstrumentClause(words);
  }

  /**
   * Index of the last word of the name; the head's own where nothing follows.
   *
   * @param bare whether no word before the head says what the text is about
   */
  int last(TaggedSentence in, int headEnd, boolean capital, boolean bare, boolean[] inHead) {
    int last = abbreviation(in, headEnd);
    int quoted = InstrumentClause.quoted(in, last + 1);
    if (quoted > last) {
      return quoted;
    }
    boolean prepositional =
        in.tag(last + 1).equals("VBG") && PREPOSITIONS.contains(in.word(last + 1));
    boolean clausal = bare && !prepositional;
    int clause = clausal ? clauses.relative(in, last + 1) : -1;
    if (clause > last) {
      return clause;
    }
    if (clauses.isTelling(in, last + 1) && (in.isCapital(last + 1) == capital)) {
      int next =
          capital ? capitals(in, last + 1, inHead) : InstrumentPlainName.last(in, last + 1, inHead);
      last = next > last + 1 ? abbreviation(in, next) : last;
    }
    for (int step = 0; step < 4; step++) {
      int at = last + 1;
      if (isClosing(in, at) && PREPOSITIONS.contains(in.word(at + 1))) {
        at++;
      }
      int years = InstrumentClause.validity(in, at);
      if (years >= at) {
        last = abbreviation(in, years);
        continue;
      }
      if (!PREPOSITIONS.contains(in.word(at))) {
        break;
      }
      int next = part(in, at, capital, inHead);
      if (next <= at) {
        break;
      }
      last = abbreviation(in, next);
    }
    return sides(in, last);
  }

  /** 'Between the Communities, of the one part, and Tunisia, of the other part'. */
  private static int sides(TaggedSentence in, int last) {
    int end = Math.min(in.size() - 1, last + 5);
    if (last + 1 >= in.size()
        || !in.text(last + 1, end).matches("(?is),?\\s*(?:of|on) the one (?:part|hand|side).*")) {
      return last;
    }
    for (int i = last + 6; i < Math.min(in.size() - 2, last + SIDES); i++) {
      if (in.word(i).equals("the")
          && in.word(i + 1).equals("other")
          && in.word(i + 2).matches("part|hand|side")) {
        return i + 2;
      }
    }
    return last;
  }

  private static boolean isClosing(TaggedSentence in, int at) {
    return Set.of("”", "’", "\"", "''").contains(in.word(at));
  }

  /** '(MOU)', '(2021-2025)', '(“123 agreement”)' directly after a name. */
  private static int abbreviation(TaggedSentence in, int end) {
    if (!in.word(end + 1).equals("(") && !in.word(end + 1).equals("-lrb-")) {
      return end;
    }
    for (int i = end + 2; i < Math.min(in.size(), end + 9); i++) {
      if (in.word(i).equals(")") || in.word(i).equals("-rrb-")) {
        return i;
      }
    }
    return end;
  }

  private int part(TaggedSentence in, int at, boolean capital, boolean[] inHead) {
    String preposition = in.word(at);
    int noun = at + 1;
    while (Set.of("the", "a", "an", "certain", "to", "their", "its", "our").contains(in.word(noun))
        || in.word(noun).matches("\\d+(?:st|nd|rd|th)") && !in.inTimex(noun)) {
      noun++;
    }
    if (in.inTimex(noun)) {
      return preposition.equals("of") || preposition.equals("from")
          ? afterDate(in, noun, capital, inHead)
          : at;
    }
    boolean capitals = in.isCapital(noun);
    boolean fits =
        switch (preposition) {
          case "to" ->
              in.tag(at + 1).equals("VB") && !in.word(at + 1).equals("be")
                  || in.tag(at + 2).equals("VB") && in.tag(at + 1).equals("RB")
                  || capital && capitals && noun == at + 1
                  || capitals
                      && in.word(at - 1)
                          .matches(
                              "protocols?|amendments?|adjustments?|annex(?:es)?|supplements?|addendum");
          case "in" ->
              capital && capitals && !in.inParty(noun)
                  || in.word(at - 1).matches("exchanges|co-?operation")
                      && in.tag(at + 1).matches("NNS?|JJ")
                  || in.word(at - 1).matches("co-?operation")
                      && in.word(at + 1).equals("the")
                      && in.tag(noun).matches("NNS?|JJ")
                      && in.word(noun + 1).matches("industr(?:y|ies)|sectors?|fields?|spheres?")
                  || in.word(at + 2).matches("fields?|areas?|spheres?|sectors?")
                      && !words.noField.contains(in.word(at + 1))
                  || isFieldOf(in, at)
                  || isSectorOf(in, at);
          case "of" ->
              capitals && (capital || in.inParty(noun))
                  || capital
                      && in.word(at - 1).matches("protocols?")
                      && in.tag(at + 1).matches("NNS?|JJ")
                  || in.tag(noun).equals("JJ") && in.word(noun + 1).matches("co-?operation")
                  || in.word(noun)
                      .matches(
                          "two|three|friend\\w+|cooperation|intent|principles|mutual|amity|peace|alliance");
          case "with", "between", "among" ->
              capitals || in.inParty(noun) || preposition.equals("between");
          case "covering" -> in.tag(at - 2).matches("DT|JJ");
          case "for" ->
              !in.word(at + 1).matches("its|their|signature|ratification") || capital && capitals;
          case "relating" -> in.word(at + 1).equals("to");
          case "toward", "towards" -> capital && capitals;
          case "on" -> !in.word(noun).matches("occasion|margins|sidelines|behalf|basis");
          default -> true;
        };
    if (!fits) {
      return at;
    }
    if (!capital && capitals && preposition.matches("between|with|among")) {
      return Math.max(capitals(in, at, inHead), InstrumentPlainName.last(in, at, inHead));
    }
    if (!capital || !capitals) {
      return InstrumentPlainName.last(in, at, inHead);
    }
    int last = capitals(in, at, inHead);
    boolean cut =
        preposition.equals("between")
            && in.tag(last + 1).matches("JJ|NNS?")
            && !in.inTimex(last + 1);
    return cut ? Math.max(last, InstrumentPlainName.last(in, at, inHead)) : last;
  }

  /** 'Memoranda in archaeology and medicine': no manner or place of the making. */
  private boolean isFieldOf(TaggedSentence in, int at) {
    return in.word(at - 1).matches("agreements|memoranda|understanding|mous|pacts|arrangements")
        && in.tag(at + 1).matches("NNS?|JJ")
        && !in.isCapital(at + 1)
        && !in.inTimex(at + 1)
        && !in.inParty(at + 1)
        && !words.noField.contains(in.word(at + 1));
  }

  /** 'An MOU in the water sector', 'a programme in the housing and urban development field'. */
  private static boolean isSectorOf(TaggedSentence in, int at) {
    int next = at + 2;
    while (next < at + SECTOR && in.tag(next).matches("NNS?|JJ|CC")) {
      if (next > at + 2 && in.word(next).matches("sectors?|fields?|industr(?:y|ies)|spheres?")) {
        return in.word(at + 1).equals("the");
      }
      next++;
    }
    return false;
  }

  /** 'Of 1975 on the Railway': the name goes on after its date. */
  private int afterDate(TaggedSentence in, int date, boolean capital, boolean[] inHead) {
    int next = date;
    while (in.inTimex(next)) {
      next++;
    }
    boolean on = Set.of("on", "between", "concerning", "for", "regarding").contains(in.word(next));
    return on ? part(in, next, capital, inHead) : -1;
  }

  private static int capitals(TaggedSentence in, int at, boolean[] inHead) {
    int last = at;
    for (int i = at + 1; i < Math.min(in.size(), at + 2 * LONGEST); i++) {
      if (in.inTimex(i) && !in.isCapital(i) || isNextName(in, i, inHead)) {
        break;
      }
      if (in.isCapital(i) && !(in.inTimex(i))) {
        last = i;
      } else if (in.word(i).equals("(")) {
        int close = abbreviation(in, i - 1);
        if (close <= i) {
          break;
        }
        last = close;
        i = close;
      } else if (!goesOn(in, i) || isNextSubject(in, at, i)) {
        break;
      }
    }
    return last;
  }

  /**
   * 'The Plan on Maritime Security, the United States and Indonesia …': a state that begins the
   * next clause.
   */
  private static boolean isNextSubject(TaggedSentence in, int preposition, int i) {
    if (in.word(preposition).matches("between|with|among|of")
        || !in.word(i).matches(",|and")
        || in.inParty(i - 1)) {
      return false;
    }
    int next = in.word(i + 1).equals("the") ? i + 2 : i + 1;
    return in.inParty(next);
  }

  /** Whether a capital follows within two small words, or a series goes on after a comma. */
  private static boolean goesOn(TaggedSentence in, int i) {
    if (in.word(i).equals(",")) {
      return seriesEnds(in, i);
    }
    if (in.word(i).matches("\\d+(?:st|th|rd|nd)?|twenty-first")) {
      return true;
    }
    if (!SMALL.contains(in.word(i))) {
      return false;
    }
    int next = i + 1;
    while (next < i + 3 && SMALL.contains(in.word(next))) {
      next++;
    }
    return in.isCapital(next) && !in.inTimex(next);
  }

  /** 'Economic, Scientific and Technical': an 'and' before anything but capitals. */
  private static boolean seriesEnds(TaggedSentence in, int comma) {
    for (int i = comma + 1; i < Math.min(in.size(), comma + 10); i++) {
      if (in.word(i).equals("and") || in.word(i).equals("or") || in.word(i).equals("&")) {
        return in.isCapital(i + 1) && !in.form(i + 1).matches("\\p{Lu}{2,}ED")
            || in.word(i + 1).equals("the") && in.isCapital(i + 2) && !isNextClause(in, i + 2);
      }
      if (!in.isCapital(i) && !in.word(i).equals(",") && !SMALL.contains(in.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** ', and the Ministers of Trade signed …': those who act next. */
  private static boolean isNextClause(TaggedSentence in, int at) {
    int next = at;
    while (next < in.size() && (in.isCapital(next) || SMALL.contains(in.word(next)))) {
      next++;
    }
    return in.isFinite(next);
  }

  /** 'And the Washington Declaration', ', a Memorandum …': a comma or 'and' before another name. */
  static boolean isNextName(TaggedSentence in, int i, boolean[] inHead) {
    if (!in.word(i).equals("and") && !in.word(i).equals(",") && !in.word(i).equals("or")) {
      return false;
    }
    if (in.word(i + 1).matches("an?|another")
        || in.word(i + 1).equals("and") && in.word(i + 2).matches("an?|another")) {
      return true;
    }
    boolean of = in.word(i + 1).equals("of") && in.tag(i + 2).equals("DT");
    for (int j = of ? i + 2 : i + 1; j < Math.min(in.size(), i + 14); j++) {
      boolean part =
          in.isCapital(j)
              || in.tag(j).matches("N.*|JJ|CD|DT|POS|PRP\\$")
              || j == i + 1 && in.word(j).equals("and");
      if (inHead[j]) {
        return true;
      }
      if (!part && !(in.word(j).equals("and") && in.isCapital(j - 1))) {
        return false;
      }
      if (in.isFinite(j) && !in.isCapital(j)) {
        return false;
      }
    }
    return false;
  }
}
