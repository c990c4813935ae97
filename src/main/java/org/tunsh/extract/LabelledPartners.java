package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;

/** Reads the list of partners that a profile gives behind a tier's name and a colon. */
final class LabelledPartners {
  private LabelledPartners() {}

  private static final Pattern LABEL = Pattern.compile("^\\s*:\\s+(?:the\\s+)?(?=\\p{Lu})");

  /** 'Strategic partners: A (2003), B (2017)', in the profile of another. */
  static List<Relation> of(Passage passage, Tier tier, String right) {
    Matcher label = LABEL.matcher(right);
    String focus = passage.focus();
    if (focus.isEmpty() || !passage.left(tier).isBlank() || !label.find()) {
      return List.of();
    }
    List<Party> listed = NamedParties.in(passage).list(tier.span().end() + label.end());
    List<Relation> relations = new ArrayList<>();
    for (Party party : listed) {
      if (party.codes().size() == 1 && !party.codes().contains(focus)) {
        List<String> pair = List.of(focus, party.codes().getFirst());
        relations.add(Relation.of(pair, party.span().end(), "with"));
      }
    }
    return relations;
  }
}
