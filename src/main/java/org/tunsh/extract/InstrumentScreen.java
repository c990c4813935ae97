package org.tunsh.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Tells which noun groups name an instrument between states (guidelines, 'instruments'): not the
 * document itself, no company's deal, no bare plural, no text open to all, nothing that is only
 * said.
 */
final class InstrumentScreen {
  private final InstrumentWords words;

  InstrumentScreen(InstrumentWords words) {
    this.words = words;
  }

  boolean passes(
      InstrumentPhrase phrase,
      InstrumentAct act,
      String date,
      boolean listed,
      List<String> documentParties) {
    if (isPraise(phrase) || isShouted(phrase) || isStudied(phrase)) {
      return false;
    }
    if (isSelf(phrase, act) || isFollowed(phrase) || isCompany(phrase) || isNational(phrase)) {
      return false;
    }
    if (isSoft(phrase) && !isHardened(phrase, act, date)
        || isOthers(phrase, act, documentParties)) {
      return false;
    }
    return phrase.capital() && isNamed(phrase, act, date) || isDescribed(phrase, act, date, listed);
  }

  /** Whether it is one of the texts that are open to many states. */
  boolean isOpen(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return words
        .open
        .matcher(in.text(phrase.first(), Math.max(phrase.last(), phrase.headEnd())))
        .find();
  }

  /**
   * Whether a state is reported to sign or join an open text: the word that says so stands before
   * or right after its name.
   */
  boolean isJoined(InstrumentPhrase phrase, String date, String day) {
    TaggedSentence in = phrase.in();
    boolean old =
        !day.isEmpty()
            && in.timexes().stream()
                .anyMatch(t -> !t.value().isEmpty() && !t.value().startsWith(day.substring(0, 4)));
    boolean news =
        !old && date.isEmpty()
            || day.isEmpty()
            || !date.isEmpty() && date.startsWith(day.substring(0, 4));
    if (!news
        || isFollowed(phrase)
        || in.text(Math.max(0, phrase.determiner() - 8), phrase.first()).contains("anniversary")) {
      return false;
    }
    String before = in.text(Math.max(0, phrase.determiner() - 7), phrase.first() - 1);
    return words.joining.matcher(before).find()
        && !before.matches("(?is).*\\b(?:all|other|encourage\\w*|countries to|others)\\b.*");
  }

  /** ', the most significant accord since …': says what another one is. */
  private static boolean isPraise(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    boolean most =
        in.tag(phrase.first()).equals("JJS")
            || in.tag(phrase.first()).equals("RBS")
            || in.tag(phrase.first() - 1).equals("RBS");
    return most
        && !phrase.capital()
        && in.text(Math.max(0, phrase.first() - 4), phrase.first() - 1)
            .matches(
                "(?is).*(?:,|[’']s|[–—-]|\\b(?:is|was|as))\\s*(?:the|our|its|their|one of the)?(?:"
                    + " most)?\\s*");
  }

  /** 'MORE TRADE DEALS': a line in capitals says what follows it. */
  private static boolean isShouted(InstrumentPhrase phrase) {
    String head = phrase.in().text(phrase.head(), phrase.headEnd());
    String before = phrase.in().text(phrase.first(), phrase.head() - 1);
    return head.length() > 4
        && head.equals(head.toUpperCase(Locale.ROOT))
        && head.equals(head.toLowerCase(Locale.ROOT)) == false
        && before.equals(before.toUpperCase(Locale.ROOT))
        && before.length() > 6;
  }

  /** 'A feasibility study on a free trade agreement': of one that may never be. */
  private boolean isStudied(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return words
        .studied
        .matcher(in.text(Math.max(0, phrase.determiner() - 8), phrase.determiner() - 1))
        .find();
  }

  /** 'Blue Sky Foods will announce an agreement': names before the verb that are no state's. */
  boolean isOfCompanies(InstrumentPhrase phrase, InstrumentAct act) {
    if (!act.isMade() || !act.before() || parties(phrase) >= 2) {
      return false;
    }
    TaggedSentence in = phrase.in();
    int from = act.at();
    while (from > 0 && !in.word(from - 1).matches(":|;|\\*+|–|—")) {
      from--;
    }
    boolean names = false;
    for (int i = from; i < act.at(); i++) {
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
    return names && !words.institution.matcher(in.text(from, act.at() - 1)).find();
  }

  private boolean isSelf(InstrumentPhrase phrase, InstrumentAct act) {
    TaggedSentence in = phrase.in();
    boolean told =
        act.before() && act.action() == InstrumentAction.ANNOUNCED && phrase.hasModifier();
    for (int i = Math.max(0, phrase.determiner() - 1); i < phrase.head(); i++) {
      if (words.self.contains(in.word(i)) && !(told && in.word(i).equals("this"))
          || in.word(i).equals("no")
          || in.word(i).equals("any")) {
        return true;
      }
    }
    return in.word(phrase.determiner() - 1).equals("in")
        && phrase.determiner() == phrase.first()
        && !phrase.capital()
        && !phrase.hasModifier();
  }

  private boolean isFollowed(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    for (int i = phrase.headEnd() + 1;
        i <= phrase.headEnd() + 3 && in.tag(i).matches("N.*|JJ");
        i++) {
      if (words.followNo.contains(in.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCompany(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    String around =
        in.text(Math.max(0, phrase.determiner() - 9), Math.max(phrase.headEnd(), phrase.last()));
    return words.company.matcher(around).find();
  }

  /** 'Kenya's action plan': of one side alone. */
  private static boolean isNational(InstrumentPhrase phrase) {
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
  private static boolean isOthers(
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
    Set<String> codes = new java.util.TreeSet<>();
    in.parties().stream()
        .filter(p -> span.contains(p.span()))
        .forEach(p -> codes.addAll(p.codes()));
    return codes;
  }

  private static long parties(InstrumentPhrase phrase) {
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

  private boolean isSoft(InstrumentPhrase phrase) {
    return words.soft.matcher(phrase.headText()).matches();
  }

  /**
   * A soft head that is a text: in capitals with a name, or with a word such as 'joint' and a
   * making.
   */
  private boolean isHardened(InstrumentPhrase phrase, InstrumentAct act, String date) {
    TaggedSentence in = phrase.in();
    boolean before = false;
    for (int i = phrase.first(); i < phrase.head(); i++) {
      String word = in.word(i).replaceAll("[’'].*", "");
      before |= words.softBefore.contains(word) || in.inParty(i);
    }
    String head = phrase.headText();
    boolean framework =
        head.startsWith("framework")
            || head.equals("vision")
            || head.startsWith("program")
            || head.equals("principles")
            || head.equals("guidelines");
    if (head.startsWith("framework")
        && (in.word(phrase.headEnd() + 1).equals("for")
            && in.text(phrase.headEnd() + 1, phrase.last())
                .toLowerCase(Locale.ROOT)
                .contains("agreement"))) {
      return true;
    }
    boolean deed = act.isMade() && act.action() != InstrumentAction.PLANNED;
    if (words.deedOnly.matcher(head).matches()) {
      boolean exchanged = act.isMade() && phrase.in().word(act.at()).startsWith("exchang");
      return act.action() == InstrumentAction.SIGNED
          || exchanged && head.contains("note")
          || act.rule().equals("list")
          || act.action() == InstrumentAction.ADOPTED && phrase.capital()
          || head.contains("program")
              && phrase.capital()
              && isForYears(phrase)
              && !isFollowed(phrase)
          || act.action() == InstrumentAction.CONCLUDED && act.rule().equals("passive");
    }
    if (head.equals("vision") && !act.isMade()) {
      return false;
    }
    if (phrase.capital()) {
      boolean more = capitals(phrase) > 0;
      return framework
          ? more
              && (before
                  || deed
                  || head.equals("vision")
                  || head.equals("principles")
                  || head.equals("framework") && isNamedFramework(phrase))
          : more || deed || before || !date.isEmpty();
    }
    if (framework) {
      boolean agreed =
          deed && act.action().name().matches("SIGNED|CONCLUDED|ADOPTED")
              || act.rule().equals("draft");
      return agreed
          && (before && phrase.hasModifier()
              || in.word(phrase.headEnd() + 1).equals("for")
                  && act.action() != InstrumentAction.PLANNED);
    }
    if (head.equals("arrangements")) {
      return deed && before;
    }
    boolean subject = phrase.hasComplement();
    boolean said = head.startsWith("statement") || head.startsWith("declaration");
    return said
        ? before
                && (act.isMade()
                    || !date.isEmpty()
                    || subject && phrase.determiner() < phrase.first())
            || head.contains(" of ")
            || subject && act.isMade()
        : before
            || subject && act.isMade()
            || act.isMade() && hasSubject(phrase)
            || deed && phrase.hasModifier()
            || subject && parties(phrase) >= 2;
  }

  /** 'The Bicentennial Framework for Security': a name before it and a subject after it. */
  private static boolean isNamedFramework(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return in.word(phrase.headEnd() + 1).equals("for")
        && in.isCapital(phrase.headEnd() + 2)
        && phrase.hasModifier()
        && in.isCapital(phrase.head() - 1)
        && in.word(phrase.first() - 1).equals("the");
  }

  /** 'Programme of Cooperation for 2024-2028': one that is for years is a text. */
  private static boolean isForYears(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return in.text(phrase.first(), phrase.last())
        .matches("(?is).*\\b(?:co-?operation|exchanges?)\\b.*\\d{4}\\s*(?:-|–|—|to)\\s*\\d{4}\\)?");
  }

  /** Capitalised words of the name besides its head. */
  private int capitals(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int count = 0;
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      boolean head = i >= phrase.head() && i <= phrase.headEnd();
      if (!head && in.isCapital(i) && !Set.of("joint", "new").contains(in.word(i))) {
        count++;
      }
    }
    return count;
  }

  private boolean isNamed(InstrumentPhrase phrase, InstrumentAct act, String date) {
    if (!act.isMade() && date.isEmpty() && isPlaceName(phrase)) {
      return false;
    }
    if (capitals(phrase) > 0) {
      return true;
    }
    boolean deed = act.isMade() && phrase.headEnd() == phrase.head();
    return phrase.plural() && !phrase.hasComplement()
        ? false
        : phrase.head() < phrase.headEnd()
            ? act.isMade() || phrase.hasComplement() || phrase.determiner() < phrase.first()
            : !date.isEmpty() || deed && phrase.hasModifier();
  }

  /**
   * 'The Nairobi Declaration': named after a place alone; whose it is, is told only where the place
   * is one party's capital.
   */
  private boolean isPlaceName(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    boolean kind =
        phrase
            .headText()
            .matches("declaration|accords?|charter|pact|communiqu[eé]|principles|compact");
    return kind
        && !phrase.hasComplement()
        && phrase.head() - phrase.first() == 1
        && !in.inParty(phrase.first());
  }

  private boolean isDescribed(
      InstrumentPhrase phrase, InstrumentAct act, String date, boolean listed) {
    TaggedSentence in = phrase.in();
    boolean clause =
        in.word(phrase.headEnd() + 1).matches("that|which")
            || in.word(phrase.headEnd() + 1).equals("to")
                && in.tag(phrase.headEnd() + 2).equals("VB")
                && !phrase.capital()
                && !phrase.hasModifier();
    boolean subject =
        phrase.hasComplement() && !(clause && !act.isMade() && !phrase.plural())
            || hasSubject(phrase)
            || phrase.headText().matches("(?:program|statement|declaration|letter).* of .*");
    boolean joint =
        in.word(phrase.head() - 1).matches("joint|trilateral")
            && phrase.kind().code().matches("statement|declaration");
    boolean event = act.isMade() && act.action() != InstrumentAction.PLANNED || !date.isEmpty();
    if (!subject && !(joint && event) && (date.isEmpty() || act.isMade())) {
      return false;
    }
    boolean determined = phrase.determiner() < phrase.first();
    if (isBareAgreement(phrase, act)) {
      return false;
    }
    boolean again = words.again.matcher(in.text(phrase.head(), phrase.headEnd() + 1)).lookingAt();
    if (again) {
      return act.isMade();
    }
    if (!phrase.plural() && !determined && !listed && !phrase.hasModifier()) {
      return false;
    }
    if (act.isMade()) {
      return !isConsensus(phrase);
    }
    if (in.word(phrase.determiner()).matches("an?")
        && date.isEmpty()
        && !in.word(phrase.determiner() - 1)
            .matches("through|under|by|via|on|with|welcom\\w*|includ\\w+")) {
      return false;
    }
    boolean owned =
        phrase.determiner() < phrase.first()
                && in.word(phrase.determiner()).matches("the|our|their|its|an?")
            || parties(phrase) > 0;
    return phrase.plural()
        ? parties(phrase) >= 2
            || in.word(phrase.determiner()).matches("our|their") && phrase.hasComplement()
        : owned && !isConsensus(phrase);
  }

  /**
   * 'The agreement between the two leaders', 'the agreement of the other side': without a subject
   * and a making it is a consent.
   */
  private boolean isBareAgreement(InstrumentPhrase phrase, InstrumentAct act) {
    TaggedSentence in = phrase.in();
    boolean bare =
        phrase.kind() == InstrumentKind.AGREEMENT
            && !hasSubject(phrase)
            && phrase.headText().startsWith("agreement");
    String next = in.word(phrase.headEnd() + 1);
    boolean purpose = next.equals("to") && phrase.capital();
    return bare
        && (purpose
            || next.equals("of") && !in.inTimex(phrase.headEnd() + 2)
            || next.matches("between|with|for")
                && !act.isMade()
                && !in.text(phrase.headEnd() + 2, phrase.last())
                    .matches("(?is).*\\b(?:on|concerning|regarding)\\b.*"));
  }

  /** 'An agreement to continue', 'agreement on the need for': what was agreed, no text. */
  private static boolean isConsensus(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return phrase.kind() == InstrumentKind.AGREEMENT
        && in.text(phrase.headEnd() + 1, Math.min(in.size() - 1, phrase.headEnd() + 4))
            .matches(
                "(?i)(?:on|about|regarding) the"
                    + " (?:need|importance|necessity|principle)\\b.*|that\\b.*|to"
                    + " (?:continue|work|hold|meet|keep|strengthen|deepen|remain|maintain|cooperate)\\b.*");
  }

  private boolean hasSubject(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    for (int i = phrase.first(); i < phrase.head(); i++) {
      String word = in.word(i);
      if (!words.empty.contains(word)
          && Character.isLetter(word.codePointAt(0))
          && !words.softBefore.contains(word)
              | word.matches("transit|trade|cultural|defen[cs]e|security|peace")
          && !in.inParty(i)
          && !word.equals("joint")) {
        return true;
      }
    }
    return false;
  }
}
