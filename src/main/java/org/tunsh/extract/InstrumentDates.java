package org.tunsh.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;

/**
 * Finds the date of what was done with an instrument: in its name, beside the verb, over its
 * sentence.
 */
final class InstrumentDates {
  private static final String SPAN_BEFORE =
      "(?is).*(?:\\buntil|\\bthrough|\\bby|\\bfor|\\bbetween|\\bperiod|for \\d{4} and|years \\d{4}"
          + " and|\\bto|\\bthe years?|\\btill|\\bbeyond|anniversary"
          + " of(?!.{0,60}\\b(?:treaty|agreement|declaration|convention|memorandum|charter|pact|statement)"
          + " of\\s*$).{0,40}|from \\d{4}"
          + " (?:to|until|and))\\s*(?:the\\s+)?(?:end\\s+of\\s+)?(?:the\\s+)?$";
  private static final Pattern THERE =
      Pattern.compile("(?is)(?:there(?!\\s+(?:is|was|are|were))|then)\\b");
  private static final Pattern THAT_OCCASION =
      Pattern.compile(
          "(?i)\\b(?:on|at|in|during|in the course of) (?:that|the same)"
              + " (?:occasion|meeting|summit|visit|time|forum|trip|ceremony|session|day|date|hour|evening|morning|afternoon)\\b|\\bon"
              + " the spot\\b");
  private static final int LONG_AS_A_YEAR = 4;
  private static final String SPAN_AFTER = "(?s)^\\s*(?:-|–|—|to\\b|until\\b|/)\\s*\\d{2,4}.*";

  private final InstrumentWords words;

  InstrumentDates(InstrumentWords words) {
    this.words = words;
  }

  /**
   * @param phrase one name of a series
   * @param from first word of the series
   * @param to last word of the series
   */
  String date(
      InstrumentPhrase phrase, InstrumentAct act, int from, int to, List<InstrumentPhrase> others) {
    if (act.action() == InstrumentAction.PLANNED) {
      return "";
    }
    String named = inName(phrase, others);
    boolean renewed = act.isMade() && act.action() == InstrumentAction.EXTENDED;
    if (!renewed && (!named.isEmpty() || !act.isMade())) {
      return named.isEmpty() ? since(phrase) : named;
    }
    if (act.before() && isAnniversary(phrase.in(), act.at())) {
      return named;
    }
    String fronted = fronted(phrase);
    if (!fronted.isEmpty()) {
      return fronted;
    }
    Clause clause = new Clause(phrase.in(), free(phrase, others));
    String told =
        renewed && !act.before()
            ? renewedOn(clause, act)
            : act.before() ? aroundVerbBefore(clause, act, to, from) : aroundVerbAfter(clause, act);
    if (told.isEmpty() && named.isEmpty()) {
      return thatOccasion(phrase.in(), act.at());
    }
    return told.isEmpty() ? named : told;
  }

  /** 'Which has been applied since July 2011', 'which dates from 2017', right behind the name. */
  private String since(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    String text = in.document().document().text();
    int name = in.end(phrase.last());
    return usable(in).stream()
        .filter(t -> t.span().start() > name && t.span().start() - name < LONGEST_SINCE)
        .filter(t -> words.since.matcher(text.substring(name, t.span().start())).matches())
        .map(Timex::value)
        .findFirst()
        .orElse("");
  }

  private static final int LONGEST_SINCE = 70;

  /** 'Signed in 2019, was renewed today', 'is hereby extended': not the day of the signing. */
  private static String renewedOn(Clause clause, InstrumentAct act) {
    TaggedSentence in = clause.in();
    String after = firstBetween(clause, act.at(), in.size());
    boolean hereby = in.word(act.at() - 1).equals("hereby");
    return after.isEmpty() && hereby ? in.document().date() : after;
  }

  /** 'A treaty was signed on that occasion', 'adopted there': on the day told of last. */
  private static String thatOccasion(TaggedSentence in, int at) {
    String after = in.text(at + 1, Math.min(in.size() - 1, at + 6));
    if (!THERE.matcher(after).lookingAt()
        && !THAT_OCCASION.matcher(in.text(0, in.size() - 1)).find()) {
      return "";
    }
    Span block = in.document().document().blocks().get(in.sentence().block()).span();
    String value = "";
    for (Timex timex : in.document().within(new Span(block.start(), in.start(at)), Timex.class)) {
      value = timex.value().length() >= LONG_AS_A_YEAR ? timex.value() : value;
    }
    return value;
  }

  /** 'The thirtieth anniversary of the signing of': the year beside it is the feast's. */
  private static boolean isAnniversary(TaggedSentence in, int at) {
    return in.text(Math.max(0, at - 4), at - 1).matches("(?is).*\\banniversary of(?: the)?\\s*");
  }

  /** A sentence with the dates in it that may be an act's. */
  private record Clause(TaggedSentence in, List<Timex> dates) {}

  /** Without those that belong to another text's name: 'since the 1957 Agreement on Commerce'. */
  private static List<Timex> free(InstrumentPhrase phrase, List<InstrumentPhrase> others) {
    return usable(phrase.in()).stream()
        .filter(t -> others.stream().noneMatch(o -> !o.equals(phrase) && isPartOfName(o, t)))
        .filter(
            t -> !isFronted(phrase.in(), t) || phrase.in().start(phrase.last()) > t.span().end())
        .toList();
  }

  /** 'Signed a treaty in 2012 and in 2015 a protocol': what stands before the later name. */
  private static String fronted(InstrumentPhrase phrase) {
    return usable(phrase.in()).stream()
        .filter(t -> isFronted(phrase.in(), t))
        .filter(t -> Math.abs(behind(phrase.in(), t) - phrase.determiner()) <= 1)
        .map(Timex::value)
        .findFirst()
        .orElse("");
  }

  /** Whether 'and' and a name stand around a date. */
  private static boolean isFronted(TaggedSentence in, Timex timex) {
    int start = in.tokenAt(timex.span().start());
    int and = in.word(start - 1).matches("in|on") ? start - 2 : start - 1;
    and = in.word(and).equals(",") ? and - 1 : and;
    return in.word(and).matches("and|then") && in.tag(behind(in, timex)).equals("DT");
  }

  /** The first word behind a date and its comma. */
  private static int behind(TaggedSentence in, Timex timex) {
    int end = in.tokenAt(timex.span().end() - 1);
    return in.word(end + 1).equals(",") ? end + 2 : end + 1;
  }

  private static boolean isPartOfName(InstrumentPhrase phrase, Timex timex) {
    TaggedSentence in = phrase.in();
    int start = in.tokenAt(timex.span().start());
    int end = in.tokenAt(timex.span().end() - 1);
    boolean ahead =
        end < phrase.head()
            && start >= phrase.determiner() - 1
            && !in.word(start - 1).matches("in|on|since");
    boolean behind =
        start > phrase.headEnd()
            && start <= phrase.last() + 3
            && in.word(start - 1).matches("of|dated");
    return ahead || behind;
  }

  /** 'The 2008 Agreement', 'the Agreement of 2008', 'their October 29, 2021 statement'. */
  private static String inName(InstrumentPhrase phrase, List<InstrumentPhrase> others) {
    TaggedSentence in = phrase.in();
    List<InstrumentPhrase> within =
        others.stream().filter(o -> o.head() > phrase.head() && o.head() <= phrase.last()).toList();
    for (Timex timex : in.timexes()) {
      if (isInBrackets(timex, phrase)) {
        return timex.value();
      }
    }
    for (Timex timex : free(phrase, within)) {
      int start = in.tokenAt(timex.span().start());
      int end = in.tokenAt(timex.span().end() - 1);
      boolean ahead =
          end < phrase.head()
              && end >= phrase.determiner() - 1
              && start >= phrase.determiner() - 1
              && !in.word(start - 1).matches("in|on|since");
      boolean of =
          start > phrase.headEnd()
              && start <= phrase.last() + LONGEST_REST + 2
              && isOf(in, start, phrase);
      if (ahead || of) {
        return timex.value();
      }
    }
    return "";
  }

  /** 'Agreement on Cultural Cooperation (2004)': the year that a list gives; not one to come. */
  private static boolean isInBrackets(Timex timex, InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int start = in.tokenAt(timex.span().start()) - 1;
    int end = in.tokenAt(timex.span().end() - 1) + 1;
    String day = in.document().date();
    String text = in.document().document().text();
    String before = text.substring(in.sentence().span().start(), timex.span().start());
    return (before.endsWith("(") || PLACE_IN_BRACKETS.matcher(before).find())
        && text.startsWith(")", timex.span().end())
        && (end == phrase.last()
            || end - 1 == phrase.last()
            || start - 1 == phrase.last()
            || start - 1 == phrase.headEnd())
        && timex.value().matches("\\d{4}(?:-\\d\\d){0,2}")
        && (day.isEmpty() || timex.value().substring(0, 4).compareTo(day.substring(0, 4)) < 0);
  }

  /** 'Declaration on Rivers and Lakes of 3 May': the name goes on in capitals up to the date. */
  private static boolean isNameBetween(TaggedSentence in, int last, int of) {
    for (int i = last + 1; i < of; i++) {
      if (!in.isCapital(i) && !in.word(i).matches("and|of|the|on|for|in")) {
        return false;
      }
    }
    return in.word(of).equals("of") && of - last <= LONGEST_REST;
  }

  private static final int LONGEST_REST = 6;

  private static final Pattern PLACE_IN_BRACKETS =
      Pattern.compile("\\(\\p{Lu}[\\p{L} .'’-]{1,30},\\s*$");

  private static boolean isOf(TaggedSentence in, int start, InstrumentPhrase phrase) {
    String before =
        in.word(start - 1).matches("the|early|late|mid") ? in.word(start - 2) : in.word(start - 1);
    boolean adjacent =
        start - 1 <= phrase.last() + 2 || isNameBetween(in, phrase.last(), start - 1);
    return adjacent
            && (before.matches("of|dated|from")
                || before.equals("in") && start - 2 == phrase.headEnd() && start < phrase.last()
                || before.equals("on")
                    && phrase.hasComplement()
                    && start <= phrase.last() + 2
                    && in.word(start - 1).equals("on"))
        || start - 1 == phrase.last()
            && phrase.capital()
            && in.isCapital(start - 1)
            && in.text(start, start).matches("(?:19|20)\\d\\d")
            && !in.inTimex(start + 1)
        || start - 1 == phrase.last()
            && in.word(start - 1).equals(phrase.in().word(phrase.headEnd()))
            && phrase.in().timexes().size() == 1;
  }

  private String aroundVerbBefore(Clause clause, InstrumentAct act, int to, int from) {
    String close = endingAt(clause, act.at() - 1);
    String after = close.isEmpty() ? firstBetween(clause, to, clause.in().size()) : close;
    if (!after.isEmpty()) {
      return after;
    }
    String between = firstBetween(clause, act.at(), from);
    return between.isEmpty() ? lastBefore(clause, act.at()) : between;
  }

  private String aroundVerbAfter(Clause clause, InstrumentAct act) {
    String after = firstBetween(clause, act.at(), clause.in().size());
    return after.isEmpty() ? lastBefore(clause, act.at()) : after;
  }

  /** 'The June 2022 signing of …'. */
  private static String endingAt(Clause clause, int at) {
    TaggedSentence in = clause.in();
    for (Timex timex : clause.dates()) {
      if (in.tokenAt(timex.span().end() - 1) == at) {
        return timex.value();
      }
    }
    return "";
  }

  /** The first date after a word, before the clause ends. */
  private static String firstBetween(Clause clause, int from, int to) {
    TaggedSentence in = clause.in();
    for (Timex timex : clause.dates()) {
      int start = in.tokenAt(timex.span().start());
      if (start > from && start < to) {
        int behind = in.tokenAt(timex.span().end() - 1) + 1;
        boolean next =
            in.word(start - 1).equals(",")
                && in.tag(behind).matches("PRP|,|DT")
                && !in.word(behind + 1).equals("of");
        return !next && isSameClause(in, from, start, 0) ? timex.value() : "";
      }
    }
    return "";
  }

  private static boolean isSameClause(TaggedSentence in, int from, int to, int mostVerbs) {
    int verbs = 0;
    for (int i = from + 1; i < to; i++) {
      if (in.word(i)
          .matches(";|:|while|but|whereas|that|which|who|enabling|marking|allowing|paving")) {
        return false;
      }
      verbs += in.isFinite(i) && !in.word(i).matches("was|were|is|has|have|had") ? 1 : 0;
    }
    return verbs <= mostVerbs && to - from < 45;
  }

  private static String lastBefore(Clause clause, int at) {
    TaggedSentence in = clause.in();
    String value = "";
    for (Timex timex : clause.dates()) {
      int end = in.tokenAt(timex.span().end() - 1);
      if (end < at && isSameClause(in, end, at, in.tokenAt(timex.span().start()) <= 8 ? 3 : 0)) {
        value = timex.value();
      }
    }
    return value;
  }

  private static List<Timex> usable(TaggedSentence in) {
    return in.timexes().stream()
        .filter(t -> !t.value().isEmpty() && !isSpan(in, t) && !isOfWhatFollows(in, t))
        .toList();
  }

  /** 'Thirty years after they had met'. */
  private static boolean isOfWhatFollows(TaggedSentence in, Timex timex) {
    return timex.span().of(in.document().document().text()).matches("(?is).*\\byears?\\s+after");
  }

  /** A span of validity, a deadline, an anniversary: no date of the act. */
  private static boolean isSpan(TaggedSentence in, Timex timex) {
    String text = in.document().document().text();
    String before = text.substring(in.sentence().span().start(), timex.span().start());
    String after = text.substring(timex.span().end(), in.sentence().span().end());
    return before.matches(SPAN_BEFORE)
        || after.matches(SPAN_AFTER)
        || before.matches("(?s).*\\d{4}\\s*(?:-|–|—)\\s*$")
        || before.endsWith("(") && after.startsWith(")") && timex.value().length() == 4;
  }
}
