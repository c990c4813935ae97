package org.tunsh.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells whose a text is: a company's, one state's alone, or that of others than the document's. */
final class InstrumentOwner {
  /** Words that may stand before a label's name. */
  private static final int LABEL = 3;

  /** How far before a phrase its maker may stand. */
  private static final int BEFORE = 9;

  /** How many words before a verb may name who acts. */
  private static final int SUBJECT = 6;

  private final InstrumentWords words;

  InstrumentOwner(InstrumentWords words) {
    this.words = words;
  }

  /** 'Blue Sky Foods will announce an agreement': names before the verb that are no state's. */
  boolean isOfCompanies(InstrumentPhrase phrase, InstrumentAct act) {
    if (parties(phrase) >= 2) {
      return false;
    }
    TaggedSentence in = phrase.in();
    if (!act.isMade()) {
      return isLabel(phrase) && isOfCompanies(in, phrase.last() + 2, verbAfter(in, phrase.last()));
    }
    if (!act.before()) {
      return false;
    }
    int from = act.at();
    while (from > 0 && !in.word(from - 1).matches(":|;|\\*+|–|—")) {
      from--;
    }
    return isOfCompanies(in, from, act.at());
  }

  /** 'The Danish carmaker Lind signed': the word right before the verb says that it is a firm. */
  boolean isByCompany(InstrumentPhrase phrase, InstrumentAct act) {
    if (!act.isMade() || !act.before()) {
      return false;
    }
    TaggedSentence in = phrase.in();
    String subject = in.text(Math.max(0, act.at() - SUBJECT), act.at() - 1);
    return words.companySubject.matcher(subject).find()
        && !words.institution.matcher(subject).find();
  }

  /** 'Port Agreement: Blue Sky Foods and …': a label before what is told. */
  private static boolean isLabel(InstrumentPhrase phrase) {
    return phrase.first() <= LABEL && phrase.in().word(phrase.last() + 1).equals(":");
  }

  private static int verbAfter(TaggedSentence in, int at) {
    int verb = at + 1;
    while (verb < in.size() && !in.isFinite(verb)) {
      verb++;
    }
    return verb;
  }

  private boolean isOfCompanies(TaggedSentence in, int from, int verb) {
    if (verb <= from || verb >= in.size()) {
      return false;
    }
    if (words.companySubject.matcher(in.text(from, verb - 1)).find()) {
      return true;
    }
    boolean names = false;
    for (int i = from; i < verb; i++) {
      boolean state =
          in.inParty(i)
              && !in.word(i + 1).equals("-")
              && !in.word(i).contains("-based")
              && !in.word(i + 2).equals("based");
      if (state || in.tag(i).equals("PRP")) {
        return false;
      }
      names |=
          (in.tag(i).startsWith("NNP") || in.form(i).matches("\\d+\\p{Lu}.*")) && !in.inTimex(i);
    }
    return names && !words.institution.matcher(in.text(from, verb - 1)).find();
  }

  boolean isCompany(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int from = phrase.determiner();
    while (from > Math.max(0, phrase.determiner() - BEFORE) && !isBreak(in, from - 1)) {
      from--;
    }
    String around = in.text(from, Math.max(phrase.headEnd(), phrase.last()));
    return words.company.matcher(around).find();
  }

  /** What stands before it belongs to another. */
  private static boolean isBreak(TaggedSentence in, int i) {
    return in.word(i).matches("[,;:–—]")
        || in.word(i).matches("once|if|when|after|until|unless|because|under|whether")
        || in.word(i).equals("and") && !in.tag(i + 1).equals("NNP");
  }

  /**
   * 'An agreement with the Front for the Liberation of …': a partner with a name that is no state's
   * and none of its offices.
   */
  boolean isWithAnother(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int at = phrase.headEnd() + 1;
    while (at <= phrase.last() + 1
        && !(in.word(at).matches("with|between") && !in.word(at - 1).endsWith("ing"))) {
      at++;
    }
    int name = in.word(at + 1).matches("the|an?") ? at + 2 : at + 1;
    boolean abbreviated = in.form(name).equals(in.form(name).toUpperCase(Locale.ROOT));
    boolean some = in.word(at + 1).matches("an?") && in.isCapital(at - 1);
    if (at > phrase.last() + 1 || !in.isCapital(name) || in.inTimex(name) || abbreviated || some) {
      return false;
    }
    int end = name;
    while (end + 1 < in.size()
        && (in.isCapital(end + 1) || in.word(end + 1).matches("of|and|the|for|[’']s"))) {
      if (in.inParty(end)) {
        return false;
      }
      end++;
    }
    return !in.inParty(end) && !words.institution.matcher(in.text(name, end)).find();
  }

  /** 'Kenya's action plan': of one side alone. */
  static boolean isNational(InstrumentPhrase phrase) {
    boolean plan =
        phrase.kind() == InstrumentKind.ACTION_PLAN
            || phrase.kind() == InstrumentKind.ROADMAP
            || phrase.kind() == InstrumentKind.OTHER
            || phrase.kind() == InstrumentKind.STATEMENT;
    TaggedSentence in = phrase.in();
    if (in.text(phrase.first(), Math.max(phrase.last(), phrase.headEnd()))
            .matches("(?is).*\\bnational\\b.*")
        && plan) {
      return true;
    }
    boolean possessive =
        in.tag(phrase.first() - 1).equals("POS") && in.inParty(phrase.first() - 2)
            || in.word(phrase.first() - 1).equals("its")
            || isRevised(in, phrase.determiner());
    return plan && possessive && parties(phrase) < 2;
  }

  /** 'Japan's revision of the Three Principles', 'Japan's “Action Plan”'. */
  private static boolean isRevised(TaggedSentence in, int determiner) {
    for (int i = determiner - 1; i >= Math.max(1, determiner - 4); i--) {
      boolean between =
          i == determiner - 1
              || in.tag(i + 1).startsWith("N")
              || in.word(i + 1).matches("of|[“\"‘]|``");
      if (!between) {
        return false;
      }
      if (in.tag(i).equals("POS")) {
        return in.inParty(i - 1);
      }
    }
    return false;
  }

  /**
   * What one side, an organisation or a third state has for itself: 'the ASEAN Agreement on …'
   * between ASEAN and Japan.
   */
  static boolean isOthers(
      InstrumentPhrase phrase, InstrumentAct act, List<String> documentParties) {
    TaggedSentence in = phrase.in();
    Set<String> named = codes(phrase, phrase.determiner() - 1, phrase.head());
    if (act.isMade() && act.action() != InstrumentAction.PLANNED
        || named.size() != 1
        || codes(phrase, phrase.determiner() - 1, Math.max(phrase.last(), phrase.headEnd()) + 4)
                .size()
            > 1) {
      return false;
    }
    String code = named.iterator().next();
    if (code.equals("QUAD") || code.equals("G7")) {
      return false;
    }
    boolean capital =
        in.parties().stream()
            .anyMatch(
                p ->
                    in.tokenAt(p.span().start()) <= phrase.head()
                        && in.tokenAt(p.span().start()) >= phrase.first()
                        && p.naming() == Mention.Naming.CAPITAL);
    boolean group = code.length() != 3 || code.equals("GCC");
    return !capital && (!documentParties.contains(code) || group && documentParties.size() > 1);
  }

  private static Set<String> codes(InstrumentPhrase phrase, int from, int to) {
    TaggedSentence in = phrase.in();
    int start = in.start(Math.max(0, from));
    Span span = new Span(start, Math.max(start, in.end(to)));
    Set<String> codes = new TreeSet<>();
    in.parties().stream()
        .filter(p -> span.contains(p.span()))
        .forEach(p -> codes.addAll(p.codes()));
    return codes;
  }

  static long parties(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int from = in.start(Math.max(0, phrase.determiner() - 2));
    Span span = new Span(from, Math.max(from, in.end(Math.max(phrase.last(), phrase.headEnd()))));
    return in.parties().stream()
        .filter(p -> span.contains(p.span()))
        .map(Party::codes)
        .flatMap(java.util.List::stream)
        .distinct()
        .count();
  }
}
