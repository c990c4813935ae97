package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Reads whose a tier is from clauses that hang on it ('the partnership that it has maintained with
 * B', 'into which A entered with B'; with a name that is no state's it is nobody's) and from those
 * that say of several what they are to one: 'A and B are its strategic partners'.
 */
final class RelativePartner {
  private static final Pattern PRONOUN = Pattern.compile("(?i)(?:it|they|we|he|she|I)");

  private static final int NEAR = 25;

  private final Pattern with;
  private final Pattern named;
  private final Pattern owned;

  RelativePartner(WordLists words) {
    with =
        Pattern.compile(
            "(?i)^[\"”]?,?\\s+(?:agreement\\s+|treaty\\s+|declaration\\s+)?(?:(?:in)?to\\s+which|which|that)\\s+([^,;]{1,50}?)\\s+(?:(?:has|have|had|is|are|was)\\s+)?(?:\\p{L}+ly\\s+)?"
                + words.alternatives("clause-with")
                + "\\b[^,;]{0,40}?\\bwith\\s+(?:the\\s+)?(?=\\S)");
    named =
        Pattern.compile(
            "(?i)\\b(?:was|were|is|been|being|be)\\s+(?:\\w+ly\\s+)?"
                + words.alternatives("named-by")
                + "\\s+(?:(?:as\\s+)?an?|"
                + words.alternatives("named-rank")
                + ")\\s+[\"“]?$");
    owned =
        Pattern.compile(
            "(?i)\\b(?:is|are|was|were|remains?|remained)\\s+(?:now\\s+|both\\s+|also\\s+|all\\s+)?"
                + words.alternatives("owned-by")
                + "\\s+$");
  }

  /** The relations that such a clause tells of; none where there is no such clause. */
  List<Relation> of(Passage passage, Tier tier) {
    Matcher clause = with.matcher(passage.right(tier));
    if (clause.find()) {
      int end = tier.span().end() + clause.end();
      List<Party> partners = NamedParties.in(passage).list(end);
      if (!partners.isEmpty() && partners.getFirst().span().start() - end <= NEAR) {
        return withThem(passage, tier, clause.group(1), partners);
      }
      boolean name = Character.isUpperCase(passage.right(tier).charAt(clause.end()));
      return name && PRONOUN.matcher(clause.group(1)).matches()
          ? List.of(new Relation(List.of(), tier.span().end(), "others"))
          : List.of();
    }
    if (tier.head() == Head.PARTNER && named.matcher(passage.left(tier)).find()) {
      return byOther(passage, tier);
    }
    return tier.head() == Head.PARTNER && owned.matcher(passage.left(tier)).find()
        ? ofOwner(passage, tier)
        : List.of();
  }

  private static List<Relation> withThem(
      Passage passage, Tier tier, String who, List<Party> partners) {
    Set<String> others = NamedParties.codes(partners);
    int from = passage.text().indexOf(who, tier.span().end());
    List<Party> inside = passage.partiesIn(new Span(from, from + who.length()));
    String self =
        !inside.isEmpty()
            ? inside.getLast().codes().getFirst()
            : PRONOUN.matcher(who).matches() ? actor(passage, tier, others) : "";
    return self.isEmpty() || others.contains(self)
        ? List.of()
        : Relation.each(others, Set.of(self), tier.span().end());
  }

  /** Who acts in the sentence, to whom 'it' in a clause behind goes back. */
  private static String actor(Passage passage, Tier tier, Set<String> but) {
    return NamedParties.in(passage).subjects(passage.start(), tier.whole().start()).stream()
        .filter(party -> party.codes().size() == 1 && party.naming() != Naming.CAPITAL)
        .map(party -> party.codes().getFirst())
        .filter(code -> !but.contains(code))
        .findFirst()
        .orElse(but.contains(passage.focus()) ? "" : passage.focus());
  }

  private static final Pattern BY = Pattern.compile("(?i)^[\"”]?\\s+by\\s+(?:the\\s+)?");

  /** 'A was pronounced a strategic partner by B'. */
  private static List<Relation> byOther(Passage passage, Tier tier) {
    Matcher by = BY.matcher(passage.right(tier));
    if (!by.find()) {
      return List.of();
    }
    int end = tier.span().end() + by.end();
    Set<String> others = NamedParties.codes(NamedParties.in(passage).list(end));
    List<String> selves = NamedParties.in(passage).coordinated(tier, others);
    return others.size() != 1 || selves.isEmpty() ? List.of() : Relation.each(selves, others, end);
  }

  /** 'The Georgian side recalled that A and B are its strategic partners'. */
  private static List<Relation> ofOwner(Passage passage, Tier tier) {
    List<Party> before = NamedParties.in(passage).subjects(passage.start(), tier.whole().start());
    if (before.isEmpty()) {
      return List.of();
    }
    Set<String> partners = new TreeSet<>();
    int from = before.size() - 1;
    partners.addAll(before.get(from).codes());
    while (from > 0
        && LISTED
            .matcher(
                passage.between(before.get(from - 1).span().end(), before.get(from).span().start()))
            .matches()) {
      from--;
      partners.addAll(before.get(from).codes());
    }
    String owner = from > 0 ? before.get(0).codes().getFirst() : passage.focus();
    return owner.isEmpty() || partners.contains(owner)
        ? List.of()
        : Relation.each(partners, Set.of(owner), tier.span().end());
  }

  private static final Pattern LISTED =
      Pattern.compile("(?i)\\s*(?:,|\\band\\b|,\\s*and\\b|\\bas well as\\b)\\s+(?:the\\s+)?");
}
