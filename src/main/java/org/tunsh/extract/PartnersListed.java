package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;

/** 'A has three strategic partners, which are B, C and D': one of A with each, not of all three. */
final class PartnersListed {
  private static final Pattern WHICH_ARE =
      Pattern.compile("(?i)[\"”’]?,?\\s+(?:which|that|who)\\s+are\\s+(?:the\\s+)?");

  private PartnersListed() {}

  /**
   * The relations; empty where the phrase is none of a list of partners.
   *
   * @param list the parties named first behind the phrase
   */
  static List<Relation> of(Passage passage, Tier tier, List<Party> list) {
    Set<String> others = NamedParties.codes(list);
    boolean partners = tier.head() == Head.PARTNER && tier.plural() && others.size() >= 2;
    if (!partners
        || !WHICH_ARE
            .matcher(passage.between(tier.span().end(), list.getFirst().span().start()))
            .matches()) {
      return List.of();
    }
    String self = NamedParties.in(passage).subjectOf(tier.whole().start(), others);
    int end = list.getLast().span().end();
    return self.isEmpty() || others.contains(self)
        ? List.of()
        : others.stream().map(o -> Relation.of(List.of(self, o), end, "each-of-us")).toList();
  }
}
