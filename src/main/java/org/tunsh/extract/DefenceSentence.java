package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.extract.DefenceRules.Company;
import org.tunsh.extract.DefenceRules.Found;
import org.tunsh.gazetteer.Gazetteers;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Term;
import org.tunsh.model.Span;

/** Decides which words of a sentence are items of defence cooperation between the parties. */
final class DefenceSentence {
  private static final String LIST = "defence";
  private static final String TALKS = "defence-talks";
  private static final String EXERCISES = "military-exercises";
  private static final String EDUCATION = "military-education";
  private static final String RELIEF = "disaster-relief";
  private static final String PEACEKEEPING = "peacekeeping";
  private static final String TECHNICAL = "military-technical";
  private static final String GRANT = "military-grant";
  private static final String CYBER = "intelligence-cyber";
  private static final String BASING = "basing-access";
  private static final String MARITIME = "maritime-security";

  private static final int BESIDE = 100;

  /** How long the code of a state is. */
  private static final int STATE = 3;

  /** How far from a word that needs company it may stand. */
  private static final int NEAR = 150;

  /** What one side can give to others, beside whom the parties are only givers. */
  private static final Set<String> GIVEN = Set.of(GRANT, TECHNICAL, EDUCATION, RELIEF);

  /** What is helped by giving it to a coast guard, and is then the safety of the sea alone. */
  private static final Set<String> EQUIPS = Set.of(GRANT, TECHNICAL, EDUCATION);

  /** What is praised of one side by itself. */
  private static final Set<String> PRAISED = Set.of(PEACEKEEPING, RELIEF, GRANT);

  /** What another state threatens with or does elsewhere. */
  private static final Set<String> THREATS = Set.of(TECHNICAL, BASING, EXERCISES, PEACEKEEPING);

  /** How far behind the name of its owner a word may stand. */
  private static final int OF = 60;

  private static final Pattern OWNS = Pattern.compile("(?:['’];?s?\\s|\\s?\\)? and its )[^,;:]*");

  /** Relief is a task of forces by itself only under the name that forces give it. */
  private static final Pattern HADR =
      Pattern.compile(
          "(?i)HA/?DR|humanitarian (?:assistance|aid),? (?:and|/|&) disaster relief"
              + "|disaster relief (?:and|/|&) humanitarian (?:assistance|aid)");

  private final Gazetteers gazetteers;
  private final Pattern hostile;
  private final Pattern deeds;
  private final Pattern forces;
  private final Pattern others;
  private final Pattern tableOnly;
  private final Pattern noItem;
  private final Pattern civilCyber;
  private final Pattern givers;
  private final Pattern praised;
  private final Pattern officials;
  private final Pattern meetings;
  private final Pattern exercised;
  private final Pattern measures;
  private final Pattern guards;
  private final Pattern civilToo;
  private final Pattern asked;
  private final Pattern all;
  private final Pattern given;
  private final Pattern things;
  private final Pattern signers;
  private final Pattern built;
  private final DefencePhrases phrases;
  private final ThirdParties thirds;

  DefenceSentence(Gazetteers gazetteers, WordLists words) {
    this.gazetteers = gazetteers;
    this.hostile = words.pattern("hostile-cues");
    this.deeds = words.pattern("deed-cues");
    this.forces = words.pattern("forces");
    this.others = words.pattern("not-forces");
    this.tableOnly = words.pattern("table-only");
    this.noItem = words.pattern("no-defence-items");
    this.civilCyber = words.pattern("civil-cyber");
    this.praised = words.pattern("praised-cues");
    this.officials = words.pattern("defence-officials");
    this.meetings = words.pattern("meeting-cues");
    this.exercised = words.pattern("exercised-rights");
    this.measures = words.pattern("trade-measures");
    this.guards = words.pattern("coast-guards");
    this.civilToo = words.pattern("civil-too");
    this.asked = words.pattern("asked-cues");
    this.all = words.pattern("all-cues");
    this.given = words.pattern("given-cues");
    this.things = words.pattern("given-things");
    this.signers = Pattern.compile("(?i)\\b" + words.alternatives("signed-by") + "$");
    this.built = Pattern.compile("(?i)\\b" + words.alternatives("built-cues") + "\\s*$");
    this.phrases = new DefencePhrases(words);
    this.thirds = new ThirdParties(gazetteers);
    this.givers = Pattern.compile("(?i)\\b" + words.alternatives("giving-cues") + "[\\s,]*$");
  }

  /**
   * @param company what around the sentence tells of forces
   * @param region whether the document is on a whole region: what it says of networks is mostly
   *     trade and aid
   */
  List<Found> found(
      String text, Span sentence, Company company, Collection<String> parties, boolean region) {
    List<Term> terms = gazetteers.terms(text, sentence, LIST);
    List<Term> composed = phrases.deciding(text, sentence);
    List<Term> near = phrases.near(text, sentence);
    if (terms.isEmpty() && composed.isEmpty() && near.isEmpty()) {
      return List.of();
    }
    Surroundings around = new Surroundings(text, sentence, parties, company, region);
    if (around.isNoDeedOfBoth()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Term term : terms) {
      around.add(term, gazetteers.strong(term, text), found);
    }
    composed.forEach(term -> around.add(term, true, found));
    near.forEach(term -> around.add(term, false, found));
    return found;
  }

  /** A sentence with what stands in it around the words of defence. */
  private final class Surroundings {
    private final String text;
    private final Span sentence;
    private final String words;
    private final Collection<String> parties;
    private final boolean region;

    /** Names that look like an item, or like forces, and are none: 'Defense Production Act'. */
    private final List<Span> without;

    private final List<Span> ofForces;
    private final boolean ofOthers;
    private final boolean military;
    private final boolean before;
    private final boolean givenToOthers;
    private final boolean ofGuards;

    Surroundings(
        String text, Span sentence, Collection<String> parties, Company company, boolean region) {
      this.text = text;
      this.sentence = sentence;
      this.parties = parties;
      this.region = region;
      this.words = sentence.of(text);
      this.without = all(noItem, List.of());
      this.ofForces = all(forces, without);
      this.ofOthers = others.matcher(words).find();
      this.military = !ofOthers && company.heading();
      this.before = !ofOthers && company.before();
      this.givenToOthers = isGivenToOthers();
      this.ofGuards =
          !ofForces.isEmpty()
              && ofForces.stream().allMatch(span -> guards.matcher(span.of(text)).matches());
    }

    private List<Span> all(Pattern pattern, List<Span> not) {
      List<Span> all = new ArrayList<>();
      Matcher matcher = pattern.matcher(text).region(sentence.start(), sentence.end());
      while (matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        if (not.stream().noneMatch(span::overlaps)) {
          all.add(span);
        }
      }
      return all;
    }

    /** A fight, a law on trade, a question of the press, a deed of one party with a third state. */
    boolean isNoDeedOfBoth() {
      boolean fight = hostile.matcher(words).find() && !deeds.matcher(words).find();
      return fight
          || measures.matcher(words).find()
          || asked.matcher(words).find()
          || !all.matcher(words).find() && thirds.isPair(text, sentence, parties);
    }

    /** Adds what a word stands for, where it is cooperation; equipment that is given is a grant. */
    void add(Term term, boolean strong, List<Found> found) {
      boolean gift = term.code().equals(TECHNICAL) && isGiven(term);
      Term item = gift ? new Term(term.span(), term.list(), GRANT) : term;
      if (has(item, strong)) {
        found.add(new Found(item.code(), sentence, strong));
      }
    }

    private boolean isGiven(Term term) {
      return things.matcher(term.span().of(text)).matches() && given.matcher(words).find();
    }

    boolean has(Term term, boolean strong) {
      String name = term.span().of(text);
      boolean own = strong && (term.code().equals(MARITIME) || term.code().equals(CYBER));
      boolean civil = ofOthers && ofForces.isEmpty() && !own;
      if (civil || isApart(term) || isNoDeed(term)) {
        return false;
      }
      boolean alone = strong && !(term.code().equals(RELIEF) && !HADR.matcher(name).find());
      return alone || hasCompany(term) && !tableOnly.matcher(name).matches();
    }

    /** What was handed over, or where it lies, is not told by the sentence before. */
    private boolean hasCompany(Term term) {
      boolean told = before && !term.code().equals(GRANT) && !term.code().equals(BASING);
      return military || told || isBesideForces(term.span());
    }

    /** Whether the words are of others, of one side, or of something else. */
    private boolean isApart(Term term) {
      String code = term.code();
      return givenToOthers && GIVEN.contains(code)
          || PRAISED.contains(code) && praised.matcher(words).find()
          || code.equals(GRANT) && isForOthers()
          || THREATS.contains(code) && isOfAnother(term.span())
          || code.equals(MARITIME) && isBuilt(term.span())
          || code.equals(CYBER) && (region && ofForces.isEmpty() || isCivil(term.span()))
          || without.stream().anyMatch(gap -> gap.overlaps(term.span()));
    }

    /** Ministers who only sign or stand by hold no talks; a right that is exercised is no drill. */
    private boolean isNoDeed(Term term) {
      return switch (term.code()) {
        case TALKS ->
            officials.matcher(term.span().of(text)).find()
                && (!meetings.matcher(words).find() || isSigner(term.span()));
        case EXERCISES ->
            exercised.matcher(text).region(term.span().start(), sentence.end()).lookingAt();
        default -> ofGuards && EQUIPS.contains(term.code());
      };
    }

    private boolean isSigner(Span officials) {
      return signers.matcher(text.substring(sentence.start(), officials.start())).find();
    }

    /** 'The sale of patrol boats': of the trade in arms. */
    private boolean isBuilt(Span term) {
      return built.matcher(text.substring(sentence.start(), term.start())).find()
          && things.matcher(term.of(text)).matches();
    }

    /** Whether trade, crime or standards stand close to what is said of cyberspace. */
    private boolean isCivil(Span term) {
      int from = Math.max(sentence.start(), term.start() - BESIDE);
      int to = Math.min(sentence.end(), term.end() + BESIDE);
      return civilCyber.matcher(text).region(from, to).find();
    }

    /** Whether forces are named close to a word that by itself may mean something else. */
    private boolean isBesideForces(Span term) {
      return ofForces.stream()
          .anyMatch(
              span ->
                  span.end() > term.start() - NEAR
                      && span.start() < term.end() + NEAR
                      && !isAnotherMember(span, term));
    }

    /** 'Defence, trade, and scientific and academic exchanges': forces are one of many subjects. */
    private boolean isAnotherMember(Span force, Span term) {
      if (!civilToo.matcher(term.of(text)).lookingAt()) {
        return false;
      }
      int from = Math.min(force.end(), term.end());
      int to = Math.max(force.start(), term.start());
      return from < to && text.substring(from, to).matches("(?s).*[,;].*");
    }

    /** A third state that is named beside a grant is whom it is for. */
    private boolean isForOthers() {
      return !parties.isEmpty()
          && gazetteers.parties(text, sentence, "").stream()
              .anyMatch(
                  p ->
                      p.codes().size() == 1
                          && p.codes().getFirst().length() == STATE
                          && !parties.contains(p.codes().getFirst()));
    }

    /** 'The missile threats of the DPRK', 'China's drills': of a state that is no party. */
    private boolean isOfAnother(Span term) {
      if (parties.isEmpty()) {
        return false;
      }
      for (Party name : gazetteers.parties(text, sentence, "")) {
        boolean near = name.span().end() <= term.start() && term.start() - name.span().end() < OF;
        boolean third =
            name.codes().size() == 1
                && name.codes().getFirst().length() == STATE
                && !parties.contains(name.codes().getFirst());
        if (near
            && third
            && OWNS.matcher(text.substring(name.span().end(), term.start())).matches()) {
          return true;
        }
      }
      return false;
    }

    /** 'Assistance to Ukraine' in a document of two others. */
    private boolean isGivenToOthers() {
      if (parties.isEmpty()) {
        return false;
      }
      for (Party name : gazetteers.parties(text, sentence, "")) {
        boolean other = name.codes().stream().noneMatch(parties::contains);
        String before = text.substring(sentence.start(), name.span().start());
        if (other && givers.matcher(before).find()) {
          return true;
        }
      }
      return false;
    }
  }
}
