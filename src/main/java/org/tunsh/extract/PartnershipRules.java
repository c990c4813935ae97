package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Annotated;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Level;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Sentence;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Draws partnerships out of the sentences of a document, one draft a tier phrase, relation and act.
 */
final class PartnershipRules {
  private static final int LONGEST_QUOTE = 300;

  /** Acts of the past that a document recalls, not its own. */
  private static final Pattern RECALLED =
      Pattern.compile(
          "(?i)\\b(?:recall\\w*|since|previous\\w*|earlier|formerly|had|in the"
              + " past|following|after|already|years? ago)\\b");

  private static final Pattern AGREED =
      Pattern.compile("(?i)\\b(?:agreed?|decided?|resolved?|hereby)\\b");
  private static final Set<DocumentKind> JOINT =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.JOINT_DECLARATION,
          DocumentKind.TREATY,
          DocumentKind.AGREEMENT,
          DocumentKind.ACTION_PLAN,
          DocumentKind.COMMUNIQUE);
  private static final Set<DocumentKind> REPORTS =
      Set.of(
          DocumentKind.FACT_SHEET,
          DocumentKind.READOUT,
          DocumentKind.NEWS,
          DocumentKind.PRESS_RELEASE,
          DocumentKind.REMARKS);

  /** Words that name no relation by themselves, without a tier word beside them. */
  private static final Set<String> PLAIN =
      Set.of(
          "friendship",
          "global",
          "regional",
          "open",
          "green",
          "innovative",
          "economic",
          "long-term",
          "cooperation",
          "extensive",
          "traditional",
          "closer",
          "broad",
          "individual",
          "balanced",
          "consistent",
          "integral",
          "high-quality",
          "pragmatic",
          "forward-looking",
          "multifaceted",
          "multidimensional",
          "strengthened",
          "reinforced",
          "progressive");

  private final ActionReader actions;
  private final PartyResolver resolver;
  private final DateReader dates = new DateReader();
  private final Successors successors;

  PartnershipRules(WordLists words) {
    actions = new ActionReader(words);
    resolver = new PartyResolver(words);
    successors = new Successors(words);
  }

  /** The drafts of a document, in the order of the text. */
  List<Draft> draw(Annotated document, DocumentKind kind, List<String> parties, String most) {
    // Where more than three sign, 'they' and 'we' are none of their pairs.
    String focus = parties.size() > 3 && isJoint(kind) ? "" : most;
    List<Draft> drafts = new ArrayList<>();
    Set<String> local =
        new TreeSet<>(parties.size() == 2 || parties.size() == 3 ? parties : List.of());
    int block = -1;
    Set<String> pair = local;
    Set<String> section = Set.of();
    String speaker = focus;
    Speakers speakers = Speakers.of(document, kind, focus);
    Set<String> last = Set.of();
    int lastBlock = -1;
    for (Sentence sentence : document.sentences()) {
      if (sentence.block() != block) {
        block = sentence.block();
        pair = openingPair(document, sentence, local, focus);
        Block here = document.document().blocks().get(block);
        section = here.kind() == BlockKind.HEADING ? pair : section;
        pair = pair.isEmpty() ? section : pair;
        last = Set.of();
        speaker = speakers.of(block);
      }
      Passage passage = new Passage(document, sentence, parties, pair, speaker);
      if (!last.isEmpty()
          && PRONOUN.matcher(sentence.span().of(document.document().text())).find()) {
        passage = new Passage(document, sentence, parties, last, speaker);
      }
      List<Draft> found = new ArrayList<>(draw(passage, kind));
      found.addAll(ranked(passage, found));
      if (!found.isEmpty()) {
        List<Draft> more = successors.after(passage, found.getLast(), true);
        more.stream().filter(s -> isNew(s, found)).forEach(found::add);
      } else if (!drafts.isEmpty() && block == lastBlock) {
        found.addAll(successors.after(passage, drafts.getLast(), false));
      }
      if (found.isEmpty() && !drafts.isEmpty() && block == lastBlock) {
        restated(passage, drafts.getLast()).ifPresent(found::add);
      }
      lastBlock = block;
      last = found.isEmpty() ? last : new TreeSet<>(found.getLast().parties());
      for (Draft draft : found) {
        if (!draft.parties().isEmpty() && local.isEmpty()) {
          pair = new TreeSet<>(draft.parties());
        }
      }
      drafts.addAll(found);
    }
    return drafts;
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
  private java.util.Optional<Draft> restated(Passage passage, Draft before) {
    String sentence = passage.sentence().span().of(passage.text());
    if (!passage.tiers().isEmpty() || !RESTATED.matcher(sentence).find()) {
      return java.util.Optional.empty();
    }
    return passage.timexes().stream()
        .filter(t -> DateReader.isUsable(passage, t))
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

  private List<Draft> draw(Passage passage, DocumentKind kind) {
    List<Draft> drafts = new ArrayList<>();
    Block block = passage.document().document().blocks().get(passage.sentence().block());
    for (Tier tier : passage.tiers()) {
      if (!isRelation(passage, tier, block)) {
        continue;
      }
      drafts.addAll(draw(passage, tier, kind, block));
    }
    return drafts;
  }

  /** 'Advance relations in the field of natural gas to …': raised on one subject. */
  private static final Pattern SUBJECT_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:relations?|ties|cooperation|relationship) in (?:the"
              + " )?(?:(?:field|area|sphere|sector|domain)s? of"
              + " )?(?!the\\b|all\\b|various\\b|many\\b|every\\b)[\\w -]{3,40} (?:to|into) (?:the"
              + " level of )?(?:a |an |the )?$");

  /** 'An enhanced partnership called the …': a named initiative. */
  private static final Pattern NAMED_INITIATIVE =
      Pattern.compile("^,?\\s+(?:called|named|dubbed|known as)\\s+(?:the\\s+)?[\"“]?\\p{Lu}");

  /** Whether a phrase names the relation as a whole. */
  private static boolean isRelation(Passage passage, Tier tier, Block block) {
    if (tier.subject()) {
      return false;
    }
    boolean title = block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING;
    if (title && (tier.level() == Level.PARTNERSHIP || tier.level() == Level.EXPANDED)) {
      return false;
    }
    if (SUBJECT_BEFORE.matcher(passage.left(tier)).find()
        || NAMED_INITIATIVE.matcher(passage.right(tier)).find()) {
      return false;
    }
    if (tier.head() == Head.ONE || tier.head() == Head.LEVEL) {
      return true;
    }
    if (tier.level() == Level.COMPREHENSIVE
        && !tier.capitals()
        && tier.head() == Head.PARTNERSHIP
        && tier.plural()) {
      return passage.right(tier).matches("(?is)^\\s+(?:with|between)\\b.*");
    }
    return true;
  }

  private List<Draft> draw(Passage passage, Tier tier, DocumentKind kind, Block block) {
    List<PartyResolver.Relation> relations = resolver.resolve(passage, tier);
    List<Draft> drafts = new ArrayList<>();
    boolean series = relations.size() > 1;
    for (ActionReader.Act act : acts(passage, tier)) {
      if (act.source() && !isCurrent(passage, tier)
          || !isNamed(passage, tier, act)
          || isLevelAlone(tier, act)
          || isConditional(passage, act)) {
        continue;
      }
      for (PartyResolver.Relation relation : relations) {
        if (relation.codes().size() >= 2
            && (!tier.plural() || namesWhom(passage, tier, relation))) {
          drafts.addAll(act(passage, tier, kind, block, act, relation, series));
        }
      }
    }
    return drafts;
  }

  /** 'Bring the current Comprehensive Partnership to …': in force until that is done. */
  private static boolean isCurrent(Passage passage, Tier tier) {
    String before =
        passage.between(tier.whole().start(), tier.span().start())
            + " "
            + tier.span().of(passage.text());
    return before.matches("(?is).*\\b(?:current|existing|present)\\s.*");
  }

  /** 'Spoke at a strategic level' raises nothing. */
  private static boolean isLevelAlone(Tier tier, ActionReader.Act act) {
    return tier.head() == Head.LEVEL
        && act.action() != Action.UPGRADED
        && act.action() != Action.PROPOSED;
  }

  /** 'If we speak of the alternative, it will not be our strategic partner' denies nothing. */
  private static boolean isConditional(Passage passage, ActionReader.Act act) {
    return act.status() == Status.DENIED
        && passage.sentence().span().of(passage.text()).matches("(?is)\\W*(?:if|unless)\\b.*");
  }

  /** Texts that found what they are on; a plan, a vision or a council only carry its name. */
  private static final Set<String> TEXTS =
      Set.of(
          "agreement",
          "agreements",
          "treaty",
          "treaties",
          "pact",
          "accord",
          "declaration",
          "charter",
          "memorandum",
          "document",
          "statement");

  /**
   * The acts of a phrase; 'a comprehensive one in 2011' shares the verb of the phrase before it.
   */
  private List<ActionReader.Act> acts(Passage passage, Tier tier) {
    if (!tier.follows().isEmpty() && !TEXTS.contains(tier.follows())) {
      return List.of(
          new ActionReader.Act(
              Action.REAFFIRMED, Status.ASSERTED, -1, -1, false, false, "mentioned"));
    }
    List<ActionReader.Act> acts =
        actions.read(passage.left(tier), passage.whole(tier), passage.maskedRight(tier)).stream()
            .map(act -> ofPartner(tier, act))
            .toList();
    Tier before = passage.before(tier);
    boolean bare = acts.size() == 1 && acts.getFirst().rule().equals("mentioned");
    if (before == null || !bare) {
      return acts;
    }
    String gap = passage.withoutDates(before.span().end(), tier.whole().start());
    if (!SHARES_VERB.matcher(gap).matches()
        && !(LISTED.matcher(gap).matches() && DateReader.hasDateBeside(passage, tier))) {
      return acts;
    }
    List<ActionReader.Act> shared = actions.read(passage.left(before), passage.whole(before), "");
    ActionReader.Act first = shared.getFirst();
    boolean deed = first.action() == Action.DECLARED || first.action() == Action.UPGRADED;
    return deed
        ? List.of(
            new ActionReader.Act(
                first.action(), first.status(), -1, -1, first.perfect(), false, "shared-verb"))
        : acts;
  }

  /**
   * 'Extends the network to a strategic partner': what is raised is a relation, or states that
   * become partners.
   */
  private static ActionReader.Act ofPartner(Tier tier, ActionReader.Act act) {
    boolean object =
        tier.head() == Head.PARTNER && !tier.plural() && act.rule().equals("upgraded-to");
    return object
        ? new ActionReader.Act(Action.REAFFIRMED, act.status(), -1, -1, false, false, "mentioned")
        : act;
  }

  private static final Pattern LISTED =
      Pattern.compile("(?is).{0,100}(?:,|\\band|\\bthen)\\s+(?:a|an)\\s*");
  private static final Pattern SHARES_VERB =
      Pattern.compile("(?i)(?:[\\s,;]|\\b(?:in|on|and|then|later|followed by|a|an|the)\\b)*");

  /**
   * 'Our strategic partners', 'its strategic partnerships in the region': of a plural the partners
   * must be named.
   */
  private static boolean namesWhom(Passage passage, Tier tier, PartyResolver.Relation relation) {
    if (Set.of("with", "of", "between", "compound", "relative", "each-of-us", "called")
        .contains(relation.how())) {
      return true;
    }
    boolean such =
        passage.between(tier.whole().start(), tier.span().start()).matches("(?is)\\W*such\\b.*");
    return tier.head() == Head.PARTNER
        && (such && passage.left(tier).matches("(?is).*\\b(?:have|has)\\s+$")
            || passage
                .left(tier)
                .matches(
                    "(?is).*(?:\\b(?:as|are|were|become|became|becoming|remain|remained|being|been|be|themselves|other|another|have"
                        + " such)\\s+(?:\\w+\\s+){0,3}|[\\p{L})],\\s*)[\"“‘]?$"));
  }

  /**
   * Expanded and bare partnerships are tiers only as a name: in capitals, or where they are
   * declared under it.
   */
  private static boolean isNamed(Passage passage, Tier tier, ActionReader.Act act) {
    if (tier.level() == Level.COMPREHENSIVE && !tier.capitals() && isPraise(passage, tier)) {
      return false;
    }
    if (tier.level() != Level.PARTNERSHIP && tier.level() != Level.EXPANDED) {
      return true;
    }
    if (tier.head() != Head.PARTNERSHIP || isBareTitle(passage, tier)) {
      return false;
    }
    boolean deed =
        act.action() == Action.DECLARED
            || act.action() == Action.UPGRADED
            || act.action() == Action.PROPOSED;
    String before = passage.whole(tier);
    boolean article =
        before.matches("(?is).*(?:\\ban?|\\bof|\\bto|\\binto|[\"“])\\s*$")
            || tier.whole().start() < tier.span().start();
    boolean plain =
        tier.level() == Level.PARTNERSHIP && tier.qualifiers().stream().allMatch(PLAIN::contains);
    if (deed && article && !plain) {
      return true;
    }
    return tier.capitals() && !plain;
  }

  /** 'Enhanced Partnership and Cooperation Agreement': the kind of an agreement, no rung. */
  private static boolean isBareTitle(Passage passage, Tier tier) {
    return passage
        .right(tier)
        .matches("(?is)^\\s+(?:(?:and|&)\\s+co-?operation\\s+)?(?:agreement|treaty|accord)\\b.*");
  }

  /** 'For comprehensive, productive partnership': one adjective of praise among others. */
  private static boolean isPraise(Passage passage, Tier tier) {
    return tier.span().of(passage.text()).matches("(?is)comprehensive\\s*,.*")
        || tier.whole()
            .of(passage.text())
            .matches("(?is).*\\b(?:more|most|less|truly|fully)\\s+comprehensive\\b.*");
  }

  private List<Draft> act(
      Passage passage,
      Tier tier,
      DocumentKind kind,
      Block block,
      ActionReader.Act act,
      PartyResolver.Relation relation,
      boolean series) {
    boolean recollected =
        act.rule().equals("signed-instrument")
            && (kind == DocumentKind.REMARKS
                || !passage.documentParties().containsAll(relation.codes()));
    Action action = recollected ? Action.REAFFIRMED : act.action();
    Status status = act.status();
    String rule = recollected ? "instrument-title" : act.rule();
    String date = dates.date(passage, tier, act, relation.end(), series);
    List<Draft> drafts = new ArrayList<>();
    boolean denied = status == Status.DENIED;
    boolean deed = action == Action.DECLARED || action == Action.UPGRADED;
    if (deed && (isLater(date, passage.document().date()) || isAhead(passage, tier))) {
      action = Action.PROPOSED;
      rule = "dated-ahead";
      date =
          passage.documentParties().containsAll(relation.codes()) ? passage.document().date() : "";
    }
    if (action == Action.REAFFIRMED && !denied && status == Status.ASSERTED) {
      Timex since = since(passage, tier);
      if (since != null) {
        drafts.add(
            draft(
                passage,
                tier,
                block,
                relation,
                Action.DECLARED,
                since.value(),
                status,
                "since",
                false));
        drafts.add(
            draft(passage, tier, block, relation, Action.REAFFIRMED, "", status, "since", false));
        return drafts;
      }
      if (series && !date.isEmpty()) {
        drafts.add(
            draft(passage, tier, block, relation, Action.DECLARED, date, status, "series", false));
        return drafts;
      }
      if ((recollected || isDatedInstrument(passage, tier, act))
          && !date.isEmpty()
          && !isItself(passage, tier, date)) {
        drafts.add(
            draft(
                passage,
                tier,
                block,
                relation,
                Action.DECLARED,
                date,
                status,
                "dated-instrument",
                false));
        return drafts;
      }
      String again =
          rule.equals("reaffirmed") && !date.isEmpty() && !isOfDocument(passage, date) ? date : "";
      String told = isCurrent(passage, tier) ? Draft.CURRENT : rule;
      drafts.add(draft(passage, tier, block, relation, action, again, status, told, false));
      return drafts;
    }
    if (action == Action.PROPOSED && isLater(date, passage.document().date())) {
      date = "";
    }
    boolean mine = isOwn(passage, tier, kind, act, relation);
    boolean hereby = mine && passage.left(tier).matches("(?is).*\\bhereby\\b.*");
    boolean own = mine && (date.isEmpty() || hereby);
    if (own) {
      date = passage.document().date();
    }
    own |= mine && date.equals(passage.document().date()) && !date.isEmpty();
    if (action == Action.PROPOSED
        && status == Status.PROSPECTIVE
        && !(own && MAY_PROPOSE.contains(kind))) {
      date = "";
    }
    if (denied) {
      date = "";
    }
    drafts.add(draft(passage, tier, block, relation, action, date, status, rule, own));
    if (act.right() > 0 && actions.speaksAsInForce(passage.left(tier))
        || actions.holdsStill(act, passage.maskedRight(tier))) {
      String again = dates.reaffirming(passage, tier);
      drafts.add(
          draft(
              passage, tier, block, relation, Action.REAFFIRMED, again, status, "in-force", false));
    }
    return drafts;
  }

  /**
   * Kinds of documents in which the parties themselves speak, so that a hope is theirs and dated by
   * the document.
   */
  private static final Set<DocumentKind> MAY_PROPOSE =
      Set.of(
          DocumentKind.JOINT_STATEMENT,
          DocumentKind.JOINT_DECLARATION,
          DocumentKind.TREATY,
          DocumentKind.AGREEMENT,
          DocumentKind.ACTION_PLAN,
          DocumentKind.COMMUNIQUE,
          DocumentKind.FACT_SHEET,
          DocumentKind.READOUT,
          DocumentKind.REMARKS);

  private static boolean isJoint(DocumentKind kind) {
    return JOINT.contains(kind);
  }

  /** 'Commit to establish a … at the Summit in November': the text sets a day ahead for it. */
  private static boolean isAhead(Passage passage, Tier tier) {
    if (!passage
        .left(tier)
        .matches("(?is).*\\b(?:commit|agree|decide|undertake|resolve)d? to\\b.*")) {
      return false;
    }
    for (Timex timex : passage.timexes()) {
      boolean after = timex.span().start() >= tier.span().end();
      String gap = after ? passage.text().substring(tier.span().end(), timex.span().start()) : "";
      boolean beside = after && gap.matches("(?is).*\\b(?:summit|meeting|visit|session)\\b[^,;]*");
      if (beside
          && timex.value().length() >= 7
          && isLater(timex.value(), passage.document().date())) {
        return true;
      }
    }
    return false;
  }

  /** A deed whose date lies after the document is a plan. */
  private static boolean isLater(String date, String document) {
    return !date.isEmpty()
        && !document.isEmpty()
        && date.compareTo(document) > 0
        && !date.startsWith(document);
  }

  private static boolean isOfDocument(Passage passage, String date) {
    String own = passage.document().date();
    return own.startsWith(date) || date.startsWith(own);
  }

  private static boolean isDatedInstrument(Passage passage, Tier tier, ActionReader.Act act) {
    if (passage.left(tier).matches("(?is).*\\bratif\\w+\\b[^;]*")) {
      return false;
    }
    return act.rule().equals("instrument-title")
        || tier.follows().matches("agreement|treaty|declaration|charter|pact|accord|statement")
        || passage
            .whole(tier)
            .matches(
                "(?is).*\\b\\d{4}\\s+(?:declaration|proclamation|establishment|joint"
                    + " declaration|joint statement|charter|treaty|agreement)\\b[^;.]*$");
  }

  /** 'Adopted the following Joint Declaration on …': the document itself. */
  private static boolean isItself(Passage passage, Tier tier, String date) {
    return date.equals(passage.document().date())
        && passage
            .whole(tier)
            .matches(
                "(?is).*\\b(?:following|this|present|th[ei]s?e?) (?:joint"
                    + " )?(?:declaration|statement|treaty|agreement|charter)\\b.*");
  }

  /** A date with 'since' beside the phrase; null where there is none. */
  private static @org.jspecify.annotations.Nullable Timex since(Passage passage, Tier tier) {
    for (Timex timex : passage.timexes()) {
      boolean near =
          timex.span().start() >= tier.span().end()
              ? timex.span().start() - tier.span().end() < 80
                  && passage.tiers().stream()
                      .noneMatch(
                          t ->
                              t.span().start() > tier.span().end()
                                  && t.span().start() < timex.span().start())
              : tier.whole().start() - timex.span().end() < 80
                  && !passage
                      .text()
                      .substring(timex.span().end(), tier.whole().start())
                      .matches("(?is).*(?:,\\s+and\\b|;).*");
      if (near && !timex.value().isEmpty() && DateReader.isSince(passage, timex)) {
        return timex;
      }
    }
    return null;
  }

  /** Whether the document, or the meeting that it reports, does the act itself. */
  private static boolean isOwn(
      Passage passage,
      Tier tier,
      DocumentKind kind,
      ActionReader.Act act,
      PartyResolver.Relation relation) {
    if (act.status() == Status.DENIED) {
      return false;
    }
    boolean all = passage.documentParties().containsAll(relation.codes());
    boolean some = relation.codes().stream().anyMatch(passage.documentParties()::contains);
    if (act.action() == Action.PROPOSED && (all || some && kind == DocumentKind.READOUT)) {
      return isJoint(kind) || REPORTS.contains(kind);
    }
    if (!all) {
      return false;
    }
    if (act.action() != Action.DECLARED && act.action() != Action.UPGRADED) {
      return false;
    }
    String left = passage.left(tier);
    if (act.perfect() && !AGREED.matcher(left).find()) {
      return false;
    }
    if (RECALLED.matcher(left).find() && !AGREED.matcher(left).find()) {
      return false;
    }
    return isJoint(kind) || REPORTS.contains(kind);
  }

  private static Draft draft(
      Passage passage,
      Tier tier,
      Block block,
      PartyResolver.Relation relation,
      Action action,
      String date,
      Status status,
      String rule,
      boolean own) {
    return new Draft(
        relation.codes(),
        tier.level(),
        tier.qualifiers(),
        action,
        date,
        status,
        rule,
        relation.how(),
        quote(passage, tier, relation),
        setting(block),
        own,
        tier.capitals());
  }

  private static Setting setting(Block block) {
    return switch (block.kind()) {
      case TITLE, HEADING -> Setting.HEADING;
      case CELL -> Setting.TABLE;
      case NOTE -> Setting.NOTE;
      case PARAGRAPH, LIST_ITEM, FURNITURE -> Setting.PROSE;
    };
  }

  /** The sentence, or of a long one the stretch around the phrase, cut at words. */
  private static Span quote(Passage passage, Tier tier, PartyResolver.Relation relation) {
    Span sentence = passage.sentence().span();
    if (sentence.length() <= LONGEST_QUOTE) {
      return sentence;
    }
    int end =
        Math.min(
            sentence.end(),
            Math.max(tier.span().end(), Math.min(relation.end(), tier.span().end() + 120)) + 40);
    int start = Math.max(sentence.start(), end - LONGEST_QUOTE);
    end = Math.min(sentence.end(), start + LONGEST_QUOTE);
    String text = passage.text();
    while (start > sentence.start()
        && start < tier.span().start()
        && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < sentence.end()
        && end > tier.span().end()
        && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Distinct codes of drafts, for callers that need to know of whom the document speaks. */
  static Set<String> codes(List<Draft> drafts) {
    Set<String> codes = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      codes.addAll(draft.parties());
    }
    return codes;
  }
}
