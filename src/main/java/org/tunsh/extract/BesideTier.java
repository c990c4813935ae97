package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/** Reads who holds a tier off the words right beside its name, whoever acts in the sentence. */
final class BesideTier {
  private BesideTier() {}

  private static final Pattern OWNS =
      Pattern.compile(
          "(?is)(?:..)?['’]s?\\s+(?:(?:new|own|other|existing|current)\\s+){0,2}[\"“]?");

  private static final Pattern APPOSED =
      Pattern.compile("(?i),\\s+(?:itself\\s+)?(?:an?|the|another)\\s+");

  /** 'Congratulated A on its …': of him whom it is said to. */
  private static final Pattern ON_ITS =
      Pattern.compile("(?i)\\s+(?:on|for|about|over)\\s+(?:its|their|the)\\s+(?:new\\s+)?");

  /**
   * Who holds the tier with the named partners, by the name right before it: 'sees a danger in A's
   * …', 'visited A, a strategic partner of B', 'congratulated A on its …'; empty where none is.
   */
  static String holder(Passage passage, Tier tier, Set<String> partners) {
    List<Party> before = passage.partiesIn(new Span(passage.start(), tier.whole().start()));
    if (before.isEmpty()) {
      return "";
    }
    Party last = before.getLast();
    int end = last.span().end();
    String gap = passage.between(end, tier.whole().start());
    boolean apposed =
        tier.head() == Mention.Head.PARTNER && !tier.plural() && APPOSED.matcher(gap).matches();
    // The name's span may hold the possessive or leave it out.
    boolean owns = OWNS.matcher(passage.between(end - 2, tier.whole().start())).matches();
    if (AND_ITS.matcher(gap).matches()) {
      String owner = owner(passage, before);
      if (!owner.isEmpty() && !partners.contains(owner)) {
        return owner;
      }
    }
    boolean beside = apposed || owns || ON_ITS.matcher(gap).matches();
    return beside && last.codes().size() == 1 && !partners.containsAll(last.codes())
        ? last.codes().getFirst()
        : "";
  }

  private static final Pattern AND_ITS =
      Pattern.compile("(?i),?\\s+(?:and|as\\s+well\\s+as|or)\\s+its\\s+(?:[\\p{L}-]+\\s+){0,2}");

  private static final Pattern POSSESSIVE = Pattern.compile("(?s)(?:..)?['’]s?\\s.*");

  /** 'A's alliance with B and its …': whose they are. */
  private static String owner(Passage passage, List<Party> before) {
    String owner = "";
    for (Party party : before.subList(0, before.size() - 1)) {
      String rest = passage.between(party.span().end() - 2, passage.end());
      if (party.codes().size() == 1 && POSSESSIVE.matcher(rest).matches()) {
        owner = party.codes().getFirst();
      }
    }
    return owner;
  }

  private static final Pattern ITS =
      Pattern.compile("(?i)(?:^|[\\s,])(?:its|their)\\s+(?:[\\p{L}-]+\\s+)?$");

  private static final Pattern NAMED = Pattern.compile("(?i)\\s+(?:the\\s+)?");

  private static final Pattern TWO_BEFORE =
      Pattern.compile("(?i),\\s+(?:two|both)\\s+(?:[\\p{L}-]+\\s+)?");

  private static final Pattern TWO = Pattern.compile("(?i)\\btwo\\s+(?:[\\p{L}-]+\\s+)?$");

  private static final Pattern LISTED = Pattern.compile("(?i)[,:]\\s+(?:the\\s+)?");

  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?:the\\s+)?");

  /** 'Its strategic partner A', 'A and B, two strategic partners', 'two partners, A and B'. */
  static List<Relation> pair(Passage passage, Tier tier) {
    if (tier.head() != Mention.Head.PARTNER) {
      return List.of();
    }
    List<Party> before = passage.partiesIn(new Span(passage.start(), tier.whole().start()));
    List<Party> after = passage.partiesIn(new Span(tier.span().end(), passage.end()));
    String left = passage.left(tier);
    if (!tier.plural()) {
      return ITS.matcher(left).find() ? itsPartner(passage, tier, after) : List.of();
    }
    if (TWO.matcher(left).find() && after.size() >= 2) {
      Party one = after.getFirst();
      boolean listed =
          LISTED.matcher(passage.between(tier.span().end(), one.span().start())).matches();
      return listed ? joined(passage, tier, one, after.get(1)) : List.of();
    }
    if (before.size() >= 2) {
      Party last = before.getLast();
      boolean apposed =
          TWO_BEFORE.matcher(passage.between(last.span().end(), tier.whole().start())).matches();
      return apposed ? joined(passage, tier, before.get(before.size() - 2), last) : List.of();
    }
    return List.of();
  }

  private static List<Relation> joined(Passage passage, Tier tier, Party one, Party next) {
    Set<String> both = NamedParties.codes(List.of(one, next));
    boolean and = AND.matcher(passage.between(one.span().end(), next.span().start())).matches();
    return and && both.size() == 2
        ? List.of(Relation.of(both, tier.span().end(), "between"))
        : List.of();
  }

  private static List<Relation> itsPartner(Passage passage, Tier tier, List<Party> after) {
    if (after.isEmpty()
        || after.getFirst().codes().size() != 1
        || !NAMED
            .matcher(passage.between(tier.span().end(), after.getFirst().span().start()))
            .matches()) {
      return List.of();
    }
    Set<String> partner = Set.copyOf(after.getFirst().codes());
    String subject = NamedParties.in(passage).subjectOf(tier.whole().start(), partner);
    String self = subject.isEmpty() ? passage.counterpart(partner) : subject;
    return self.isEmpty()
        ? List.of()
        : List.of(RelationBefore.pair(self, partner, tier, "possessive"));
  }

  private static final Pattern OF_BOTH =
      Pattern.compile(
          "(?i)^\\s+of\\s+(?:both|each)(?:\\s+of\\s+(?:them|us)|\\s+(?:(?:of\\s+)?(?:the|our)\\s+(?:two\\s+)?)?(?:countries|states|sides))?\\s*(?:[,.;]|$)");

  private static final Pattern IS_ONE =
      Pattern.compile(
          "(?i)\\s+(?:is|was|remains|has\\s+(?:long\\s+)?been)\\s+(?:\\w+\\s+)?(?:an?|the)\\s+");

  /** 'A and B work with C, a strategic partner of both': of C with each. */
  static List<Relation> ofBoth(Passage passage, Tier tier, String right) {
    List<Party> before = passage.partiesIn(new Span(passage.start(), tier.whole().start()));
    if (before.isEmpty() || !OF_BOTH.matcher(right).find()) {
      return List.of();
    }
    Party last = before.getLast();
    boolean is =
        IS_ONE.matcher(passage.between(last.span().end(), tier.whole().start())).matches()
            && last.codes().size() == 1;
    String partner = is ? last.codes().getFirst() : holder(passage, tier, Set.of());
    Set<String> pair = passage.localPair();
    if (pair.size() == 2 && !partner.isEmpty() && !pair.contains(partner)) {
      return pair.stream()
          .map(one -> Relation.of(Set.of(one, partner), tier.span().end(), "of"))
          .toList();
    }
    if (before.size() < 3) {
      return List.of();
    }
    Party one = before.getFirst();
    Party next = before.get(1);
    boolean and = AND.matcher(passage.between(one.span().end(), next.span().start())).matches();
    Set<String> both = NamedParties.codes(List.of(one, next));
    return and && !partner.isEmpty() && both.size() == 2 && !both.contains(partner)
        ? Relation.each(both, Set.of(partner), tier.span().end())
        : List.of();
  }

  private static final Pattern OF_THE_GROUP =
      Pattern.compile(
          "(?i)^\\s+of\\s+(?:the|this|that)\\s+(?:association|union|bloc|alliance|community|organi[sz]ation|group(?:ing)?|league)\\b");

  /** 'ASEAN …, among whose partners A and B are strategic partners of the Association'. */
  static List<Relation> ofTheGroup(Passage passage, Tier tier, String right) {
    if (!OF_THE_GROUP.matcher(right).find()) {
      return List.of();
    }
    List<String> partners = NamedParties.in(passage).coordinated(tier, Set.of());
    List<Party> before = NamedParties.in(passage).subjects(passage.start(), tier.whole().start());
    String group = NamedParties.lastOther(before, Set.copyOf(partners));
    return group.isEmpty() || partners.isEmpty()
        ? List.of()
        : Relation.each(partners, Set.of(group), tier.span().end());
  }
}
