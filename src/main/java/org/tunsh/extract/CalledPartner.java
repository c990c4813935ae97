package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/** Finds whose partner one is called by another: 'A regards B as a strategic partner'. */
final class CalledPartner {
  private final Pattern callsAs;

  CalledPartner(WordLists words) {
    callsAs = words.pattern("calls-as");
  }

  /** 'X counts Y and Z among its strategic partners'. */
  private static final Pattern AMONG =
      Pattern.compile("(?i)\\b(?:among|as) (?:its|their|our)\\s+$");

  /** 'Sees Africa as a strategic partner': a name that is no party's. */
  private static final Pattern OTHER_NAME = Pattern.compile("^\\s*(?:the\\s+)?\\p{Lu}\\p{Ll}{2,}");

  /** 'X counts Y as a strategic partner', 'Y is a strategic partner'. */
  List<Relation> calledAs(Passage passage, Tier tier) {
    String left = passage.left(tier);
    Matcher matcher = callsAs.matcher(left);
    int at = -1;
    while (matcher.find()) {
      at = matcher.end();
    }
    List<Party> before = NamedParties.in(passage).subjects(passage.start(), tier.whole().start());
    if (at >= 0) {
      int verb = tier.whole().start() - left.length() + at;
      if (NamedParties.in(passage).endsWithMembers(verb)) {
        return List.of(new Relation(List.of(), tier.span().end(), Relation.NO_PARTIES));
      }
      List<Party> objects = before.stream().filter(p -> p.span().start() >= verb).toList();
      List<Party> subjects = before.stream().filter(p -> p.span().end() <= verb).toList();
      Set<String> object = NamedParties.codes(objects);
      Set<String> subject = NamedParties.codes(subjects);
      subject.removeAll(object);
      boolean us = left.substring(at).matches("(?is)\\s*(?:us|me)\\b.*");
      if (us
          && subject.size() == 1
          && !passage.focus().isEmpty()
          && !subject.contains(passage.focus())) {
        return List.of(RelationBefore.pair(passage.focus(), subject, tier, "called"));
      }
      boolean many = tier.plural() && AS.matcher(left).find() || AMONG.matcher(left).find();
      if (object.size() > 1 && subject.size() == 1 && many) {
        return Relation.each(object, subject, tier.span().end());
      }
      if (object.size() == 1) {
        String nearest = NamedParties.in(passage).subjectOf(verb, object);
        String self =
            subject.isEmpty()
                ? passage.counterpart(object)
                : subject.contains(nearest) ? nearest : subject.iterator().next();
        return self.isEmpty()
            ? List.of()
            : List.of(RelationBefore.pair(self, object, tier, "called"));
      }
      if (object.isEmpty() && OTHER_NAME.matcher(left.substring(at)).find()) {
        return List.of(new Relation(List.of(), tier.span().end(), "others"));
      }
      if (object.isEmpty() && subject.size() == 1) {
        String self = passage.counterpart(subject);
        return self.isEmpty()
            ? List.of()
            : List.of(RelationBefore.pair(self, subject, tier, "called"));
      }
    }
    return alsoCalled(passage, tier, left);
  }

  private static final Pattern AS = Pattern.compile("(?i)\\bas\\s+(?:\\w+\\s+)?$");

  private static final Pattern AND_AS =
      Pattern.compile(
          "(?i)^[^,;]{0,3},?\\s+(?:and|but|while)\\s+(?:the\\s+)?(.{2,40}?)\\s+as\\s+an?\\s+$");

  /** 'Regards A as a strategic partner, and B as a comprehensive one': the verb is shared. */
  private List<Relation> alsoCalled(Passage passage, Tier tier, String left) {
    Tier first = passage.before(tier);
    Matcher also = AND_AS.matcher(left);
    if (first == null || !also.matches()) {
      return List.of();
    }
    int at = tier.whole().start() - left.length();
    Set<String> object =
        NamedParties.codes(passage.partiesIn(new Span(at + also.start(1), at + also.end(1))));
    List<Relation> called = calledAs(passage, first);
    if (object.size() != 1 || called.size() != 1) {
      return List.of();
    }
    String self = NamedParties.in(passage).subjectOf(first.whole().start(), object);
    return called.getFirst().codes().contains(self)
        ? List.of(RelationBefore.pair(self, object, tier, "called"))
        : List.of();
  }

  private static final Pattern OURS =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|remains?|become|became|been|being)\\s+(?:\\w+\\s+){0,2}?(?:our|my|its|your)\\s+(?:\\w+\\s+){0,2}$");

  /** 'France has been our strategic partner': of France and of the state that speaks. */
  List<Relation> ours(Passage passage, Tier tier) {
    if (passage.focus().isEmpty() || !OURS.matcher(passage.left(tier)).find()) {
      return List.of();
    }
    List<String> several = NamedParties.in(passage).coordinated(tier, Set.of(passage.focus()));
    if (tier.plural() && several.size() > 1) {
      return Relation.each(several, Set.of(passage.focus()), tier.span().end());
    }
    int from = tier.whole().start() - passage.left(tier).length();
    List<Party> named = NamedParties.in(passage).subjects(from, tier.whole().start());
    String self = YOUR.matcher(passage.left(tier)).find() ? addressee(passage) : passage.focus();
    String other = self.isEmpty() ? "" : NamedParties.lastOther(named, Set.of(self));
    return other.isEmpty()
        ? List.of()
        : List.of(RelationBefore.pair(self, Set.of(other), tier, "called"));
  }

  private static final Pattern YOUR = Pattern.compile("(?i)\\byour\\s+(?:\\w+\\s+){0,2}$");

  /** To whom the text speaks: the other of two. */
  static String addressee(Passage passage) {
    List<String> others =
        passage.documentParties().stream().filter(one -> !one.equals(passage.focus())).toList();
    return others.size() == 1 ? others.getFirst() : "";
  }
}
