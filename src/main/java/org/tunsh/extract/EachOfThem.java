package org.tunsh.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Sentence;

/** Tells of whom 'with either of them' is said: those whom the sentence before names, each. */
final class EachOfThem {
  private static final Pattern OF_THEM =
      Pattern.compile(
          "(?i)^[^,;]{0,60}?\\bwith\\s+(?:either|any|each|both|all|none|neither)\\s+of\\s+(?:them|these|those|the\\s+(?:two|three|four))\\b");

  private EachOfThem() {}

  /** The relations of him who speaks with each of those; empty where no such words stand there. */
  static List<Relation> of(Passage passage, Tier tier) {
    if (!OF_THEM.matcher(passage.right(tier)).find() || passage.focus().isEmpty()) {
      return List.of();
    }
    Optional<Sentence> before = passage.sentenceBefore();
    if (before.isEmpty()) {
      return List.of();
    }
    Set<String> named = new TreeSet<>();
    for (Party party : passage.partiesIn(before.get().span())) {
      if (party.naming() != Naming.CAPITAL && party.naming() != Naming.DEMONYM) {
        named.addAll(party.codes());
      }
    }
    named.remove(passage.focus());
    return named.size() < 2
        ? List.of()
        : Relation.each(named, Set.of(passage.focus()), tier.span().end());
  }
}
