package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Reads between whom a tier of a relative clause holds: 'Japan, with which Indonesia has a …' is of
 * Japan and Indonesia, whoever acts in the main clause.
 */
final class AntecedentReader {
  private static final Pattern WITH_WHICH =
      Pattern.compile("(?i)[\\s,]\\s*with\\s+(?:which|whom)\\s+");

  /** What may stand between the name and its clause: nothing, or an apposition. */
  private static final Pattern BESIDE =
      Pattern.compile("(?i)^\\s*(?:,\\s*(?:an?|the|its|our|their)\\s+[\\p{L} -]{3,40})?$");

  private static final Pattern LISTED =
      Pattern.compile("(?i)^(?:[\\s,]|\\band\\b|\\bor\\b|\\bas well as\\b|\\bthe\\b|\\bboth\\b)*$");

  /** 'A is the only country with which …': what is said to be one is who the clause is about. */
  private static final Pattern IS_ONE =
      Pattern.compile(
          "(?i)^\\s+(?:\\w+ly\\s+|thus\\s+)?(?:is|was|are|were|became|becomes|remains|remained|will\\s+be|has\\s+become|had\\s+become|have\\s+become)\\s+[^;:]{0,60}?\\b(?:country|countries|state|states|nation|nations|partner|partners|neighbou?r|neighbou?rs|member|members|one|ones|power)\\b[^;:,]{0,60}$");

  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)^(?:both|all|each|either)\\b(?:\\s+of)?(?:\\s+(?:our|the|these|us|them))?(?:\\s+(?:two|three))?(?:\\s+(?:countries|states|nations|sides|governments))?\\b");

  private static final Pattern US =
      Pattern.compile("(?i)^(?:we|our\\s+(?:country|state|nation))\\b");

  private static final Pattern OTHER_CLAUSE = Pattern.compile("[;:]|,\\s+(?:and|but|while)\\b");
  private static final int LONGEST_CLAUSE = 120;

  /** The relations of a tier in such a clause; empty where it stands in none. */
  List<Relation> read(Passage passage, Tier tier) {
    String whole = passage.whole(tier);
    Matcher with = WITH_WHICH.matcher(whole);
    int start = -1;
    int end = -1;
    while (with.find()) {
      start = with.start();
      end = with.end();
    }
    if (start < 0
        || isBehindComma(passage, tier, passage.start() + end)
        || whole.length() - end > LONGEST_CLAUSE
        || OTHER_CLAUSE.matcher(whole.substring(end)).find()) {
      return List.of();
    }
    int from = passage.start();
    List<Party> antecedents = antecedents(passage, from + start);
    if (antecedents.isEmpty()) {
      return List.of();
    }
    List<Party> subjects = NamedParties.in(passage).subjects(from + end, tier.whole().start());
    return relations(passage, tier, antecedents, subjects, whole.substring(end));
  }

  /** 'A, with which B has a …, is C's …': a phrase of the clause ends it with its comma. */
  private static boolean isBehindComma(Passage passage, Tier tier, int clause) {
    Tier before = passage.before(tier);
    if (before == null || before.span().start() < clause) {
      return false;
    }
    int comma = passage.text().indexOf(',', before.span().end());
    return comma >= 0
        && comma < tier.whole().start()
        && !passage.partiesIn(new Span(comma, tier.whole().start())).isEmpty();
  }

  private static List<Relation> relations(
      Passage passage, Tier tier, List<Party> antecedents, List<Party> subjects, String clause) {
    Set<String> others = new LinkedHashSet<>(NamedParties.codes(antecedents));
    List<Relation> relations = new ArrayList<>();
    for (String other : others) {
      for (String self : holders(passage, subjects, clause, other)) {
        if (!self.equals(other)) {
          relations.add(Relation.of(List.of(self, other), tier.span().end(), "with-which"));
        }
      }
    }
    return relations.isEmpty()
        ? List.of(new Relation(List.of(), tier.span().end(), "unknown-self"))
        : relations;
  }

  private static Set<String> holders(
      Passage passage, List<Party> subjects, String clause, String other) {
    if (!subjects.isEmpty()) {
      return NamedParties.codes(subjects);
    }
    if (BOTH.matcher(clause).find() && passage.localPair().size() >= 2) {
      return new TreeSet<>(passage.localPair());
    }
    if (US.matcher(clause).find() && !passage.focus().isEmpty()) {
      return Set.of(passage.focus());
    }
    String counterpart = passage.counterpart(Set.of(other));
    return counterpart.isEmpty() ? Set.of() : Set.of(counterpart);
  }

  /** Those named right before the clause, else who is said to be a country of which it tells. */
  private static List<Party> antecedents(Passage passage, int clause) {
    List<Party> before = passage.partiesIn(new Span(passage.start(), clause));
    List<Party> beside = new ArrayList<>();
    int at = clause;
    for (int i = before.size() - 1; i >= 0; i--) {
      Party party = before.get(i);
      String gap = passage.between(party.span().end(), at);
      if (!(beside.isEmpty() ? BESIDE : LISTED).matcher(gap).matches()) {
        break;
      }
      beside.add(0, party);
      at = party.span().start();
    }
    if (!beside.isEmpty() && !isOfClass(passage, beside.getFirst())) {
      return beside;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Party party = before.get(i);
      if (IS_ONE.matcher(passage.between(party.span().end(), clause)).matches()) {
        return List.of(party);
      }
    }
    return List.of();
  }

  private static final Pattern CLASS_OF =
      Pattern.compile(
          "(?i)\\b(?:country|state|nation|partner|neighbou?r|member|one)\\s+(?:in|of|from|within)\\s+(?:the\\s+)?$");

  /** 'The first country in the European Union with which …': the Union is where it lies. */
  private static boolean isOfClass(Passage passage, Party party) {
    return CLASS_OF.matcher(passage.between(passage.start(), party.span().start())).find();
  }
}
