package org.tunsh.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Finds between whom a tier holds in what stands before it: its clause's subject, 'relations with
 * A'.
 */
final class RelationBefore {
  private final Pattern group;

  RelationBefore(WordLists words) {
    group = words.pattern("group");
  }

  private static final Pattern RELATIONS_WITH =
      Pattern.compile(
          "(?i)\\b(?:relations?|relationship|ties|partnership|cooperation|that|one|those)\\s+(?:that"
              + " it has\\s+)?with\\s+(?:the\\s+)?$");

  private static final Pattern FRONTED_WITH =
      Pattern.compile("(?:^[\"“]?|[;:,–—]\\s*[\"“]?|\\band\\s+)[Ww]ith\\s+(?:the\\s+)?$");

  private static final Pattern RELATIONS_BETWEEN =
      Pattern.compile(
          "(?i)\\b(?:relations?|relationship|ties|partnership)\\s+between\\s+(?:the\\s+)?(?:\\w+\\s+)?$");

  private static final Pattern AND =
      Pattern.compile(
          "^[\\s,]*(?:and|&)\\s+(?:the\\s+)?(?:(?:then-)?\\p{Lu}[\\p{L}.]+\\s+|of\\s+|the\\s+){0,7}$");

  /** 'Upgraded its partnership with A and B to a …': those with whom the raised relation is. */
  List<Relation> raisedWith(Passage passage, Tier tier) {
    String before = passage.whole(tier);
    if (!RAISED_TO.matcher(before).find()) {
      return List.of();
    }
    List<Party> parties = passage.partiesIn(new Span(passage.start(), tier.whole().start()));
    for (int i = 0; i < parties.size(); i++) {
      int at = parties.get(i).span().start();
      String head = passage.text().substring(passage.start(), at);
      if (!RELATIONS_WITH.matcher(head).find()) {
        continue;
      }
      List<Party> list = NamedParties.in(passage).list(at);
      list.removeIf(p -> p.span().end() > tier.whole().start());
      if (list.isEmpty()) {
        continue;
      }
      String gap = passage.between(list.getLast().span().end(), tier.whole().start());
      Set<String> partners = NamedParties.codes(list);
      String self = NamedParties.in(passage).subjectOf(at, partners);
      if (gap.length() < 40
          && !self.isEmpty()
          && !head.matches(
              "(?is).*\\b(?:it|they|we) (?:\\w+ ){1,3}(?:its|their|our) (?:\\w+ ){0,3}with (?:the"
                  + " )?$")) {
        return Relation.each(partners, Set.of(self), tier.span().end());
      }
    }
    return List.of();
  }

  /** 'Candidates (A, B and C) for …': each with the party that the document is about. */
  List<Relation> candidates(Passage passage, Tier tier) {
    Matcher matcher = CANDIDATES.matcher(passage.left(tier));
    if (!matcher.find() || passage.focus().isEmpty()) {
      return List.of();
    }
    int from = tier.whole().start() - passage.left(tier).length() + matcher.start();
    Set<String> named = NamedParties.codes(passage.partiesIn(new Span(from, tier.whole().start())));
    named.remove(passage.focus());
    return named.isEmpty()
        ? List.of()
        : Relation.each(named, Set.of(passage.focus()), tier.span().end());
  }

  private static final Pattern RAISED_TO =
      Pattern.compile(
          "(?i)\\bto\\s+(?:(?:the (?:level|rank|status)|that)\\s+of\\s+)?(?:a|an|the)?\\s*[\"“]?$");

  private static final Pattern CANDIDATES =
      Pattern.compile("(?i)\\bcandidates?\\s*\\([^)]*\\)\\s*for\\s+(?:a\\s+|an\\s+|the\\s+)?$");

  static Relation pair(String self, Set<String> other, Tier tier, String how) {
    return Relation.of(List.of(self, other.iterator().next()), tier.span().end(), how);
  }

  List<Relation> fromSubject(Passage passage, Tier tier, Set<String> inside) {
    List<Party> before = NamedParties.in(passage).subjects(passage.start(), tier.whole().start());
    Set<String> subject = NamedParties.codes(before);
    Set<String> local = new TreeSet<>(passage.localPair());
    if (inside.size() == 1) {
      Set<String> both = new TreeSet<>(inside);
      String other = NamedParties.lastOther(before, inside);
      both.add(other.isEmpty() ? passage.counterpart(inside) : other);
      both.remove("");
      return both.size() == 2
          ? List.of(Relation.of(both, tier.span().end(), "possessive"))
          : List.of();
    }
    List<Relation> another = ofAnother(passage, tier, before);
    if (!another.isEmpty()) {
      return another;
    }
    List<Relation> named = fromLeft(passage, tier, before);
    if (!named.isEmpty()) {
      return named;
    }
    String left = passage.left(tier);
    if (OF_THE_REGION.matcher(left).find() && passage.documentParties().size() <= 3) {
      return List.of();
    }
    boolean spokenOf =
        group.matcher(Passage.tail(left, NEAR_GROUP)).find()
            || group.matcher(Passage.head(passage.right(tier), 60)).find();
    if (subject.size() == 2) {
      boolean known = local.isEmpty() || subject.equals(local) || !spokenOf;
      if (known || !subject.containsAll(local)) {
        return List.of(Relation.of(subject, tier.span().end(), "subject"));
      }
    }
    if (subject.size() > 2 && local.size() >= 2 && subject.containsAll(local)) {
      return List.of(Relation.of(local, tier.span().end(), "local"));
    }
    if (subject.size() > 2) {
      return List.of();
    }
    if (subject.size() == 1) {
      String other = passage.counterpart(subject);
      if (other.isEmpty() && local.size() == 2 && !local.containsAll(subject) && !spokenOf) {
        // 'A was quicker: a … was launched in 2014': of A, and of one of the two.
        return List.of();
      }
      if (!other.isEmpty()) {
        Set<String> both = new TreeSet<>(subject);
        both.add(other);
        return List.of(Relation.of(both, tier.span().end(), "subject-and-local"));
      }
    }
    if (subject.isEmpty()) {
      Set<String> after =
          NamedParties.codes(passage.partiesIn(new Span(tier.span().end(), passage.end())));
      if (after.size() == 2 && (local.isEmpty() || after.equals(local))) {
        return List.of(Relation.of(after, tier.span().end(), "after"));
      }
    }
    if (local.size() > 2 && !THREE.matcher(passage.sentence().span().of(passage.text())).find()) {
      return List.of();
    }
    if (local.size() >= 2) {
      return List.of(Relation.of(local, tier.span().end(), spokenOf ? "group" : "local"));
    }
    return List.of();
  }

  /** Said of all three of a text's parties, and not of two of them. */
  private static final Pattern THREE =
      Pattern.compile("(?i)\\b(?:three|all|trilateral|tripartite|our|we|ours|sides|parties)\\b");

  private static final int NEAR_GROUP = 200;

  private static final Pattern THOSE_OF =
      Pattern.compile(
          "(?i)\\b(?:as|and|while|whereas|when|but)\\s+(?:those|that)\\s+of\\s+(?:the\\s+)?$");

  /** 'A's relations with B were raised …, as those of C were to …': of C with B. */
  private static List<Relation> ofAnother(Passage passage, Tier tier, List<Party> before) {
    if (before.size() < 2 || before.getLast().codes().size() != 1) {
      return List.of();
    }
    Party one = before.getLast();
    if (!THOSE_OF.matcher(passage.between(passage.start(), one.span().start())).find()) {
      return List.of();
    }
    for (Party party : before.subList(0, before.size() - 1).reversed()) {
      if (party.codes().size() == 1
          && !party.codes().equals(one.codes())
          && RELATIONS_WITH
              .matcher(passage.between(passage.start(), party.span().start()))
              .find()) {
        return List.of(
            pair(one.codes().getFirst(), Set.copyOf(party.codes()), tier, "relations-with"));
      }
    }
    return List.of();
  }

  private static final Pattern OF_THE_REGION =
      Pattern.compile(
          "(?i)\\b(?:heads|leaders|presidents|ministers|states|countries|nations|governments)\\s+(?:of|in)\\s+(?:the|our)\\s+region\\s+and\\b[^;]*$");

  private static final Pattern RELATIONS_AFTER =
      Pattern.compile(
          "(?i)^(?:’s?|'s?)?\\s+(?:\\w+\\s+)?(?:relations|relationship|ties)\\b[^,;]*\\b(?:to|into|at)\\b");

  private static final Pattern HYPHEN = Pattern.compile("\\s*[-–—/]\\s*");

  /** 'Upgraded ASEAN–U.S. relations to …': the two whose relations are raised. */
  private static List<Relation> compoundRelations(Passage passage, Tier tier, List<Party> before) {
    for (int i = before.size() - 1; i > 0; i--) {
      Party second = before.get(i);
      Party first = before.get(i - 1);
      String gap = passage.between(first.span().end(), second.span().start());
      Set<String> both = NamedParties.codes(List.of(first, second));
      if (both.size() == 2
          && HYPHEN.matcher(gap).matches()
          && RELATIONS_AFTER
              .matcher(passage.between(second.span().end(), tier.whole().start()))
              .find()) {
        return List.of(Relation.of(both, tier.span().end(), "compound-relations"));
      }
    }
    return List.of();
  }

  private static final Pattern AND_REGION = Pattern.compile("^\\s+and\\s+(?:the\\s+)?\\p{Lu}");

  /** 'Relations between the EU and Central Asia', said by the EU and all states of the region. */
  private static boolean isWithRegion(Passage passage, Party party) {
    return passage.documentParties().size() > 3
        && passage.documentParties().containsAll(party.codes())
        && AND_REGION.matcher(passage.text().substring(party.span().end(), passage.end())).find();
  }

  /** 'Relations with A were raised to …', 'relations between A and B', 'A and B announced …'. */
  private List<Relation> fromLeft(Passage passage, Tier tier, List<Party> before) {
    List<Relation> compound = compoundRelations(passage, tier, before);
    if (!compound.isEmpty()) {
      return compound;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Party party = before.get(i);
      String head = passage.text().substring(passage.start(), party.span().start());
      if (RELATIONS_WITH.matcher(head).find()) {
        Set<String> partners = new LinkedHashSet<>(party.codes());
        String self = NamedParties.in(passage).subjectOf(party.span().start(), partners);
        boolean pronoun =
            head.matches(
                "(?is).*\\b(?:it|they|we) (?:\\w+ ){1,3}(?:its|their|our) (?:\\w+ ){0,3}with (?:the"
                    + " )?$");
        String one =
            self.isEmpty() || pronoun && !passage.counterpart(partners).isEmpty()
                ? passage.counterpart(partners)
                : self;
        one = one.isEmpty() ? NamedParties.in(passage).speaker(tier.span().end(), partners) : one;
        if (!one.isEmpty()) {
          return List.of(pair(one, partners, tier, "relations-with"));
        }
      }
      if (DONE_WITH.matcher(head).find()
          && A_TEXT.matcher(passage.between(party.span().end(), tier.whole().start())).find()) {
        Set<String> partners = new LinkedHashSet<>(party.codes());
        String subject = NamedParties.in(passage).subjectOf(party.span().start(), partners);
        boolean it = IT_DONE.matcher(head).find() && !passage.focus().isEmpty();
        String one =
            it && !partners.contains(passage.focus())
                ? passage.focus()
                : subject.isEmpty() ? passage.counterpart(partners) : subject;
        if (!one.isEmpty() && partners.size() == 1) {
          return List.of(pair(one, partners, tier, "with"));
        }
      }
      if (FRONTED_WITH.matcher(head).find()) {
        Set<String> partners = new LinkedHashSet<>(party.codes());
        String self =
            passage.focus().isEmpty() || partners.contains(passage.focus())
                ? passage.counterpart(partners)
                : passage.focus();
        String other = NamedParties.lastOther(before.subList(i + 1, before.size()), partners);
        boolean you = YOU_ACT.matcher(passage.between(party.span().end(), passage.end())).find();
        self = you && !passage.focus().isEmpty() ? CalledPartner.addressee(passage) : self;
        boolean it =
            you || IT_ACTS.matcher(passage.between(party.span().end(), passage.end())).find();
        String one =
            !other.isEmpty() && !(it && !self.isEmpty())
                ? other
                : !self.isEmpty() ? self : NamedParties.lastOther(before.subList(0, i), partners);
        if (!one.isEmpty()) {
          return List.of(pair(one, partners, tier, "fronted-with"));
        }
      }
      if (i + 1 == before.size()
          && RELATIONS_BETWEEN.matcher(head).find()
          && isWithRegion(passage, party)) {
        return List.of(Relation.of(passage.documentParties(), tier.span().end(), "region"));
      }
      if (i + 1 < before.size() && RELATIONS_BETWEEN.matcher(head).find()) {
        Set<String> both = new TreeSet<>(party.codes());
        both.addAll(before.get(i + 1).codes());
        if (i + 2 < before.size() && isNewClause(passage, before.get(i + 1), before.get(i + 2))) {
          continue;
        }
        return both.size() == 2
            ? List.of(Relation.of(both, tier.span().end(), "relations-between"))
            : List.of();
      }
    }
    return coordinated(passage, tier, before);
  }

  private static final Pattern NEW_CLAUSE =
      Pattern.compile("(?i)[^,;]*[,;]\\s+(?:but|while|whereas|yet|and)\\s+(?:the\\s+)?");

  /** 'Relations between A and B are cool, but A and C …': of others than the two. */
  private static boolean isNewClause(Passage passage, Party second, Party next) {
    return NEW_CLAUSE.matcher(passage.between(second.span().end(), next.span().start())).matches();
  }

  /** 'In May it signed with A a …': of who did it and A. */
  private static final Pattern DONE_WITH =
      Pattern.compile(
          "(?i)\\b(?:signed|concluded|established|declared|announced|formed|launched|entered\\s+into|issued|adopted|agreed|founded|set\\s+up|signs|concludes|has|had|have)\\s+with\\s+(?:the\\s+)?$");

  private static final Pattern A_TEXT = Pattern.compile("(?i)^\\s+(?:an?|the|its|their)\\s[^,;]*$");

  private static final Pattern IT_DONE =
      Pattern.compile(
          "(?i)\\bit\\s+(?:has\\s+|had\\s+)?\\p{L}+(?:\\s+into|\\s+up)?\\s+with\\s+(?:the\\s+)?$");

  /** 'With A you have …': said to the other. */
  private static final Pattern YOU_ACT = Pattern.compile("(?i)^,?\\s+you\\s+\\p{Ll}");

  /** 'With A it has …': no party named behind acts there. */
  private static final Pattern IT_ACTS =
      Pattern.compile("(?i)^,?\\s+(?:it|we|they)\\s+\\p{Ll}|^,\\s+having\\s");

  private static final Pattern OF_THREE =
      Pattern.compile("(?i)\\b(?:trilateral|tripartite|three-way|three-sided)\\b");

  private static List<Relation> coordinated(Passage passage, Tier tier, List<Party> before) {
    boolean three = OF_THREE.matcher(tier.whole().of(passage.text())).find();
    if (NamedParties.codes(before).size() == 3
        && (three || passage.localPair().equals(NamedParties.codes(before)))) {
      return List.of(Relation.of(NamedParties.codes(before), tier.span().end(), "subject"));
    }
    for (int i = before.size() - 1; i > 0; i--) {
      Party second = before.get(i);
      Set<String> both = new TreeSet<>(second.codes());
      Party first = before.get(i - 1);
      if (both.containsAll(first.codes()) && i > 1) {
        continue;
      }
      String gap = passage.between(first.span().end(), second.span().start());
      both.addAll(first.codes());
      if (both.size() == 2
          && AND.matcher(gap).matches()
          && NamedParties.codes(before).size() != 2) {
        return List.of(Relation.of(both, tier.span().end(), "coordinated"));
      }
    }
    return List.of();
  }
}
