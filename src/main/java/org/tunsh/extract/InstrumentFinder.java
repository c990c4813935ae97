package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.InstrumentKind;

/**
 * Finds the noun groups of a sentence that may name an instrument: a head ('memorandum of
 * understanding') with the words before it that belong to its name. What follows it is {@link
 * InstrumentComplement}'s.
 */
final class InstrumentFinder {
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "PDT", "WP$", "CD");
  private static final Set<String> NOT_BEFORE =
      Set.of(
          "DT", "IN", "TO", "CC", "PRP", "PRP$", "MD", "WDT", "WP", "WP$", "WRB", "EX", "RB", "PDT",
          "VBZ", "VBP", "VBD");

  private final InstrumentWords words;
  private final InstrumentComplement complements;
  private final InstrumentTitle titles;

  InstrumentFinder(InstrumentWords words) {
    this.words = words;
    this.complements = new InstrumentComplement(words);
    this.titles = new InstrumentTitle(words);
  }

  /**
   * The noun groups in order; of a compound the last head holds.
   *
   * @param previous what the text named last, which 'another one on …' takes up
   */
  List<InstrumentPhrase> find(TaggedSentence in, @Nullable InstrumentPhrase previous) {
    List<InstrumentHead> heads = heads(in, previous);
    boolean[] inHead = new boolean[in.size() + 1];
    heads.forEach(h -> java.util.Arrays.fill(inHead, h.from(), h.to() + 1, true));
    List<InstrumentPhrase> phrases = new ArrayList<>();
    for (InstrumentHead head : heads) {
      int first = first(in, head, inHead);
      phrases.removeIf(p -> p.headEnd() >= first);
      InstrumentPhrase phrase = phrase(in, head, first, inHead);
      InstrumentPhrase before = phrases.isEmpty() ? previous : phrases.getLast();
      if (before != null && isAgain(phrase)) {
        phrase = again(phrase, before);
      }
      phrases.add(phrase);
    }
    return withoutInner(phrases);
  }

  private boolean isAgain(InstrumentPhrase phrase) {
    return words.again.matcher(phrase.in().text(phrase.head(), phrase.headEnd() + 1)).lookingAt();
  }

  /** 'Another one on the training of judges': of the same kind as the text before. */
  private static InstrumentPhrase again(InstrumentPhrase phrase, InstrumentPhrase before) {
    String head = before.in().text(before.head(), before.headEnd()).replaceAll("(?<=ent)s$", "");
    String subject = phrase.in().text(phrase.headEnd() + 1, phrase.last());
    return phrase.titled(before.kind(), head + " " + subject);
  }

  /**
   * What stands within another's complement is part of its name, save in 'a framework for an
   * agreement on …'.
   */
  private static List<InstrumentPhrase> withoutInner(List<InstrumentPhrase> phrases) {
    List<InstrumentPhrase> outer = new ArrayList<>();
    for (InstrumentPhrase phrase : phrases) {
      outer.removeIf(o -> phrase.head() <= o.last() && isAgreementOn(o, phrase));
      boolean inner =
          outer.stream()
              .anyMatch(
                  o ->
                      phrase.head() <= o.last()
                          && !isFrameworkFor(o, phrase)
                          && !isReferredTo(o, phrase));
      if (!inner) {
        outer.add(phrase);
      }
    }
    return outer;
  }

  /** 'Agreement on a new framework for …': what was agreed is the framework. */
  private static boolean isAgreementOn(InstrumentPhrase outer, InstrumentPhrase inner) {
    boolean bare = !outer.capital() && !outer.hasModifier() && outer.headText().equals("agreement");
    return bare
        && inner.in().word(outer.headEnd() + 1).matches("on|to")
        && inner.determiner() == outer.headEnd() + 2
        && inner.determiner() < inner.first();
  }

  /**
   * 'The Implementation Plan for the Agreement on Trade': a plan of one text names the other too.
   */
  private static boolean isReferredTo(InstrumentPhrase outer, InstrumentPhrase inner) {
    TaggedSentence in = inner.in();
    boolean article =
        in.word(inner.first() - 1).equals("the")
            || inner.first() > outer.headEnd() + 1
                && in.word(inner.first() - 1).matches("to|under");
    int before = in.word(inner.first() - 1).equals("the") ? inner.first() - 2 : inner.first() - 1;
    boolean linked = in.word(before).matches("of|for|to|under|implementing|implement");
    boolean named =
        inner.hasModifier()
            ? in.isCapital(inner.head() - 1)
            : inner.hasComplement() && in.isCapital(inner.last());
    return article
        && linked
        && inner.capital()
        && named
        && outer.kind() != InstrumentKind.STATEMENT;
  }

  private static boolean isFrameworkFor(InstrumentPhrase outer, InstrumentPhrase inner) {
    return outer.headText().startsWith("framework") && inner.kind() == InstrumentKind.AGREEMENT;
  }

  private List<InstrumentHead> heads(TaggedSentence in, @Nullable InstrumentPhrase previous) {
    String text = in.sentence().span().of(in.document().document().text());
    List<InstrumentHead> all = new ArrayList<>();
    int shift = in.sentence().span().start();
    words.heads.forEach(
        (kind, pattern) ->
            pattern.each(
                text,
                found -> {
                  InstrumentHead head = head(in, found.start() + shift, found.end() + shift, kind);
                  if (head != null) {
                    all.add(head);
                  }
                }));
    Matcher again = words.again.matcher(text);
    while (again.find() && (previous != null || !all.isEmpty())) {
      int start = again.start() + in.sentence().span().start();
      int from = in.tokenAt(start);
      int to = in.tokenAt(again.end() + in.sentence().span().start() - 1);
      all.add(new InstrumentHead(from, to, InstrumentKind.AGREEMENT));
    }
    all.sort(
        (a, b) ->
            a.from() != b.from()
                ? Integer.compare(a.from(), b.from())
                : Integer.compare(b.to(), a.to()));
    List<InstrumentHead> longest = new ArrayList<>();
    for (InstrumentHead head : all) {
      if (longest.isEmpty() || longest.getLast().to() < head.from()) {
        longest.add(head);
      }
    }
    return longest;
  }

  private static @Nullable InstrumentHead head(
      TaggedSentence in, int start, int end, InstrumentKind kind) {
    int from = in.tokenAt(start);
    int to = in.tokenAt(end - 1);
    boolean whole = in.start(from) == start && in.end(to) == end;
    boolean noun = in.tag(to).startsWith("N") || in.isCapital(to) || to > from;
    boolean shouted = isShouted(in, to) && (isShouted(in, from - 1) || isShouted(in, to + 1));
    return whole && noun && !shouted && !in.tag(from).isEmpty()
        ? new InstrumentHead(from, to, kind)
        : null;
  }

  /** A line in capitals is no name; a single word of them may be one ('AANZFTA'). */
  private static boolean isShouted(TaggedSentence in, int i) {
    String form = in.form(i);
    return form.length() > 3
        && form.equals(form.toUpperCase(java.util.Locale.ROOT))
        && !form.equals(form.toLowerCase(java.util.Locale.ROOT));
  }

  /** The first word of the name before a head. */
  private int first(TaggedSentence in, InstrumentHead head, boolean[] inHead) {
    int first = head.from();
    for (int i = head.from() - 1; i >= 0; i--) {
      if (in.inTimex(i) || words.self.contains(in.word(i))) {
        break;
      }
      if (isLink(in, i, inHead)) {
        continue;
      }
      if (!isPart(in, i)) {
        break;
      }
      first = i;
    }
    return first;
  }

  /** 'And', a dash or a possessive between two words of a name. */
  private boolean isLink(TaggedSentence in, int i, boolean[] inHead) {
    if (i == 0 || inHead[i - 1]) {
      return false;
    }
    boolean capitals = in.isCapital(i - 1) && in.isCapital(i + 1);
    return switch (in.word(i)) {
      case "in" -> capitals && in.word(i - 1).matches("trade|investment|goods|services");
      case "of" -> capitals && !in.inParty(i + 1) && !in.inTimex(i - 1) && i > 1;
      case "and", "&" ->
          in.word(i - 1).equals(",")
              ? isSeries(in, i - 1, inHead)
              : capitals && !isPartyBoundary(in, i) || isLowerPair(in, i);
      case "-", "–", "/" -> capitals;
      case "," -> isSeries(in, i, inHead);
      case "’s", "'s", "’", "'" -> in.isCapital(i - 1) && in.isCapital(i + 1) && !in.inParty(i - 1);
      default -> false;
    };
  }

  /** 'The Climate, Critical Minerals, and Clean Energy Compact': capitals from the article on. */
  private static boolean isSeries(TaggedSentence in, int comma, boolean[] inHead) {
    int next = in.word(comma + 1).equals("and") ? comma + 2 : comma + 1;
    if (inHead[next] || !in.isCapital(next) || !in.isCapital(comma - 1) || in.inTimex(comma - 1)) {
      return false;
    }
    int i = comma - 1;
    while (i > 0 && (in.isCapital(i) || in.word(i).matches(",|and|&|-")) && !in.inTimex(i)) {
      i--;
    }
    boolean article = in.word(i).matches("the|a|an") || in.tag(i).equals("JJ");
    return article && (!in.inParty(comma - 1) && !in.inParty(next));
  }

  private static boolean isPartyBoundary(TaggedSentence in, int i) {
    return in.inParty(i - 1) && !in.inParty(i + 1);
  }

  /** 'A commercial and investment partnership memorandum': both words belong to one article. */
  private boolean isLowerPair(TaggedSentence in, int i) {
    boolean pair =
        isPart(in, i - 1) && isPart(in, i + 1) && !in.isCapital(i - 1) && !in.isCapital(i + 1);
    return pair && (DETERMINERS.contains(in.tag(i - 2)) || DETERMINERS.contains(in.tag(i - 3)));
  }

  private boolean isPart(TaggedSentence in, int i) {
    String tag = in.tag(i);
    String word = in.word(i);
    if (NOT_BEFORE.contains(tag)
        && !(in.isCapital(i)
            && i > 0
            && !tag.equals("DT")
            && !tag.equals("IN")
            && !tag.equals("PRP$"))) {
      return false;
    }
    if (!Character.isLetterOrDigit(word.codePointAt(0)) && !word.startsWith("$")) {
      return word.equals("“") || word.equals("\"") ? false : word.equals("$");
    }
    if (tag.startsWith("V")) {
      boolean making = words.making(word) != null || words.drafting.contains(word);
      return !making && (tag.equals("VBN") || in.isCapital(i) && i > 0)
          || tag.equals("VBG") && (in.isCapital(i) || words.softBefore.contains(word));
    }
    return words.making(word) == null || in.isCapital(i) && i > 0;
  }

  private InstrumentPhrase phrase(
      TaggedSentence in, InstrumentHead head, int first, boolean[] inHead) {
    boolean capital = isCapital(in, head, first);
    int last =
        complements.last(
            in,
            head.to(),
            capital,
            titles.isBare(in, first, head) && !in.inTimex(first - 1),
            inHead);
    int determiner = first;
    while (determiner > 0
        && (in.inTimex(determiner - 1)
            || DETERMINERS.contains(in.tag(determiner - 1))
            || in.tag(determiner - 1).equals("POS"))) {
      determiner--;
    }
    if (in.word(first - 1).matches("[“\"]") && in.word(head.to() + 1).matches("[”\"]")) {
      last = head.to();
    }
    String text = in.text(head.from(), head.to()).toLowerCase(java.util.Locale.ROOT);
    boolean plural =
        text.matches(
                    ".*(?:ments|ies|moranda|mous|mocs|plans|maps|tions|cols|pacts|compacts|cords|ums|qu[eé]s|deals|tracts|ftas|(?<!of"
                        + " )programm?e?s|(?<!of )notes).*")
                && !text.contains("statements of")
            || text.endsWith("statements");
    boolean abbreviated =
        last > head.to()
            && in.word(head.to() + 1).matches("\\(|-lrb-")
            && in.word(last).matches("\\)|-rrb-");
    String later =
        (last == head.to() || abbreviated)
                && titles.isBare(in, first, head)
                && head.kind().code().matches("agreement|treaty|memorandum")
            ? InstrumentLater.subject(in, last, words, inHead)
            : null;
    return new InstrumentPhrase(
        in,
        determiner,
        first,
        head.from(),
        head.to(),
        last,
        head.kind(),
        titles.of(in, first, head, last) + (later == null ? "" : " " + later),
        capital,
        plural,
        later != null);
  }

  private static boolean isCapital(TaggedSentence in, InstrumentHead head, int first) {
    if (head.from() > 0) {
      return in.isCapital(head.from()) || in.isCapital(head.to()) && head.to() > head.from();
    }
    return head.to() > head.from() && in.isCapital(head.to())
        || first == head.from() && hasCapitalAfter(in, head.to());
  }

  private static boolean hasCapitalAfter(TaggedSentence in, int at) {
    int next = at + 2;
    while (Set.of("the", "a", "an", "certain").contains(in.word(next))) {
      next++;
    }
    return in.isCapital(next) && !in.inParty(next);
  }
}
