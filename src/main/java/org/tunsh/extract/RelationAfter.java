package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Finds between whom a tier holds in what follows it: 'between', 'with', 'of', 'which A and B …'.
 */
final class RelationAfter {
  private final Pattern noParty;

  RelationAfter(WordLists words) {
    noParty = words.pattern("no-party");
  }

  private static final Pattern BETWEEN =
      Pattern.compile(
          "^[\"”’]?[\\s,]*(?:[^;:]{0,60}?\\s)?(?:between|among(?!\\s+(?:them|which|whom|others|our|its|their)\\b)|amongst)\\s+");

  private static final Pattern WITH =
      Pattern.compile(
          "^[\"”’]?[\\s,:]*(?:\\([^)]*\\)\\s*)?(?:(?:exists?|(?:is|are)\\s+(?:maintained|in"
              + " force|in"
              + " place))\\s+)?(?:(?:in|since)\\s+\\d{4}\\s+)?(?:(?:and\\s+(?!(?:those|that|ones?)\\b)\\w+\\s+)?(?:relations?\\s+)?|each\\s+|(?:respectively|separately|individually|successively|both),?\\s+)(?:with|to|towards?)\\s+");

  /**
   * 'The Declaration on …, signed by A and B', 'the partnership concluded in May between A and B'.
   */
  private static final Pattern MADE_BY =
      Pattern.compile(
          "(?i)^[\"”’]?(?:\\s+(?:agreement|treaty|declaration|charter))?,?\\s+(?:(?:which|that)\\s+(?:was|were|had"
              + " been)\\s+)?(?:\\w+ly\\s+)?"
              + Founding.MADE
              + "\\s+(?:[^,;]{0,40}?\\s)?(?:by|between)\\s+(?=(?:the\\s+)?(?:[\\p{L}]+\\s+){0,4}\\p{Lu})");

  private static final Pattern OF =
      Pattern.compile(
          "^[\"”’]?\\s+(?:and\\s+[\\w\\s-]{3,40}?\\s+)?(?:of|for|to|in [A-Z]\\w+ (?:of|for))\\s+");

  private static final Pattern ALL_OF_US =
      Pattern.compile(
          "(?i)^[,\\s]*(?:our|the|all)\\s+(?:two|three|four|five|six|seven|eight)?\\s*(?:countries|nations|states|governments|leaders)\\b|^[,\\s]*we\\b");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "^[\"”’]?(?:\\s+and\\s+(?:\\p{Lu}[\\p{L}-]+\\s*){1,4})?,?\\s*(?:which|that)\\s+(?:the\\s+)?");

  private static final Pattern UNNAMED =
      Pattern.compile(
          "^[\"”’]?,?\\s+(?:(?:which|that)\\s+[^,;]{2,50}?\\s)?with\\s+(?:its|their|other|many|several|some|all|various|a"
              + " number of|more than|over|most|both|these|such|most"
              + " of)\\s+(?!two\\b|countries|sides)");

  private static final Pattern OF_THREE =
      Pattern.compile(
          "(?i)^\\s+(?:between|among|of)\\s+(?:the|our|these)\\s+three\\s+(?:countries|nations|states|sides|governments|peoples)\\b");

  /** 'Between the Parties', 'between the two Sides'. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)^(?:the\\s+)?(?:two\\s+|both\\s+|high\\s+|contracting\\s+|three\\s+)*(?:parties|sides|governments|countries|states|nations|signatories)\\b");

  /** The relations that the words after a phrase name; empty where they name none. */
  List<Relation> read(Passage passage, Tier tier, String right, Set<String> inside) {
    int end = tier.span().end();
    if (OF_THREE.matcher(right).find() && passage.documentParties().size() == 3) {
      return List.of(Relation.of(passage.documentParties(), end, "between-group"));
    }
    List<Relation> labelled = LabelledPartners.of(passage, tier, right);
    if (!labelled.isEmpty()) {
      return labelled;
    }
    Matcher between = BETWEEN.matcher(right);
    if (between.find() && between.end() < 90 && !crosses(tier, right.substring(0, between.end()))) {
      List<Party> list = NamedParties.in(passage).list(end + between.end());
      Set<String> found = NamedParties.codes(list);
      if (found.size() >= 2) {
        return List.of(Relation.of(found, list.getLast().span().end(), "between"));
      }
      if (found.size() == 1
          && passage.localPair().size() >= 2
          && passage.localPair().containsAll(found)) {
        return List.of(Relation.of(passage.localPair(), end, "between-local"));
      }
      String named = right.substring(between.end());
      if (found.isEmpty()
          && (noParty.matcher(Passage.head(named, 60)).find()
              || named.matches("(?s)(?:the\\s+)?\\p{Lu}.*") && !GROUP.matcher(named).find())) {
        return List.of(new Relation(List.of(), end, "others"));
      }
    }
    if (right.matches("(?is)^\\s+(?:with|of|to|for) (?:us|ours|our (?:country|nation|state))\\b.*")
        && !passage.focus().isEmpty()) {
      String other =
          NamedParties.lastOther(
              NamedParties.in(passage).subjects(passage.start(), tier.whole().start()),
              Set.of(passage.focus()));
      return other.isEmpty()
          ? List.of()
          : List.of(Relation.of(List.of(passage.focus(), other), end, "with-us"));
    }
    Matcher plural = WERE_MADE_WITH.matcher(right);
    if (tier.plural() && plural.find()) {
      List<Relation> relations = series(passage, tier, end + plural.end(), inside, "with");
      if (relations.size() > 1) {
        return relations;
      }
    }
    Matcher with = WITH.matcher(right);
    if (with.find()) {
      List<Relation> relations = series(passage, tier, end + with.end(), inside, "with");
      if (!relations.isEmpty()) {
        return relations;
      }
    }
    List<Relation> relative = relative(passage, tier, right);
    if (!relative.isEmpty()) {
      return relative;
    }
    Matcher given = GIVEN_TO.matcher(right);
    if (given.find()) {
      List<Relation> relations = series(passage, tier, end + given.end(), inside, "with");
      if (!relations.isEmpty()) {
        return relations;
      }
    }
    Matcher made = MADE_BY.matcher(right);
    if (made.find()) {
      List<Party> makers = NamedParties.in(passage).list(end + made.end());
      Set<String> both = NamedParties.codes(makers);
      if (both.size() == 2 && NamedParties.isNear(passage, end + made.end(), makers.getFirst())) {
        return List.of(Relation.of(both, makers.getLast().span().end(), "between"));
      }
    }
    Matcher of = OF.matcher(right);
    if (!of.find()) {
      return List.of();
    }
    if (tier.head() != Mention.Head.PARTNER) {
      return ofBoth(passage, end + of.end());
    }
    List<Relation> grouped = BesideTier.ofTheGroup(passage, tier, right);
    if (!grouped.isEmpty()) {
      return grouped;
    }
    List<Relation> both = BesideTier.ofBoth(passage, tier, right);
    if (!both.isEmpty()) {
      return both;
    }
    List<Relation> partners = series(passage, tier, end + of.end(), inside, "of");
    boolean thing =
        partners.isEmpty()
            && right.matches(
                "(?s)^\\s+of\\s+(?!(?:the|our|its|their|both|choice|us|each|this|that|one)\\b)\\p{Ll}.*");
    return thing ? List.of(new Relation(List.of(), end, "others")) : partners;
  }

  /** 'Strategic partnerships had been agreed with A in 2009 and with B in 2014'. */
  private static final Pattern WERE_MADE_WITH =
      Pattern.compile(
          "(?i)^\\s+(?:had|have|has|were|was)\\s+(?:been\\s+)?(?:\\w+ly\\s+)?"
              + Founding.MADE
              + "\\s+with\\s+");

  /** 'The strategic partnership granted to A in 2005'. */
  private static final Pattern GIVEN_TO =
      Pattern.compile(
          "(?i)^\\s+(?:(?:that|which)\\s+)?(?:(?:was|were|has\\s+been|had\\s+been)\\s+)?(?:granted|accorded|given|awarded|bestowed|conferred)\\s+(?:(?:up)?on|to)\\s+(?=(?:the\\s+)?\\p{Lu})");

  /**
   * 'A strategic partner, and a part of the partnership among …': the word belongs to another noun.
   */
  private static boolean crosses(Tier tier, String gap) {
    return tier.head() == Mention.Head.PARTNER
        ? gap.strip().length() > "between".length() + 1
        : gap.matches(
            "(?is).*(?:,\\s*(?:and|which|that)\\b|\\band\\s+(?:the|a|an)\\b|,\\s*(?:while|whereas|but|although|though|unlike|as|since|because)\\b).*");
  }

  /** 'The partnership of A and B', 'of A with B'. */
  private List<Relation> ofBoth(Passage passage, int from) {
    List<Party> list = NamedParties.in(passage).list(from);
    Set<String> found = NamedParties.codes(list);
    List<Relation> each = ofOneWith(passage, list);
    if (!each.isEmpty()) {
      return each;
    }
    if (found.size() >= 2) {
      return List.of(Relation.of(found, list.getLast().span().end(), "of-both"));
    }
    if (list.isEmpty()) {
      String head = passage.text().substring(Math.min(from, passage.end()), passage.end());
      return noParty.matcher(Passage.head(head, 40)).find()
          ? List.of(new Relation(List.of(), from, Relation.NO_PARTIES))
          : List.of();
    }
    return List.of();
  }

  private static final Pattern WITH_OTHERS = Pattern.compile("(?i)^\\s+with\\s+(?:the\\s+)?$");

  /** 'The partnerships of A with B, C and D': one of A with each. */
  private static List<Relation> ofOneWith(Passage passage, List<Party> list) {
    if (list.size() < 3
        || list.getFirst().codes().size() != 1
        || !WITH_OTHERS
            .matcher(passage.between(list.getFirst().span().end(), list.get(1).span().start()))
            .matches()) {
      return List.of();
    }
    String self = list.getFirst().codes().getFirst();
    Set<String> others = NamedParties.codes(list.subList(1, list.size()));
    others.remove(self);
    int end = list.getLast().span().end();
    return others.stream().map(o -> Relation.of(List.of(self, o), end, "of")).toList();
  }

  /** 'The partnership which A and B announced'; 'that A keeps with its neighbours' names nobody. */
  private List<Relation> relative(Passage passage, Tier tier, String right) {
    Matcher which = RELATIVE.matcher(right);
    if (!which.find()) {
      return List.of();
    }
    int from = tier.span().end() + which.end();
    List<Party> list = NamedParties.in(passage).list(from);
    Set<String> found = NamedParties.codes(list);
    boolean ofNext =
        !list.isEmpty()
            && PRONOUN_ACTS.matcher(passage.between(from, list.getFirst().span().start())).find();
    List<Relation> each = PartnersListed.of(passage, tier, list);
    if (!each.isEmpty()) {
      return each;
    }
    if (found.size() >= 2 && !ofNext && list.getFirst().span().start() - from < 30) {
      return List.of(Relation.of(found, list.getLast().span().end(), "relative"));
    }
    List<Relation> held = held(passage, tier, list);
    if (!held.isEmpty()) {
      return held;
    }
    if (UNNAMED.matcher(right).find()) {
      return List.of(new Relation(List.of(), tier.span().end(), "others"));
    }
    return List.of();
  }

  /** 'That they proclaimed in 2005, A and B …': those act in the next clause. */
  private static final Pattern PRONOUN_ACTS = Pattern.compile("(?i)^(?:it|they|we|he|she|I)\\b|,");

  private static final Pattern HOLDS_WITH =
      Pattern.compile(
          "(?i)^\\s+(?:(?:\\w+ly|already|also|now)\\s+)?(?:has|have|had|holds?|maintains?|keeps?|enjoys?|shares?|established|concluded|formed)\\s+(?:(?:\\w+ly|already|also|now)\\s+)?with\\s+(?:the\\s+)?$");

  /** 'The partnership which A has with B'. */
  private static List<Relation> held(Passage passage, Tier tier, List<Party> holder) {
    if (holder.size() != 1 || holder.getFirst().codes().size() != 1) {
      return List.of();
    }
    int from = holder.getFirst().span().end();
    List<Party> next = passage.partiesIn(new Span(from, Math.max(from, passage.end())));
    if (next.isEmpty()
        || holder.getFirst().span().start() - tier.span().end() > "which the Republic of ".length()
        || !HOLDS_WITH.matcher(passage.between(from, next.getFirst().span().start())).find()) {
      return List.of();
    }
    List<Party> others = NamedParties.in(passage).list(next.getFirst().span().start());
    Set<String> partners = NamedParties.codes(others);
    partners.removeAll(holder.getFirst().codes());
    return partners.isEmpty()
        ? List.of()
        : Relation.each(
            partners, Set.copyOf(holder.getFirst().codes()), others.getLast().span().end());
  }

  /** 'With A in 2009, with B and C in 2010': each with the subject. */
  private List<Relation> series(
      Passage passage, Tier tier, int from, Set<String> inside, String how) {
    List<Party> others = NamedParties.in(passage).list(from);
    if (others.isEmpty() || !NamedParties.isNear(passage, from, others.getFirst())) {
      return List.of();
    }
    String gap = passage.text().substring(from, others.getFirst().span().start());
    if (passage.tiers().stream()
        .anyMatch(
            t -> t.span().start() >= from && t.span().end() <= others.getFirst().span().start())) {
      return List.of(new Relation(List.of(), from, "others"));
    }
    if (isBodyOf(passage, others.getLast())) {
      return List.of(new Relation(List.of(), from, "others"));
    }
    if (noParty.matcher(gap).find()
        || noParty
            .matcher(Passage.head(clause(passage, others.getFirst().span().end()), NEXT_WORDS))
            .find()) {
      return List.of(new Relation(List.of(), from, Relation.NO_PARTIES));
    }
    Set<String> partners = NamedParties.codes(others);
    List<String> selves =
        partners.size() == 1 && (tier.plural() || NamedParties.in(passage).areJoined(tier))
            ? NamedParties.in(passage).coordinated(tier, partners)
            : List.of();
    if (selves.size() >= 2) {
      return Relation.each(selves, partners, others.getLast().span().end());
    }
    Matcher all =
        ALL_OF_US.matcher(passage.text().substring(others.getLast().span().end(), passage.end()));
    boolean many =
        passage.documentParties().size() > 2
            || passage.documentParties().size() == 2 && tier.plural();
    if (all.find()
        && partners.size() == 1
        && many
        && !passage.documentParties().containsAll(partners)) {
      return Relation.each(passage.documentParties(), partners, others.getLast().span().end());
    }
    String self =
        NamedParties.in(passage).areUnnamedMembers(tier.whole().start())
            ? ""
            : self(passage, tier, inside, partners);
    if (self.isEmpty()) {
      List<String> one = partners.size() == 1 ? List.copyOf(partners) : List.of();
      return List.of(new Relation(one, from, Relation.UNKNOWN_SELF));
    }
    List<Relation> relations = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Party party : others) {
      for (String code : party.codes()) {
        if (!code.equals(self) && seen.add(code)) {
          relations.add(Relation.of(List.of(self, code), party.span().end(), how));
        }
      }
    }
    return relations;
  }

  private static final int NEXT_WORDS = 22;

  /** What stands behind a name up to the next comma: 'with ASEAN, the ministry said'. */
  private static String clause(Passage passage, int from) {
    String rest =
        passage.text().substring(from, Math.min(passage.text().length(), from + NEXT_WORDS));
    return rest.split("[,;]", 2)[0];
  }

  private static final Pattern BODY =
      Pattern.compile("^(?:’s|'s)\\s+(?:\\p{Lu}[\\p{L}-]+\\s+){0,7}(?:\\p{Lu}[\\p{L}-]+)");

  private static final Pattern HIGH_OFFICE =
      Pattern.compile("(?i)^(?:’s|'s)\\s+(?:\\w+\\s+){0,3}(?:government|president|leader)");

  /** 'With Indonesia's National … Task Force': a body of a state is not the state. */
  private boolean isBodyOf(Passage passage, Party party) {
    String after = Passage.head(passage.text().substring(party.span().end(), passage.end()), 90);
    Matcher body = BODY.matcher(after);
    return body.find()
        && noParty.matcher(body.group()).find()
        && !HIGH_OFFICE.matcher(after).find();
  }

  /** 'For A, B was not the first: partnerships had been agreed with …': they are A's. */
  private static final Pattern FOR_WHOM = Pattern.compile("\\W*For\\s+(?:the\\s+)?");

  /** Who holds the relation with the named partners. */
  private String self(Passage passage, Tier tier, Set<String> inside, Set<String> partners) {
    for (String code : inside) {
      if (!partners.contains(code)) {
        return code;
      }
    }
    if (passage.left(tier).matches("(?is).*\\b(?:our|my)\\s+$")
        && !passage.counterpart(partners).isEmpty()) {
      return passage.counterpart(partners);
    }
    String beside = BesideTier.holder(passage, tier, partners);
    if (!beside.isEmpty()) {
      return beside;
    }
    List<Party> before = passage.partiesIn(new Span(passage.start(), tier.whole().start()));
    if (!before.isEmpty()
        && FOR_WHOM
            .matcher(passage.between(passage.start(), before.getFirst().span().start()))
            .matches()
        && before.getFirst().codes().size() == 1
        && !partners.containsAll(before.getFirst().codes())) {
      return before.getFirst().codes().getFirst();
    }
    String subject = NamedParties.in(passage).subjectOf(tier.whole().start(), partners);
    return subject.isEmpty() ? passage.counterpart(partners) : subject;
  }
}
