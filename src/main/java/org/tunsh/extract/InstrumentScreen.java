package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.InstrumentKind;

/**
 * Tells which noun groups name an instrument between states (guidelines, 'instruments'): not the
 * document itself, no company's deal, no bare plural, no text open to all, nothing that is only
 * said.
 */
final class InstrumentScreen {
  private final InstrumentWords words;
  private final InstrumentOwner owner;
  private final InstrumentSoftness softness;

  InstrumentScreen(InstrumentWords words) {
    this.words = words;
    this.owner = new InstrumentOwner(words);
    this.softness = new InstrumentSoftness(words);
  }

  /** What speaks against a phrase, in the order of the guidelines; empty where nothing does. */
  List<String> objections(
      InstrumentPhrase phrase,
      InstrumentAct act,
      String date,
      boolean listed,
      List<String> documentParties) {
    List<String> all = new ArrayList<>();
    add(all, "praise", isPraise(phrase));
    add(all, "shouted", isShouted(phrase));
    add(all, "studied", isStudied(phrase));
    add(all, "self", isSelf(phrase, act));
    add(all, "followed", isFollowed(phrase));
    add(all, "only possible", !act.isMade() && isOnlyPossible(phrase));
    if (isKnown(phrase)) {
      return all;
    }
    add(all, "company", owner.isCompany(phrase));
    add(all, "another", owner.isWithAnother(phrase));
    add(all, "national", InstrumentOwner.isNational(phrase));
    add(all, "soft", softness.isSoft(phrase) && !softness.isHardened(phrase, act, date));
    add(all, "others", InstrumentOwner.isOthers(phrase, act, documentParties));
    add(all, "peace", isPeaceOfOthers(phrase));
    add(all, "asked", isAsked(phrase, act));
    if (!(phrase.capital() && isNamed(phrase, act, date))) {
      String missing = missing(phrase, act, date, listed);
      add(all, missing, !missing.isEmpty());
    }
    return all;
  }

  private static void add(List<String> all, String objection, boolean holds) {
    if (holds) {
      all.add(objection);
    }
  }

  /** Whether companies made it: names before the verb that are no state's. */
  boolean isOfCompanies(InstrumentPhrase phrase, InstrumentAct act, boolean deals) {
    return deals ? owner.isOfCompanies(phrase, act) : owner.isByCompany(phrase, act);
  }

  /** Whether it is one of the treaties of a few states that go by a name. */
  boolean isKnown(InstrumentPhrase phrase) {
    return words.known.has(phrase);
  }

  /** Whether it is one of the texts that are open to many states. */
  boolean isOpen(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return !isKnown(phrase)
        && words
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
    boolean initiative = phrase.headText().startsWith("framework");
    if (!news
        || initiative
        || isFollowed(phrase)
        || in.text(Math.max(0, phrase.determiner() - 8), phrase.first()).contains("anniversary")) {
      return false;
    }
    String before = in.text(Math.max(0, phrase.determiner() - 7), phrase.first() - 1);
    return words.joining.matcher(before).find()
        && !before.matches(
            "(?is).*\\b(?:all|other|encourage\\w*|countries to|others|since|after|following)\\b.*");
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
        && (before.length() > 6 || head.contains(" "));
  }

  /** 'The Peace Agreement': it holds between those who fought, unless it is said between whom. */
  private static boolean isPeaceOfOthers(InstrumentPhrase phrase) {
    return phrase.kind() == InstrumentKind.AGREEMENT
        && phrase.in().word(phrase.head() - 1).matches("peace|cease-?fire")
        && InstrumentOwner.parties(phrase) == 0;
  }

  /** 'A feasibility study on a free trade agreement': of one that may never be. */
  private boolean isStudied(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return words
        .studied
        .matcher(in.text(Math.max(0, phrase.determiner() - 8), phrase.determiner() - 1))
        .find();
  }

  /** 'A possible agreement': of one that nobody has undertaken. */
  private boolean isOnlyPossible(InstrumentPhrase phrase) {
    for (int i = phrase.determiner(); i < phrase.head(); i++) {
      if (words.eventual.contains(phrase.in().word(i))) {
        return true;
      }
    }
    return false;
  }

  /** 'Encourage all others to sign the Joint Statement': it is open to them. */
  private boolean isAsked(InstrumentPhrase phrase, InstrumentAct act) {
    TaggedSentence in = phrase.in();
    return act.isMade()
        && act.before()
        && words.asking.matcher(in.text(Math.max(0, act.at() - 12), act.at() - 1)).find();
  }

  /** 'Memoranda in various areas': of which nothing is told. */
  private boolean isVague(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    return phrase.plural()
        && phrase.last() > phrase.headEnd()
        && words.vague.matcher(in.text(phrase.headEnd() + 1, phrase.last())).find();
  }

  private boolean isSelf(InstrumentPhrase phrase, InstrumentAct act) {
    TaggedSentence in = phrase.in();
    boolean told =
        act.before() && act.action() == InstrumentAction.ANNOUNCED && phrase.hasModifier();
    for (int i = Math.max(0, phrase.determiner() - 1); i < phrase.head(); i++) {
      boolean self =
          words.self.contains(in.word(i)) && !in.inTimex(i) && !isReporting(in, i, phrase);
      if (self && !(told && in.word(i).equals("this"))
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

  /** 'The minister said a plan …': no text that was spoken of. */
  private static boolean isReporting(TaggedSentence in, int i, InstrumentPhrase phrase) {
    return i < phrase.determiner() && in.word(i).equals("said");
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

  private boolean isNamed(InstrumentPhrase phrase, InstrumentAct act, String date) {
    if (!act.isMade() && date.isEmpty() && isPlaceName(phrase)) {
      return false;
    }
    if (phrase.capitals() > 0) {
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

  /** What a phrase without a name lacks to be one that tells of a text; empty where nothing. */
  private String missing(InstrumentPhrase phrase, InstrumentAct act, String date, boolean listed) {
    TaggedSentence in = phrase.in();
    if (!hasSubject(phrase, act, date) || isVague(phrase)) {
      return "no subject";
    }
    if (isBareAgreement(phrase, act)) {
      return "bare agreement";
    }
    if (words.again.matcher(in.text(phrase.head(), phrase.headEnd() + 1)).lookingAt()) {
      return act.isMade() ? "" : "again";
    }
    boolean determined = phrase.determiner() < phrase.first();
    boolean item = phrase.first() == 0 && act.isMade() && phrase.hasComplement();
    if (!phrase.plural() && !determined && !listed && !item && !phrase.hasModifier()) {
      return "no article";
    }
    boolean told = act.isMade() && !act.before() && phrase.hasModifier();
    if (!told && isConsensus(phrase) && (act.isMade() || !phrase.plural())) {
      return "consensus";
    }
    if (act.isMade()) {
      return "";
    }
    if (in.word(phrase.determiner()).matches("an?") && date.isEmpty() && isPredicate(phrase)) {
      return "some";
    }
    return isOwned(phrase) ? "" : phrase.plural() ? "plural" : "unowned";
  }

  /** 'It is a pact of trust', ', an agreement on steps …': says what something else is. */
  private static boolean isPredicate(InstrumentPhrase phrase) {
    return phrase
        .in()
        .word(phrase.determiner() - 1)
        .matches("is|are|was|were|be|been|not|as|like|than|,");
  }

  private boolean hasSubject(InstrumentPhrase phrase, InstrumentAct act, String date) {
    TaggedSentence in = phrase.in();
    boolean clause =
        in.word(phrase.headEnd() + 1).matches("that|which")
            || in.word(phrase.headEnd() + 1).equals("to")
                && in.tag(phrase.headEnd() + 2).equals("VB")
                && !phrase.capital()
                && !phrase.hasModifier();
    boolean subject =
        phrase.hasComplement() && !(clause && !act.isMade() && !phrase.plural())
            || phrase.hasSubject(words)
            || phrase.headText().matches("(?:program|statement|declaration|letter).* of .*")
            || phrase.headText().matches("plans? of .*co-?operation");
    boolean joint =
        in.word(phrase.head() - 1).matches("joint|trilateral")
            && phrase.kind().code().matches("statement|declaration");
    boolean event = act.isMade() && act.action() != InstrumentAction.PLANNED || !date.isEmpty();
    return subject || joint && event || !date.isEmpty() && !act.isMade();
  }

  /** Without a verb it counts where it is told whose it is. */
  private static boolean isOwned(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    String determiner = in.word(phrase.determiner());
    if (phrase.plural()) {
      return InstrumentOwner.parties(phrase) >= 2
          || determiner.matches("our|their") && phrase.hasComplement();
    }
    return phrase.determiner() < phrase.first() && determiner.matches("the|our|their|its|an?")
        || InstrumentOwner.parties(phrase) > 0;
  }

  /**
   * 'The agreement between the two leaders', 'the agreement of the other side': without a subject
   * and a making it is a consent.
   */
  private boolean isBareAgreement(InstrumentPhrase phrase, InstrumentAct act) {
    TaggedSentence in = phrase.in();
    boolean bare =
        phrase.kind() == InstrumentKind.AGREEMENT
            && !phrase.hasSubject(words)
            && phrase.headText().startsWith("agreement");
    String next = in.word(phrase.headEnd() + 1);
    boolean purpose = next.equals("to") && phrase.capital();
    return bare
        && (purpose
            || next.equals("of")
                && !in.inTimex(phrase.headEnd() + 2)
                && !in.word(phrase.headEnd() + 3).matches("co-?operation")
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
}
