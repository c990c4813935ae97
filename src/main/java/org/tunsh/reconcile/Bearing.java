package org.tunsh.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Action;
import org.tunsh.model.Assertion;
import org.tunsh.model.Assertion.AreaAssertion;
import org.tunsh.model.Assertion.CommitmentAssertion;
import org.tunsh.model.Assertion.DefenceAssertion;
import org.tunsh.model.Assertion.InstrumentAssertion;
import org.tunsh.model.Assertion.PartnershipAssertion;
import org.tunsh.model.Evidence;
import org.tunsh.model.Facts;
import org.tunsh.model.PassageReader;
import org.tunsh.model.Status;
import org.tunsh.model.Testimony;
import org.tunsh.reconcile.Conclusions.About;

/**
 * Whether a telling bears what it is counted for: something between its two parties. What both
 * issue, and what archivists and scholars sum up, does so; a government's own text or a press
 * report must say it in the very words that are quoted. What is asked, and what a text on many
 * matters mentions in passing, bears nothing.
 */
final class Bearing {
  private static final Set<String> CHECKED = Set.of("original", "official", "agency", "regest");
  private static final String ORIGINAL = "original";
  private static final String TABLE = "table";
  private static final String CORE = "core";
  private static final String PASSAGE = "paragraphs";
  private static final String ENGLISH = "en";
  private static final Set<String> LISTS = Set.of("headings", "enumeration", "table");
  private static final Pattern JOINED = Pattern.compile("\\s(?:and|with|between)\\s|[-\u2013/&]");

  /** Where two names this near stand around 'and' or a dash, they are named as two parties. */
  private static final int NEAR = 48;

  private final PassageReader names;
  private final OwnDocuments own;
  private final Conclusions known;
  private final Cues cues = Cues.read();
  private final Map<String, Boolean> manyMatters = new HashMap<>();

  /**
   * @param known what was concluded before
   */
  Bearing(PassageReader names, OwnDocuments own, Conclusions known) {
    this.names = names;
    this.own = own;
    this.known = known;
  }

  boolean bears(Testimony telling) {
    List<String> pair = telling.assertion().parties();
    return !names.readsWords()
        || pair.size() != 2
        || known.of(telling, About.BEARING, own.isFirstRarer(pair), () -> isFoundToBear(telling));
  }

  /** Rests on the telling and its document, the lists, and which party is the rarer, alone. */
  private boolean isFoundToBear(Testimony telling) {
    Facts document = telling.source();
    Assertion assertion = telling.assertion();
    boolean oneSided = OwnDocuments.isOneSided(document);
    boolean summary = !oneSided && !document.sourceClass().equals(ORIGINAL);
    if (assertion instanceof InstrumentAssertion instrument
        && cues.manyParties().matcher(instrument.title()).find()) {
      return false;
    }
    String words = plain(assertion.evidence().quote());
    if (assertion instanceof InstrumentAssertion
        && cues.manySigners().matcher(words + "\n" + document.title()).find()) {
      return false;
    }
    if (summary && ofTheActItself(telling, words)) {
      return false;
    }
    boolean told = summary && ofSummaries(assertion) || telling.tabular();
    if (!told
        && CHECKED.contains(document.sourceClass())
        && document.language().equals(ENGLISH)
        && !spokenOf(assertion, words)) {
      return false;
    }
    if (document.kind().isJoint() && document.parties().equals(assertion.parties())) {
      return !(assertion instanceof InstrumentAssertion instrument)
          || ofNoOthers(telling, instrument);
    }
    if (summary && !document.kind().isJoint()) {
      return true;
    }
    if (cues.asked().matcher(words).find()) {
      return false;
    }
    return switch (assertion) {
      case PartnershipAssertion act -> tier(telling, act, words);
      case InstrumentAssertion instrument -> instrument(telling, instrument, words);
      case AreaAssertion area -> area(telling, area, words);
      // What one side stresses is not yet the core of what both have.
      case CommitmentAssertion bound when bound.aspect().equals(CORE) -> false;
      default -> !manyMatters(document) && betweenTheTwo(telling, words);
    };
  }

  /** What archivists say in words of their own, which need not be those that are looked for. */
  private static boolean ofSummaries(Assertion assertion) {
    return assertion instanceof PartnershipAssertion
        || assertion instanceof AreaAssertion area && LISTS.contains(area.from());
  }

  /**
   * Whether an archivist's passage only tells of the act or of its sources: that ministers met to
   * declare a tier, or how a reprint renders its name, is no area of what they declared.
   */
  private boolean ofTheActItself(Testimony telling, String words) {
    return telling.assertion() instanceof AreaAssertion area
        && area.from().equals(PASSAGE)
        && (cues.onSources().matcher(words).find() || holdsAct(telling));
  }

  private static boolean holdsAct(Testimony telling) {
    Evidence passage = telling.assertion().evidence();
    return telling.source().assertions().stream()
        .filter(PartnershipAssertion.class::isInstance)
        .map(Assertion::evidence)
        .anyMatch(act -> passage.start() <= act.start() && act.end() <= passage.end());
  }

  private boolean spokenOf(Assertion assertion, String words) {
    String said =
        assertion instanceof PartnershipAssertion
            ? cues.bodies().matcher(words).replaceAll("")
            : words;
    boolean core = assertion instanceof CommitmentAssertion bound && bound.aspect().equals(CORE);
    String code = code(assertion);
    boolean spoken = cues.bears(code, said) || names.speakOf(said, code);
    return spoken && (!core || cues.stresses(code, said));
  }

  /** What the words must speak of; cells name areas in words of their own. */
  private static String code(Assertion assertion) {
    return switch (assertion) {
      case PartnershipAssertion tier -> tier.level().code();
      case AreaAssertion area -> area.from().equals(TABLE) ? "" : area.area();
      case DefenceAssertion defence -> defence.item();
      case CommitmentAssertion commitment -> commitment.subject();
      case InstrumentAssertion any -> "";
    };
  }

  /** A joint text of two may mention what others have made among themselves. */
  private boolean ofNoOthers(Testimony telling, InstrumentAssertion instrument) {
    Facts document = telling.source();
    Set<String> makers = new TreeSet<>(names.of(document, instrument.title()));
    return makers.isEmpty() || makers.stream().anyMatch(instrument.parties()::contains);
  }

  private boolean tier(Testimony telling, PartnershipAssertion act, String words) {
    boolean setsUp = act.action() == Action.DECLARED || act.action() == Action.UPGRADED;
    if (setsUp && !cues.establishing().matcher(words).find()) {
      return false;
    }
    if (!setsUp && !cues.partners().matcher(words).find()) {
      return false;
    }
    boolean stands = act.status() == Status.ASSERTED && act.action() != Action.PROPOSED;
    if (stands && cues.notYet().matcher(words).find()) {
      return false;
    }
    if (!own.own(telling) && ofOthers(telling, words)) {
      return false;
    }
    return manyMatters(telling.source())
        ? named(telling, words, partner(telling)) && betweenTheTwo(telling, words)
        : own.own(telling) || betweenTheTwo(telling, words);
  }

  /** Whether words name a party that is none of the pair. */
  private boolean ofOthers(Testimony telling, String words) {
    return names.of(telling.source(), words).stream()
        .anyMatch(party -> !telling.assertion().parties().contains(party));
  }

  private boolean area(Testimony telling, AreaAssertion area, String words) {
    return !manyMatters(telling.source())
        && own.own(telling)
        && (LISTS.contains(area.from()) || betweenTheTwo(telling, words));
  }

  private boolean instrument(Testimony telling, InstrumentAssertion instrument, String words) {
    String title = plain(instrument.title());
    if (title.isEmpty()
        || manyMatters(telling.source()) && !Character.isUpperCase(title.codePointAt(0))) {
      return false;
    }
    // A title that names both is theirs also where it begins as one government's acts do.
    Set<String> makers = names.of(telling.source(), instrument.title());
    if (makers.containsAll(instrument.parties())) {
      return true;
    }
    if (cues.oneSided().matcher(title).lookingAt()) {
      return false;
    }
    if (makers.stream().anyMatch(maker -> !instrument.parties().contains(maker))
        || ofOthers(telling, words)) {
      return false;
    }
    if (manyMatters(telling.source())) {
      return false;
    }
    return own.own(telling) && cues.together().matcher(words).find()
        || joined(telling, words)
        || cues.speaker().matcher(words).find() && withPartner(telling, words);
  }

  private boolean betweenTheTwo(Testimony telling, String words) {
    boolean partner = named(telling, words, partner(telling));
    boolean both = partner && named(telling, words, other(telling));
    return both
        || partner && cues.speaker().matcher(words).find() && official(telling)
        || own.own(telling) && cues.together().matcher(words).find();
  }

  private static boolean official(Testimony telling) {
    return telling.source().sourceClass().equals("official");
  }

  /** Whether 'A and B', 'A-B' or 'A … with B' names the two as two parties of one thing. */
  private boolean joined(Testimony telling, String words) {
    String partner = partner(telling);
    String other = other(telling);
    if (!named(telling, words, partner) || !named(telling, words, other)) {
      return false;
    }
    Matcher joint = JOINED.matcher(words);
    while (joint.find()) {
      String before = words.substring(Math.max(0, joint.start() - NEAR), joint.start());
      String after = words.substring(joint.end(), Math.min(words.length(), joint.end() + NEAR));
      if (named(telling, before, partner) && named(telling, after, other)
          || named(telling, before, other) && named(telling, after, partner)) {
        return true;
      }
    }
    return false;
  }

  private boolean withPartner(Testimony telling, String words) {
    Matcher joint = JOINED.matcher(words);
    while (joint.find()) {
      String after = words.substring(joint.end(), Math.min(words.length(), joint.end() + NEAR));
      if (named(telling, after, partner(telling))) {
        return true;
      }
    }
    return false;
  }

  private boolean named(Testimony telling, String words, String party) {
    return names.inWords(telling.source(), words, party);
  }

  private String partner(Testimony telling) {
    return own.rarer(telling.assertion().parties());
  }

  private String other(Testimony telling) {
    List<String> pair = telling.assertion().parties();
    return pair.get(0).equals(partner(telling)) ? pair.get(1) : pair.get(0);
  }

  private boolean manyMatters(Facts document) {
    return manyMatters.computeIfAbsent(
        document.document(), any -> cues.manyMatters().matcher(document.title()).find());
  }

  private static String plain(String words) {
    return words.replace("*", "").replaceAll("\\s+", " ").strip();
  }
}
