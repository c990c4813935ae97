package org.tunsh.extract;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/** Tells which tier phrases name the relation of states as a whole, and which only look like it. */
final class TierScreen {
  /** Words that name no relation by themselves, without a tier word beside them. */
  private final Set<String> plainWords;

  private final Pattern asksWho;
  private final Pattern rumoured;
  private final Pattern continents;

  private static final int NAME_OF_CONTINENTS = 30;

  TierScreen(WordLists words) {
    plainWords = words.set("tier-plain");
    continents =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("continents")
                + "[-–—]"
                + words.alternatives("continents")
                + "\\s+(?:[\\w-]+\\s+){0,3}partnership$");
    rumoured = Pattern.compile("(?i)\\b" + words.alternatives("rumoured") + "$");
    asksWho =
        Pattern.compile("(?i)" + words.alternatives("asks-who") + ".*\\?\\W*$", Pattern.DOTALL);
  }

  /** 'Advance relations in the field of natural gas to …': raised on one subject. */
  private static final Pattern SUBJECT_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:relations?|ties|cooperation|relationship) in (?:the"
              + " )?(?:(?:field|area|sphere|sector|domain)s? of"
              + " )?(?!the\\b|all\\b|various\\b|many\\b|every\\b)[\\w -]{3,40} (?:to|into) (?:the"
              + " level of )?(?:a |an |the )?$");

  /** 'An enhanced partnership called the …': a named initiative. */
  private static final Pattern IN_THIS_FIELD =
      Pattern.compile("(?i)^\\s+in (?:this|that) (?:field|area|sector|domain|sphere|respect)\\b");

  private static final Pattern NAMED_INITIATIVE =
      Pattern.compile("^,?\\s+(?:called|named|dubbed|known as)\\s+(?:the\\s+)?[\"“]?\\p{Lu}");

  private static final Pattern RAISED_WITH =
      Pattern.compile(
          "(?i)\\b(?:partnership|relations?|relationship|ties)\\s+with\\s+([^;,]{2,80}?)\\s+to\\s+(?:a|an|the|that"
              + " of a)\\s+$");

  private static final Pattern WITH = Pattern.compile("(?i)\\s+with\\s+(?:the\\s+)?");

  /**
   * 'Raised its partnership with A to a … with B': a sentence at odds with itself, which does not
   * say that anybody raised anything with B. Gives B's codes; none for a sound sentence.
   */
  static Set<String> atOdds(Passage passage) {
    for (Tier tier : passage.tiers()) {
      String left = passage.left(tier);
      var raised = RAISED_WITH.matcher(left);
      List<Party> after = passage.partiesIn(new Span(tier.span().end(), passage.end()));
      if (after.isEmpty()
          || !WITH.matcher(passage.between(tier.span().end(), after.getFirst().span().start()))
              .matches()
          || !raised.find()) {
        continue;
      }
      int from = tier.whole().start() - left.length();
      Set<String> before =
          NamedParties.codes(
              passage.partiesIn(new Span(from + raised.start(1), from + raised.end(1))));
      if (!before.isEmpty() && Collections.disjoint(before, after.getFirst().codes())) {
        return Set.copyOf(after.getFirst().codes());
      }
    }
    return Set.of();
  }

  private static final Pattern WITH_WHOM =
      Pattern.compile(
          "(?i)\\bwith\\s+(?:which|whom)\\s+[^,;]{2,40}?\\s(?:has|have|had|shares?|maintains?|enjoys?|holds?)\\s+$");

  /** Whether a phrase names the relation as a whole. */
  boolean isRelation(Passage passage, Tier tier, Block block) {
    if (tier.subject()) {
      return false;
    }
    boolean title = block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING;
    if (title && (tier.level() == Level.PARTNERSHIP || tier.level() == Level.EXPANDED)) {
      return false;
    }
    if (SUBJECT_BEFORE.matcher(passage.left(tier)).find()
        || NAMED_INITIATIVE.matcher(passage.right(tier)).find()
        || IN_THIS_FIELD.matcher(passage.right(tier)).find()
        || continents
            .matcher(
                Passage.tail(passage.whole(tier), NAME_OF_CONTINENTS)
                    + passage.between(tier.whole().start(), tier.span().end()))
            .find()) {
      return false;
    }
    if (tier.head() == Head.ONE || tier.head() == Head.LEVEL) {
      return true;
    }
    if (tier.level() == Level.COMPREHENSIVE
        && !tier.capitals()
        && tier.head() == Head.PARTNERSHIP
        && tier.plural()) {
      return passage.right(tier).matches("(?is)^\\s+(?:with|between)\\b.*")
          || WITH_WHOM.matcher(passage.left(tier)).find();
    }
    return true;
  }

  private static final Pattern RAISED =
      Pattern.compile(
          "(?i)\\b(?:have|has|had|been)\\s+(?:\\w+ly\\s+)?(?:been\\s+)?(?:elevated|upgraded|raised|lifted)\\b");

  /** 'Bring the current Comprehensive Partnership to …': in force until that is done. */
  static boolean isCurrent(Passage passage, Tier tier) {
    String before =
        passage.between(tier.whole().start(), tier.span().start())
            + " "
            + tier.span().of(passage.text());
    return before.matches("(?is).*\\b(?:current|existing|present)\\s.*")
        && !RAISED.matcher(passage.whole(tier)).find();
  }

  /** 'Spoke at a strategic level' raises nothing. */
  static boolean isLevelAlone(Tier tier, Act act) {
    return tier.head() == Head.LEVEL
        && act.action() != Action.UPGRADED
        && act.action() != Action.PROPOSED;
  }

  /**
   * 'Who has signed strategic partnerships with us?', 'is it a strategic one?' state none; nor do
   * 'reports that A had become a strategic partner'.
   */
  boolean isAsked(Passage passage, Tier tier) {
    String sentence = passage.sentence().span().of(passage.text());
    return asksWho.matcher(sentence).find()
        || rumoured.matcher(passage.whole(tier)).find()
        || ASKS.matcher(sentence).find()
            && !PRESUPPOSED.matcher(passage.left(tier)).find()
            && passage
                .sentenceAfter()
                .map(s -> s.span().of(passage.text()))
                .filter(YES.asPredicate())
                .isEmpty();
  }

  /** 'They are indeed': the question is answered. */
  private static final Pattern YES =
      Pattern.compile(
          "(?i)^\\W*(?:yes|indeed|certainly|of course|(?:they|we) (?:are|do|have)|it"
              + " (?:is|does|has))\\b(?! not\\b)");

  private static final Pattern ASKS = Pattern.compile("\\?[\"”’')\\s]*$");

  /** 'How will our strategic partnership …?': that there is one is not asked. */
  private static final Pattern PRESUPPOSED =
      Pattern.compile(
          "(?i)(?:\\b(?:the|our|your|their|its|this|that|these|whose)|[’']s?)\\s+(?:[\\w-]+\\s+){0,2}[\"“]?$");

  /** 'If we speak of the alternative, it will not be our strategic partner' denies nothing. */
  static boolean isConditional(Passage passage, Act act) {
    return act.status() == Status.DENIED
        && passage.sentence().span().of(passage.text()).matches("(?is)\\W*(?:if|unless)\\b.*");
  }

  /** 'A is one of B's strategic partners', 'A was among them'. */
  private static final Pattern ONE_OF =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|become|becomes|became|remains?|remained|as|been|being)\\s+(?:\\w+\\s+)?(?:one\\s+of|among|on\\s+the\\s+list\\s+of)\\s+(?:the\\s+)?(?:(?-i:\\p{Lu}[\\p{L}-]+)(?:\\s(?:of\\s)?(?-i:\\p{Lu}[\\p{L}-]+)){0,3}(?:[’']s?)\\s+)?(?:(?:few|most|many|other|main|[\\w-]+est)\\s+)?(?:[\\w-]+\\s+)?$|\\bbelongs?\\s+to\\s+(?:the\\s+)?[^,;]{0,40}$|(?:^|,\\s)\\W*among\\s+[^,;]{0,40}$");

  /**
   * 'Our strategic partners', 'its strategic partnerships in the region': of a plural the partners
   * must be named.
   */
  static boolean namesWhom(Passage passage, Tier tier, Relation relation) {
    if (Set.of(
            "with",
            "of",
            "between",
            "compound",
            "relative",
            "with-which",
            "each-of-us",
            "called",
            "judged")
        .contains(relation.how())) {
      return true;
    }
    boolean such =
        passage.between(tier.whole().start(), tier.span().start()).matches("(?is)\\W*such\\b.*");
    if (tier.head() == Head.PARTNERSHIP && ONE_OF.matcher(passage.left(tier)).find()) {
      return true;
    }
    return tier.head() == Head.PARTNER
        && (ONE_OF.matcher(passage.left(tier)).find()
            || such && passage.left(tier).matches("(?is).*\\b(?:have|has)\\s+$")
            || passage
                .left(tier)
                .matches(
                    "(?is).*(?:\\bto\\s+(?:the\\s+)?(?:level|rank|status)\\s+of\\s+|\\b(?:as|are|were|become|became|becoming|remain|remained|being|been|be|themselves|other|another|have"
                        + " such)\\s+(?:\\w+\\s+){0,3}|[\\p{L})],\\s*)[\"“‘]?$"));
  }

  /**
   * Expanded and bare partnerships are tiers only as a name: in capitals, or where they are
   * declared under it.
   */
  boolean isNamed(Passage passage, Tier tier, Act act) {
    if (tier.level() == Level.COMPREHENSIVE && !tier.capitals() && isPraise(passage, tier)) {
      return false;
    }
    if (tier.level() != Level.PARTNERSHIP && tier.level() != Level.EXPANDED) {
      return true;
    }
    if (tier.head() != Head.PARTNERSHIP
        || isBareTitle(passage, tier)
        || tier.level() == Level.PARTNERSHIP
            && passage.right(tier).matches("(?is)^\\s+relations\\b.*")) {
      return false;
    }
    boolean deed =
        act.action() == Action.DECLARED
            || act.action() == Action.UPGRADED
            || act.action() == Action.PROPOSED && !act.rule().equals("desired");
    String before = passage.whole(tier);
    boolean article =
        before.matches("(?is).*(?:\\ban?|\\bof|\\bto|\\binto|[\"“])\\s*$")
            || tier.whole().start() < tier.span().start();
    boolean plain =
        tier.level() == Level.PARTNERSHIP
            && tier.qualifiers().stream().allMatch(plainWords::contains);
    if (deed && article && !plain) {
      return true;
    }
    return tier.capitals() && !plain
        || tier.level() == Level.EXPANDED && WITH_WHOM.matcher(passage.left(tier)).find();
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
}
