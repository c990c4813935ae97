package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Sentence;
import org.tunsh.model.Span;

/**
 * Draws partnerships out of the sentences of a document, one draft a tier phrase, relation and act.
 */
final class PartnershipRules {
  private final ActChooser chooser;
  private final PartyResolver resolver;
  private final UnknownPartner unknown;
  private final Successors successors;
  private final PartnerSeries series;
  private final FewPartners few;
  private final Forerunners forerunners;
  private final PartnerRoll roll;
  private final BothOfThem both;
  private final Founding founding;
  private final SameLevel sameLevel;
  private final OneWith ones;
  private final SameRank ranks;
  private final TierScreen screen;
  private final DraftWriter writer;
  private final HolderJudge holders;
  private final StatePronouns pronouns;
  private final QuoteSpeaker quotes;
  private final FoundingTitle titles;

  PartnershipRules(WordLists words, HolderJudge holders) {
    this.holders = holders;
    chooser = new ActChooser(words);
    resolver = new PartyResolver(words);
    unknown = new UnknownPartner(words);
    successors = new Successors(words);
    series = new PartnerSeries(words);
    few = new FewPartners(words);
    forerunners = new Forerunners(words, resolver);
    roll = new PartnerRoll(words);
    both = new BothOfThem(words);
    founding = new Founding(words);
    sameLevel = new SameLevel(words);
    ones = new OneWith(words);
    ranks = new SameRank(words);
    screen = new TierScreen(words);
    writer = new DraftWriter(words);
    pronouns = new StatePronouns(words);
    quotes = new QuoteSpeaker(words);
    titles = new FoundingTitle(words);
  }

  /** The drafts of a document, in the order of the text. */
  List<Draft> draw(Annotated document, DocumentKind kind, List<String> parties, String most) {
    // Where more than three sign, 'they' and 'we' are none of their pairs.
    String focus = parties.size() > 3 && kind.isJoint() ? "" : most;
    List<Draft> drafts = new ArrayList<>();
    Set<String> local =
        new TreeSet<>(parties.size() == 2 || parties.size() == 3 ? parties : List.of());
    int block = -1;
    Set<String> pair = local;
    Set<String> section = Set.of();
    String speaker = focus;
    HolderJudge.InDocument judge = holders.in(document, kind);
    Speakers speakers = Speakers.of(document, kind, focus);
    Set<String> last = Set.of();
    Sentence previous = null;
    String antecedent = "";
    int lastBlock = -1;
    PartnerSeries.Opened opened = null;
    PartnerRoll.Opened rolled = null;
    int rolledBlock = -1;
    for (Sentence sentence : document.sentences()) {
      if (sentence.block() != block) {
        block = sentence.block();
        pair = openingPair(document, sentence, local, focus);
        Block here = document.document().blocks().get(block);
        section = here.kind() == BlockKind.HEADING ? pair : section;
        pair = pair.isEmpty() ? section : pair;
        last = Set.of();
        opened = null;
        rolled = here.kind() == BlockKind.LIST_ITEM || block == rolledBlock + 1 ? rolled : null;
        speaker = speakers.of(block);
      }
      String said =
          document.within(sentence.span(), Tier.class).isEmpty()
              ? speaker
              : quotes.of(document, kind, sentence, speaker, judge::voice);
      antecedent = pronouns.antecedent(document, previous, sentence, antecedent);
      previous = sentence;
      String who = antecedent.isEmpty() ? said : antecedent;
      Passage passage = new Passage(document, sentence, parties, pair, who);
      if (!last.isEmpty()
          && PRONOUN.matcher(sentence.span().of(document.document().text())).find()) {
        passage = new Passage(document, sentence, parties, last, who);
      }
      Set<String> told = kind.isJoint() ? Set.of() : both.of(passage);
      if (told.size() == 2) {
        passage = new Passage(document, sentence, parties, told, who);
      }
      List<Draft> found = new ArrayList<>(draw(passage, kind, judge));
      found.addAll(ranked(passage, found));
      PartnerSeries.Opened opening = series.opened(passage);
      if (opening != null) {
        found.retainAll(named(passage, found));
      }
      PartnerRoll.Opened rolling = roll.opened(passage);
      boolean item = document.document().blocks().get(block).kind() == BlockKind.LIST_ITEM;
      List<Draft> enrolled =
          rolling != null
              ? roll.named(passage, rolling)
              : rolled != null ? roll.added(passage, rolled, item) : List.of();
      found.addAll(enrolled);
      roll.counted(passage).stream().filter(s -> isNew(s, found)).forEach(found::add);
      rolled = rolling != null ? rolling : rolled;
      rolledBlock = rolling != null ? block : rolledBlock;
      List<Draft> sharing = few.in(passage);
      found.removeIf(draft -> isGuessed(draft, sharing));
      sharing.stream().filter(s -> isNewDeed(s, found)).forEach(found::add);
      List<Draft> earlier = forerunners.in(passage);
      found.replaceAll(draft -> Forerunners.withoutTheirDate(draft, earlier));
      earlier.stream().filter(s -> isNew(s, found)).forEach(found::add);
      List<Draft> serial =
          opening != null
              ? series.named(passage, opening)
              : opened != null ? series.added(passage, opened) : List.of();
      serial.stream().filter(s -> isNew(s, found)).forEach(found::add);
      if (!serial.isEmpty()) {
        last = Set.of();
      } else if (!found.isEmpty()) {
        Draft base = lastAct(found);
        List<Draft> more = successors.after(passage, base, true);
        found.removeIf(draft -> draft.isDatedBy(base, more) || isGuessed(draft, more));
        found.addAll(more.stream().filter(s -> isNewAct(s, found)).toList());
      } else if (!drafts.isEmpty() && (block == lastBlock || isNext(passage, drafts.getLast()))) {
        found.addAll(successors.after(passage, drafts.getLast(), false));
      }
      Draft before = found.isEmpty() ? justTold(passage, drafts) : found.getLast();
      if (before != null) {
        List<Draft> byLast = ones.in(passage, before);
        List<Draft> others =
            byLast.isEmpty() && isTwoTiers(found) ? ones.in(passage, found.getFirst()) : byLast;
        found.removeIf(draft -> OneWith.isMistaken(draft, before, others));
        others.stream().filter(s -> isNewAct(s, found)).forEach(found::add);
      }
      Draft level = before != null || drafts.isEmpty() ? before : drafts.getLast();
      if (level != null && block <= lastBlock + 1) {
        sameLevel.in(passage, level).stream().filter(s -> isNew(s, found)).forEach(found::add);
      }
      if (before != null) {
        ranks.in(passage, before).stream().filter(s -> isNewAct(s, found)).forEach(found::add);
      }
      if (found.isEmpty() && !drafts.isEmpty() && block == lastBlock) {
        restated(passage, drafts.getLast()).ifPresent(found::add);
      }
      if (found.isEmpty() && !drafts.isEmpty() && block <= lastBlock + 2) {
        founding.of(passage, drafts.getLast()).ifPresent(found::add);
      }
      opened = opening != null ? opening : opened;
      lastBlock = block;
      last = found.isEmpty() ? last : new TreeSet<>(found.getLast().parties());
      for (Draft draft : found) {
        if (!draft.parties().isEmpty() && local.isEmpty()) {
          pair = new TreeSet<>(draft.parties());
        }
      }
      drafts.addAll(found);
    }
    return RowDate.mend(document, titles.mend(document, kind, parties, drafts));
  }

  /** Whether a sentence tells of two tiers itself, none of them by what another did before. */
  private static boolean isTwoTiers(List<Draft> found) {
    return found.size() > 1 && !found.getLast().rule().equals(Draft.SUCCESSOR);
  }

  /** Of the drafts of a sentence that opens a series, those whose parties it names. */
  private static List<Draft> named(Passage passage, List<Draft> found) {
    Set<String> named = NamedParties.codes(passage.partiesIn(passage.sentence().span()));
    return found.stream().filter(draft -> named.containsAll(draft.parties())).toList();
  }

  private boolean isNext(Passage passage, Draft last) {
    return successors.isNext(passage, last, passage.sentence().span().of(passage.text()));
  }

  /** 'A becomes the fifth, after B and C': what A does is not done by those before. */
  private static boolean isGuessed(Draft draft, List<Draft> sharing) {
    return draft.how().equals("judged")
        && draft.isAct()
        && sharing.stream().anyMatch(one -> one.isSameRelation(draft) && !one.isAct());
  }

  /** What is only told as in force is told better by how few share it. */
  private static boolean isNewDeed(Draft draft, List<Draft> found) {
    return found.stream()
        .noneMatch(f -> draft.isSameRelation(f) && f.action() != Action.REAFFIRMED);
  }

  /** The last draft, or the act of it where it tells an act and that it holds. */
  private static Draft lastAct(List<Draft> found) {
    Draft last = found.getLast();
    return found.reversed().stream()
        .filter(draft -> draft.isAct() && draft.rule().equals(last.rule()))
        .filter(last::isSameRelation)
        .findFirst()
        .orElse(last);
  }

  /** The last draft, where the sentence right before or the one before that made it. */
  private static @Nullable Draft justTold(Passage passage, List<Draft> drafts) {
    List<Sentence> all = passage.document().sentences();
    int here = all.indexOf(passage.sentence());
    return drafts.isEmpty()
        ? null
        : all.subList(Math.max(0, here - 2), Math.max(0, here)).stream()
            .filter(s -> s.block() == passage.sentence().block())
            .filter(s -> s.span().equals(drafts.getLast().span()))
            .findFirst()
            .map(s -> drafts.getLast())
            .orElse(null);
  }

  private static boolean isNewAct(Draft draft, List<Draft> found) {
    return found.stream()
        .noneMatch(f -> draft.isSameRelation(f) && (f.isAct() || f.action() == draft.action()));
  }

  private static boolean isNew(Draft draft, List<Draft> found) {
    return found.stream().noneMatch(draft::isSameRelation);
  }

  private static final Pattern RANK_GIVEN =
      Pattern.compile(
          "(?i)\\b(?:rank|status|level|tier|rung|title|formula|distinction|category)\\s+(?:that|which)\\s+(.{2,40}?)\\s+(?:gives?|grants?|accords?|shares?|has|reserves?|holds?)\\s+(?:only\\s+|so"
              + " far\\s+)?(?:to|with|for)\\s+(?:only\\s+)?");

  /**
   * 'A rank that X gives only to Y and Z': the tier of the sentence holds between X and each of
   * them.
   */
  private static List<Draft> ranked(Passage passage, List<Draft> found) {
    var matcher = RANK_GIVEN.matcher(passage.sentence().span().of(passage.text()));
    if (found.isEmpty() || !matcher.find()) {
      return List.of();
    }
    int at = passage.start();
    List<Party> giver = passage.partiesIn(new Span(at + matcher.start(1), at + matcher.end(1)));
    List<Party> takers =
        passage.partiesIn(new Span(Math.min(at + matcher.end(), passage.end()), passage.end()));
    List<Draft> drafts = new ArrayList<>();
    for (Party taker : takers) {
      if (giver.size() == 1
          && taker.codes().size() == 1
          && !giver.getFirst().codes().equals(taker.codes())) {
        Set<String> pair = new TreeSet<>(taker.codes());
        pair.addAll(giver.getFirst().codes());
        drafts.add(found.getLast().between(List.copyOf(pair)));
      }
    }
    return drafts;
  }

  private static final Pattern RESTATED =
      Pattern.compile(
          "(?i)\\b(?:statement|declaration|partnership|it|this)\\b[^,;]{0,20}\\b(?:was|were)\\s+(?:\\w+ly\\s+)?(?:reiterated|reaffirmed|restated|confirmed)\\b");

  /**
   * 'A year later the statement was reiterated': the tier of the sentence before, with a date of
   * its own.
   */
  private static Optional<Draft> restated(Passage passage, Draft before) {
    String sentence = passage.sentence().span().of(passage.text());
    if (!passage.tiers().isEmpty() || !RESTATED.matcher(sentence).find()) {
      return Optional.empty();
    }
    return passage.timexes().stream()
        .filter(t -> UsableDate.isUsable(passage, t))
        .findFirst()
        .map(t -> before.restated(t.value(), passage.sentence().span()));
  }

  /** A sentence whose subject is the relation of the sentence before. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^\\W*(?:It|This (?:partnership|relationship)|That (?:partnership|relationship)|These"
              + " relations)\\s+(?:was|were|has|had|is|became|goes|dates)\\b");

  /** The pair that a paragraph is about where the document is about one's relations with many. */
  private static Set<String> openingPair(
      Annotated document, Sentence sentence, Set<String> local, String focus) {
    if (!local.isEmpty() || focus.isEmpty()) {
      return local;
    }
    Block block = document.document().blocks().get(sentence.block());
    for (Party party : document.within(block.span(), Party.class)) {
      for (String code : party.codes()) {
        if (!code.equals(focus) && party.naming() != Mention.Naming.CAPITAL) {
          return new TreeSet<>(Set.of(code, focus));
        }
      }
    }
    return local;
  }

  /** 'Strategic partners', 'other strategic partnership agreements'. */
  private static boolean isOfMany(Tier tier) {
    return tier.plural() || tier.follows().endsWith("ts") || tier.follows().endsWith("ties");
  }

  private List<Draft> draw(Passage passage, DocumentKind kind, HolderJudge.InDocument judge) {
    List<Draft> drafts = new ArrayList<>();
    Block block = passage.document().document().blocks().get(passage.sentence().block());
    for (Tier tier : passage.tiers()) {
      if (!screen.isRelation(passage, tier, block) || screen.isAsked(passage, tier)) {
        continue;
      }
      drafts.addAll(draw(passage, tier, kind, block, judge));
    }
    return drafts;
  }

  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60})?,?\\s+(?:which (?:had|has)"
              + " (?:existed|been in (?:place|force)),?|in place|in force|existing|in"
              + " existence)\\s+since\\b|^(?:\\s+(?:with|between|of)\\s+[^,;]{2,60})?,\\s+(?:which\\s+(?:was|were|had"
              + " been)\\s+)?"
              + Founding.MADE
              + "\\s+(?:in|on)\\b");

  /** 'The comprehensive partnership, in place since 2007, was raised to …': it was made then. */
  private static boolean isSince(Passage passage, Tier tier) {
    return SINCE.matcher(passage.right(tier)).find()
        || passage.timexes().stream().anyMatch(t -> DateReader.isOfYear(passage, tier, t));
  }

  private List<Draft> draw(
      Passage passage, Tier tier, DocumentKind kind, Block block, HolderJudge.InDocument judge) {
    if (resolver.isOfNames(passage, tier)) {
      return List.of();
    }
    List<Relation> ruled = resolver.resolve(passage, tier);
    List<Relation> relations = new ArrayList<>(judge.judge(passage, tier, ruled));
    unknown
        .beside(passage, tier)
        .ifPresent(known -> relations.removeIf(one -> !known.containsAll(one.codes())));
    List<Draft> drafts = new ArrayList<>();
    boolean series = ruled.size() > 1;
    Set<String> odd = TierScreen.atOdds(passage);
    for (Act act : chooser.acts(passage, tier)) {
      boolean left = act.source() && !TierScreen.isCurrent(passage, tier);
      if (left && !isSince(passage, tier)
          || !screen.isNamed(passage, tier, act)
          || TierScreen.isLevelAlone(tier, act)
          || TierScreen.isConditional(passage, act)) {
        continue;
      }
      for (Relation relation : relations) {
        if (relation.codes().size() >= 2
            && (act.action() != Action.UPGRADED || Collections.disjoint(odd, relation.codes()))
            && (!isOfMany(tier) || TierScreen.namesWhom(passage, tier, relation))) {
          writer.act(passage, tier, kind, block, act, relation, series).stream()
              .filter(draft -> !left || draft.action() == Action.DECLARED)
              .forEach(drafts::add);
        }
      }
    }
    return drafts;
  }
}
