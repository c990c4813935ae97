package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.InstrumentAction;
import org.tunsh.model.Mention;
import org.tunsh.model.PartsOfSpeech;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/** One pass over a document, sentence by sentence. */
final class InstrumentReading {
  /** What a reading keeps. */
  enum Reach {
    /** What the rules take for instruments. */
    FOUND,
    /** The same, with what is to be seen of each. */
    FOUND_WITH_FEATURES,
    /** Every phrase that may name one. */
    EVERY_PHRASE
  }

  private static final int LONGEST_QUOTE = 300;

  /** Words that still make a name; more of them are a list of its parties. */
  private static final int LONGEST_PARTNERS = 12;

  private static final Set<String> GROUPS =
      Set.of(
          "QUAD",
          "G7",
          "G20",
          "BRICS",
          "SCO",
          "CIS",
          "CSTO",
          "EAEU",
          "ASEAN",
          "GCC",
          "AU",
          "EU",
          "MERCOSUR",
          "PIF",
          "CARICOM",
          "ECOWAS",
          "CELAC");
  private final InstrumentTools tools;
  private final PartsOfSpeech speech;
  private final InstrumentDay day;
  private final Annotated document;
  private final DocumentKind kind;
  private final List<String> documentParties;
  private final String focus;
  private final InstrumentOwnName own;
  private final List<InstrumentCandidate> candidates = new ArrayList<>();
  private final Reach reach;
  private final InstrumentFeatures features;
  private @Nullable InstrumentPhrase previous;
  private final ListOpening opening;
  private final SignedTogether together;
  private final InstrumentLabel label = new InstrumentLabel();

  InstrumentReading(
      InstrumentTools tools,
      PartsOfSpeech speech,
      Annotated document,
      DocumentKind kind,
      List<String> documentParties,
      String focus,
      Reach reach) {
    this.tools = tools;
    this.speech = speech;
    this.reach = reach;
    this.document = document;
    this.opening = new ListOpening(tools.words(), document);
    this.together = new SignedTogether(tools.words());
    this.day = new InstrumentDay(tools.words(), document, kind);
    this.kind = kind;
    this.documentParties =
        documentParties.isEmpty() ? InstrumentParties.mostNamed(document) : documentParties;
    this.features = new InstrumentFeatures(kind, this.documentParties, document.date());
    this.focus = focus;
    this.own = new InstrumentOwnName(document, kind, this.documentParties);
  }

  /** What was read, in the order of the text. */
  List<InstrumentCandidate> candidates() {
    return candidates;
  }

  void read(Sentence plain) {
    Block block = document.document().blocks().get(plain.block());
    Sentence sentence =
        isBetweenNobody(plain) ? plain : speech.tagged(document.document().text(), plain);
    TaggedSentence in = TaggedSentence.of(document, sentence);
    boolean listed = opening.holds(in) | together.continues(in);
    boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
    if (sentence.tokens().isEmpty() || sentence.tokens().getFirst().tag().isEmpty()) {
      previous = null;
      return;
    }
    InstrumentAct last = InstrumentAct.NONE;
    List<InstrumentPhrase> all =
        tools.finder().find(in, previous).stream().map(label::named).toList();
    previous = all.isEmpty() ? null : all.getLast();
    for (InstrumentSeries series : InstrumentSeries.of(all)) {
      last = read(in, series, listed, heading, last);
    }
  }

  /**
   * A text is between two at least: a sentence that names nobody tells of none in a document of
   * which no parties are known.
   */
  private boolean isBetweenNobody(Sentence sentence) {
    return documentParties.size() < 2
        && document.within(sentence.span(), Mention.Party.class).isEmpty();
  }

  private InstrumentAct read(
      TaggedSentence in,
      InstrumentSeries names,
      boolean listed,
      boolean heading,
      InstrumentAct last) {
    List<InstrumentPhrase> series = names.governed();
    int from = series.getFirst().determiner();
    int to = series.getLast().last();
    InstrumentAct act = tools.acts().read(in, from, to, last);
    if (listed && !act.isMade()) {
      act =
          new InstrumentAct(InstrumentAction.SIGNED, 0, false, true, InstrumentMembers.LIST, false);
    }
    if (!act.isMade() && last.isMade() && isAddition(in, from)) {
      act = last;
    }
    boolean told = !act.excluded() && (!heading || act.isMade() && isTold());
    if (!told && reach != Reach.EVERY_PHRASE) {
      return act;
    }
    for (InstrumentPhrase phrase : series) {
      boolean governed = governs(act, phrase, series) && !names.isWithinAnother(phrase);
      InstrumentAct own =
          governed ? act : tools.acts().beside(in, phrase.determiner(), phrase.last());
      consider(phrase, own, names, listed, heading, told);
    }
    return act;
  }

  /**
   * 'X was signed, together with Y', 'as were Y and Z': the verb of the first governs what is
   * added.
   */
  private static boolean isAddition(TaggedSentence in, int from) {
    return in.text(Math.max(0, from - 3), from - 1)
        .matches(
            "(?is).*\\b(?:together with|along with|as (?:were|was)|as well as|in addition to)");
  }

  /** 'X and Y, which was signed …': the relative clause speaks of the last one. */
  private boolean governs(
      InstrumentAct act, InstrumentPhrase phrase, List<InstrumentPhrase> series) {
    boolean one = !act.before() && act.isMade() && !phrase.equals(series.getLast());
    TaggedSentence in = phrase.in();
    int last = series.getLast().last();
    return !one
        || !in.text(last + 1, act.at())
            .matches("(?is),?\\s*(?:which|that|signed|adopted|concluded|issued|announced)\\b.*");
  }

  private boolean isTold() {
    return kind == DocumentKind.NEWS || kind == DocumentKind.PRESS_RELEASE;
  }

  /**
   * @param told whether the sentence is one that may tell of instruments
   */
  private void consider(
      InstrumentPhrase phrase,
      InstrumentAct read,
      InstrumentSeries names,
      boolean listed,
      boolean heading,
      boolean told) {
    String date = tools.dates().date(phrase, read, names.from(), names.to(), names.all());
    InstrumentAct act = isFrameworkFor(phrase) ? framework(phrase) : read;
    boolean open = tools.screen().isOpen(phrase);
    List<String> between = between(phrase, act, open);
    List<String> objections = new ArrayList<>();
    if (!told) {
      objections.add(act.excluded() ? "excluded" : "heading");
    }
    if (open) {
      if (!tools.screen().isJoined(phrase, date, document.date())) {
        objections.add("open");
      }
    } else {
      objections.addAll(tools.screen().objections(phrase, act, date, listed, documentParties));
    }
    objections(phrase, act, date, heading, listed, open, between, objections);
    if (objections.isEmpty() || reach == Reach.EVERY_PHRASE) {
      String over = listed && act.rule().equals(InstrumentMembers.LIST) ? opening.date() : "";
      String ofAct =
          date.isEmpty() && !over.isEmpty()
              ? over
              : day.of(phrase, date, act, listed && opening.isOfVisit(), listed);
      candidates.add(
          new InstrumentCandidate(
              draft(phrase, act, between, open, ofAct),
              objections.isEmpty(),
              reach == Reach.FOUND
                  ? List.of()
                  : features.of(phrase, act, objections, date, between)));
    }
  }

  private void objections(
      InstrumentPhrase phrase,
      InstrumentAct act,
      String date,
      boolean heading,
      boolean listed,
      boolean open,
      List<String> between,
      List<String> all) {
    if (!isBetweenStates(between, open)) {
      all.add("between");
    }
    if (tools.screen().isOfCompanies(phrase, act, kind == DocumentKind.FACT_SHEET)) {
      all.add("companies");
    }
    if (own.isTitleLine(phrase, act, heading, listed)) {
      all.add("title line");
    }
    if (own.isItself(phrase, date)) {
      all.add("itself");
    }
    if (own.isBindingItself(phrase, date, between)) {
      all.add("binding itself");
    }
    if (own.isArticle(phrase, act, date)) {
      all.add("article");
    }
  }

  private List<String> between(InstrumentPhrase phrase, InstrumentAct act, boolean open) {
    if (open) {
      return tools.parties().joining(phrase, documentParties);
    }
    return tools.screen().isKnown(phrase)
        ? tools.words().known.parties(phrase)
        : tools.parties().of(phrase, act, documentParties, focus);
  }

  private static boolean isFrameworkFor(InstrumentPhrase phrase) {
    return phrase
        .in()
        .text(Math.max(0, phrase.determiner() - 2), phrase.determiner() - 1)
        .equalsIgnoreCase("framework for");
  }

  private static InstrumentAct framework(InstrumentPhrase phrase) {
    return new InstrumentAct(
        InstrumentAction.PLANNED, phrase.determiner() - 2, true, false, "framework", false);
  }

  private boolean isBetweenStates(List<String> between, boolean open) {
    boolean group = between.size() == 1 && GROUPS.contains(between.getFirst());
    return open
        ? documentParties.isEmpty() || !Collections.disjoint(between, documentParties)
        : between.size() >= 2 || group;
  }

  private InstrumentDraft draft(
      InstrumentPhrase phrase, InstrumentAct act, List<String> between, boolean open, String date) {
    boolean joined = open && act.action() == InstrumentAction.IN_FORCE;
    return new InstrumentDraft(
        phrase.kind(),
        between,
        title(phrase, between),
        InstrumentPlainTitle.of(phrase, title(phrase, between)),
        InstrumentPlainTitle.isFresh(phrase),
        joined ? InstrumentAction.SIGNED : act.action(),
        date,
        act.rule(),
        phrase.capital(),
        quote(phrase),
        0);
  }

  /** The partners belong to the name where they are not the document's own. */
  private String title(InstrumentPhrase phrase, List<String> between) {
    TaggedSentence in = phrase.in();
    int end = phrase.first();
    while (end < phrase.last() && !in.word(end + 1).matches("between|with")) {
      end++;
    }
    boolean partners =
        end < phrase.last()
            && end >= phrase.headEnd()
            && phrase.last() - end <= LONGEST_PARTNERS
            && !between.equals(documentParties)
            && !(phrase.hasSubject(tools.words()) && isDescribed(in, end + 1, phrase.last()));
    return partners && !phrase.title().contains(" " + in.word(end + 1) + " ")
        ? phrase.title() + " " + in.text(end + 1, phrase.last())
        : phrase.title();
  }

  /** 'With Rabat's old rival Algeria': words about a partner are no part of a name. */
  private static boolean isDescribed(TaggedSentence in, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (in.tag(i).startsWith("N") && !in.isCapital(i) && !in.inParty(i)) {
        return true;
      }
    }
    return false;
  }

  private static Span quote(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    Span sentence = in.sentence().span();
    if (sentence.length() <= LONGEST_QUOTE) {
      return sentence;
    }
    int middle = in.start(phrase.head());
    int from = in.tokenAt(Math.max(sentence.start(), middle - LONGEST_QUOTE / 2));
    int to = from;
    while (to + 1 < in.size() && in.end(to + 1) - in.start(from) <= LONGEST_QUOTE) {
      to++;
    }
    return new Span(in.start(from), in.end(to));
  }
}
