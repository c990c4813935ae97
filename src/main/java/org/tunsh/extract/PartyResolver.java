package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Finds between whom a tier holds: from the noun group ('the U.S.–Viet Nam …'), what follows it
 * ('between', 'with', 'of'), the subject of its clause, or the pair of which the passage speaks.
 */
final class PartyResolver {
  /**
   * Parties of one relation.
   *
   * @param codes sorted codes
   * @param end where the words that name them end in the text; the date of a series stands there
   * @param how the way they were found
   */
  record Relation(List<String> codes, int end, String how) {}

  private static final Pattern BETWEEN =
      Pattern.compile("^[\"”’]?[\\s,]*(?:[^;:]{0,60}?\\s)?(?:between|among|amongst)\\s+");
  private static final Pattern WITH =
      Pattern.compile(
          "^[\"”’]?[\\s,]*(?:\\([^)]*\\)\\s*)?(?:(?:in|since)\\s+\\d{4}\\s+)?(?:(?:and\\s+\\w+\\s+)?(?:relations?\\s+)?|each\\s+)(?:with|to|towards?)\\s+");
  private static final Pattern OF =
      Pattern.compile(
          "^[\"”’]?\\s+(?:and\\s+[\\w\\s-]{3,40}?\\s+)?(?:of|for|to|in [A-Z]\\w+ (?:of|for))\\s+");
  private static final Pattern LIST_GAP =
      Pattern.compile(
          "(?i)^(?:[\\s,/&()–—-]|\\band\\b|\\bthe\\b|\\bwith\\b|\\bas well"
              + " as\\b|\\bboth\\b|\\bin\\b|\\bsince\\b|\\bon\\b|\\bto\\b|\\band"
              + " then\\b|\\blater\\b|(?-i:(?:\\p{Lu}\\p{L}+\\s){0,2}\\p{Lu}\\p{L}+:)|\\bgovernments?\\b|\\bpeople\\b|\\bof\\b|\\brepublic\\b|\\bits\\b|\\bneighbou?rs?\\b|:|’s|'s)*$");
  private static final Pattern ALL_OF_US =
      Pattern.compile(
          "(?i)^[,\\s]*(?:our|the|all)\\s+(?:two|three|four|five|six|seven|eight)?\\s*(?:countries|nations|states|governments|leaders)\\b|^[,\\s]*we\\b");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "\\b(?:in|at|from|via)\\s+(?:(?!January|February|March|April|May|June|July|August|September|October|November|December)\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?,\\s+)?(?:the\\s+)?$");
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

  private static final Pattern RELATIVE =
      Pattern.compile("^[\"”’]?,?\\s+(?:which|that)\\s+(?:the\\s+)?");
  private static final Pattern UNNAMED =
      Pattern.compile(
          "^[\"”’]?,?\\s+(?:(?:which|that)\\s+[^,;]{2,50}?\\s)?with\\s+(?:its|their|other|many|several|some|all|various|a"
              + " number of|more than|over|most|both|these|such|most"
              + " of)\\s+(?!two\\b|countries|sides)");
  private static final Pattern CLAUSE_SUBJECT =
      Pattern.compile(
          "(?:^|\\b(?:that|where|while|which|and|but|as|when|whereas|because|since|said|after|before|until|once)|[,;:–—\"“])\\s*(?:the\\s+|The\\s+|then-?\\s*|both\\s+)?(?:\\p{Lu}[\\p{L}.]+\\s+){0,4}$");

  private final Pattern noParty;
  private final Pattern callsAs;
  private final Pattern group;

  PartyResolver(WordLists words) {
    noParty = words.pattern("no-party");
    callsAs = words.pattern("calls-as");
    group = words.pattern("group");
  }

  /**
   * The relations that a tier phrase speaks of; empty where it speaks of none between states.
   *
   * @param passage the sentence with what is known of its surroundings
   */
  List<Relation> resolve(Passage passage, Tier tier) {
    String right = passage.right(tier);
    List<Party> inside = passage.partiesIn(tier.whole());
    Set<String> insideCodes = codes(inside);
    if (insideCodes.size() >= 2) {
      return List.of(relation(insideCodes, tier.span().end(), "compound"));
    }
    List<Relation> raised = raisedWith(passage, tier);
    if (!raised.isEmpty()) {
      return raised;
    }
    List<Relation> candidates = candidates(passage, tier);
    if (!candidates.isEmpty()) {
      return candidates;
    }
    List<Relation> named = fromRight(passage, tier, right, insideCodes);
    if (!named.isEmpty()) {
      return named;
    }
    if (isHeldByOthers(passage, tier, right)) {
      return List.of();
    }
    if (tier.head() == Mention.Head.PARTNER) {
      List<Relation> called = calledAs(passage, tier);
      if (!called.isEmpty()) {
        return called;
      }
    }
    return fromSubject(passage, tier, insideCodes);
  }

  /** 'Upgraded its partnership with A and B to a …': those with whom the raised relation is. */
  private List<Relation> raisedWith(Passage passage, Tier tier) {
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
      List<Party> list = list(passage, at);
      list.removeIf(p -> p.span().end() > tier.whole().start());
      if (list.isEmpty()) {
        continue;
      }
      String gap = passage.between(list.getLast().span().end(), tier.whole().start());
      Set<String> partners = codes(list);
      String self = subjectOf(passage, at, partners);
      if (gap.length() < 40
          && !self.isEmpty()
          && !head.matches(
              "(?is).*\\b(?:it|they|we) (?:\\w+ ){1,3}(?:its|their|our) (?:\\w+ ){0,3}with (?:the"
                  + " )?$")) {
        return eachOf(partners, Set.of(self), tier.span().end());
      }
    }
    return List.of();
  }

  /** 'Candidates (A, B and C) for …': each with the party that the document is about. */
  private List<Relation> candidates(Passage passage, Tier tier) {
    Matcher matcher = CANDIDATES.matcher(passage.left(tier));
    if (!matcher.find() || passage.focus().isEmpty()) {
      return List.of();
    }
    int from = tier.whole().start() - passage.left(tier).length() + matcher.start();
    Set<String> named = codes(passage.partiesIn(new Span(from, tier.whole().start())));
    named.remove(passage.focus());
    return named.isEmpty() ? List.of() : eachOf(named, Set.of(passage.focus()), tier.span().end());
  }

  private static final Pattern RAISED_TO =
      Pattern.compile(
          "(?i)\\bto\\s+(?:(?:the (?:level|rank|status)|that)\\s+of\\s+)?(?:a|an|the)?\\s*[\"“]?$");
  private static final Pattern CANDIDATES =
      Pattern.compile("(?i)\\bcandidates?\\s*\\([^)]*\\)\\s*for\\s+(?:a\\s+|an\\s+|the\\s+)?$");

  private static final Pattern OF_THREE =
      Pattern.compile(
          "(?i)^\\s+(?:between|among|of)\\s+(?:the|our|these)\\s+three\\s+(?:countries|nations|states|sides|governments|peoples)\\b");

  private List<Relation> fromRight(Passage passage, Tier tier, String right, Set<String> inside) {
    int end = tier.span().end();
    if (OF_THREE.matcher(right).find() && passage.documentParties().size() == 3) {
      return List.of(relation(passage.documentParties(), end, "between-group"));
    }
    Matcher between = BETWEEN.matcher(right);
    if (between.find() && between.end() < 90 && !crosses(tier, right.substring(0, between.end()))) {
      List<Party> list = list(passage, end + between.end());
      Set<String> found = codes(list);
      if (found.size() >= 2) {
        return List.of(relation(found, list.getLast().span().end(), "between"));
      }
      if (found.size() == 1
          && passage.localPair().size() >= 2
          && passage.localPair().containsAll(found)) {
        return List.of(relation(passage.localPair(), end, "between-local"));
      }
      String named = right.substring(between.end());
      if (found.isEmpty()
          && (noParty.matcher(head(named, 60)).find()
              || named.matches("(?s)(?:the\\s+)?\\p{Lu}.*"))) {
        return List.of(new Relation(List.of(), end, "others"));
      }
    }
    if (right.matches("(?is)^\\s+with us\\b.*") && !passage.focus().isEmpty()) {
      String other =
          lastOther(
              subjects(passage, passage.start(), tier.whole().start()), Set.of(passage.focus()));
      return other.isEmpty()
          ? List.of()
          : List.of(relation(List.of(passage.focus(), other), end, "with-us"));
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
    Matcher of = OF.matcher(right);
    if (!of.find()) {
      return List.of();
    }
    if (tier.head() != Mention.Head.PARTNER) {
      return ofBoth(passage, end + of.end());
    }
    List<Relation> partners = series(passage, tier, end + of.end(), inside, "of");
    boolean thing =
        partners.isEmpty()
            && right.matches(
                "(?s)^\\s+of\\s+(?!(?:the|our|its|their|both|choice|us|each|this|that|one)\\b)\\p{Ll}.*");
    return thing ? List.of(new Relation(List.of(), end, "others")) : partners;
  }

  /**
   * 'A strategic partner, and a part of the partnership among …': the word belongs to another noun.
   */
  private static boolean crosses(Tier tier, String gap) {
    return tier.head() == Mention.Head.PARTNER
        ? gap.strip().length() > "between".length() + 1
        : gap.matches("(?is).*(?:,\\s*(?:and|which|that)\\b|\\band\\s+(?:the|a|an)\\b).*");
  }

  /** 'The partnership of A and B', 'of A with B'. */
  private List<Relation> ofBoth(Passage passage, int from) {
    List<Party> list = list(passage, from);
    Set<String> found = codes(list);
    if (found.size() >= 2) {
      return List.of(relation(found, list.getLast().span().end(), "of-both"));
    }
    if (list.isEmpty()) {
      String head = passage.text().substring(Math.min(from, passage.end()), passage.end());
      return noParty.matcher(head(head, 40)).find()
          ? List.of(new Relation(List.of(), from, "others"))
          : List.of();
    }
    return List.of();
  }

  /** 'The partnership which A and B announced'; 'that A keeps with its neighbours' names nobody. */
  private List<Relation> relative(Passage passage, Tier tier, String right) {
    Matcher which = RELATIVE.matcher(right);
    if (!which.find()) {
      return List.of();
    }
    int from = tier.span().end() + which.end();
    List<Party> list = list(passage, from);
    Set<String> found = codes(list);
    if (found.size() >= 2 && list.getFirst().span().start() - from < 30) {
      return List.of(relation(found, list.getLast().span().end(), "relative"));
    }
    if (UNNAMED.matcher(right).find()) {
      return List.of(new Relation(List.of(), tier.span().end(), "others"));
    }
    return List.of();
  }

  /** 'With A in 2009, with B and C in 2010': each with the subject. */
  private List<Relation> series(
      Passage passage, Tier tier, int from, Set<String> inside, String how) {
    List<Party> others = list(passage, from);
    if (others.isEmpty() || others.getFirst().span().start() - from > 40) {
      return List.of();
    }
    String gap = passage.text().substring(from, others.getFirst().span().start());
    if (isBodyOf(passage, others.getLast())) {
      return List.of(new Relation(List.of(), from, "others"));
    }
    if (noParty.matcher(gap).find()
        || noParty
            .matcher(
                head(
                    passage
                        .text()
                        .substring(
                            others.getFirst().span().end(),
                            Math.min(passage.text().length(), others.getFirst().span().end() + 22)),
                    22))
            .find()) {
      return List.of(new Relation(List.of(), from, "others"));
    }
    Set<String> partners = codes(others);
    List<String> selves =
        partners.size() == 1 && tier.plural()
            ? coordinatedSubjects(passage, tier, partners)
            : List.of();
    if (selves.size() >= 2) {
      return eachOf(selves, partners, others.getLast().span().end());
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
      return eachOf(passage.documentParties(), partners, others.getLast().span().end());
    }
    String self = self(passage, tier, inside, partners);
    if (self.isEmpty()) {
      return List.of(new Relation(List.of(), from, "unknown-self"));
    }
    List<Relation> relations = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Party party : others) {
      for (String code : party.codes()) {
        if (!code.equals(self) && seen.add(code)) {
          relations.add(relation(List.of(self, code), party.span().end(), how));
        }
      }
    }
    return relations;
  }

  private static final Pattern BODY =
      Pattern.compile("^(?:’s|'s)\\s+(?:\\p{Lu}[\\p{L}-]+\\s+){0,7}(?:\\p{Lu}[\\p{L}-]+)");
  private static final Pattern HIGH_OFFICE =
      Pattern.compile("(?i)^(?:’s|'s)\\s+(?:\\w+\\s+){0,3}(?:government|president|leader)");

  /** 'With Indonesia's National … Task Force': a body of a state is not the state. */
  private boolean isBodyOf(Passage passage, Party party) {
    String after = head(passage.text().substring(party.span().end(), passage.end()), 90);
    Matcher body = BODY.matcher(after);
    return body.find()
        && noParty.matcher(body.group()).find()
        && !HIGH_OFFICE.matcher(after).find();
  }

  /** 'A, B and C became strategic partners of D': the subjects, in their order. */
  private List<String> coordinatedSubjects(Passage passage, Tier tier, Set<String> partners) {
    List<Party> before = subjects(passage, passage.start(), tier.whole().start());
    List<String> run = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      Party party = before.get(i);
      if (!run.isEmpty()) {
        String gap = passage.between(party.span().end(), before.get(i + 1).span().start());
        if (!LIST_GAP.matcher(gap).matches()) {
          break;
        }
      }
      party.codes().stream()
          .filter(c -> !partners.contains(c) && !run.contains(c))
          .forEach(c -> run.add(0, c));
    }
    return run;
  }

  private static List<Relation> eachOf(Collection<String> us, Set<String> partners, int end) {
    String partner = partners.iterator().next();
    List<Relation> relations = new ArrayList<>();
    for (String code : us) {
      if (!code.equals(partner)) {
        relations.add(relation(List.of(code, partner), end, "each-of-us"));
      }
    }
    return relations;
  }

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
    String subject = subjectOf(passage, tier.whole().start(), partners);
    return subject.isEmpty() ? passage.counterpart(partners) : subject;
  }

  /**
   * The last party before the phrase that stands where a clause's subject stands, else the first
   * one.
   */
  private String subjectOf(Passage passage, int end, Set<String> partners) {
    String first = "";
    String last = "";
    for (Party party : subjects(passage, passage.start(), end)) {
      for (String code : party.codes()) {
        if (partners.contains(code) || party.naming() == Naming.CAPITAL) {
          continue;
        }
        first = first.isEmpty() ? code : first;
        String before = passage.text().substring(passage.start(), party.span().start());
        last = CLAUSE_SUBJECT.matcher(before).find() ? code : last;
      }
    }
    return last.isEmpty() ? first : last;
  }

  /** 'X counts Y as a strategic partner', 'Y is a strategic partner'. */
  private List<Relation> calledAs(Passage passage, Tier tier) {
    String left = passage.left(tier);
    Matcher matcher = callsAs.matcher(left);
    int at = -1;
    while (matcher.find()) {
      at = matcher.end();
    }
    List<Party> before = subjects(passage, passage.start(), tier.whole().start());
    if (at >= 0) {
      int verb = tier.whole().start() - left.length() + at;
      List<Party> objects = before.stream().filter(p -> p.span().start() >= verb).toList();
      List<Party> subjects = before.stream().filter(p -> p.span().end() <= verb).toList();
      Set<String> object = codes(objects);
      Set<String> subject = codes(subjects);
      subject.removeAll(object);
      boolean us = left.substring(at).matches("(?is)\\s*(?:us|me)\\b.*");
      if (us
          && subject.size() == 1
          && !passage.focus().isEmpty()
          && !subject.contains(passage.focus())) {
        return List.of(pair(passage.focus(), subject, tier, "called"));
      }
      if (object.size() == 1) {
        String self = subject.isEmpty() ? passage.counterpart(object) : subject.iterator().next();
        return self.isEmpty() ? List.of() : List.of(pair(self, object, tier, "called"));
      }
      if (object.isEmpty() && subject.size() == 1) {
        String self = passage.counterpart(subject);
        return self.isEmpty() ? List.of() : List.of(pair(self, subject, tier, "called"));
      }
    }
    return List.of();
  }

  private static Relation pair(String self, Set<String> other, Tier tier, String how) {
    return relation(List.of(self, other.iterator().next()), tier.span().end(), how);
  }

  private List<Relation> fromSubject(Passage passage, Tier tier, Set<String> inside) {
    List<Party> before = subjects(passage, passage.start(), tier.whole().start());
    Set<String> subject = codes(before);
    Set<String> local = new TreeSet<>(passage.localPair());
    if (inside.size() == 1) {
      Set<String> both = new TreeSet<>(inside);
      String other = lastOther(before, inside);
      both.add(other.isEmpty() ? passage.counterpart(inside) : other);
      both.remove("");
      return both.size() == 2
          ? List.of(relation(both, tier.span().end(), "possessive"))
          : List.of();
    }
    List<Relation> named = fromLeft(passage, tier, before);
    if (!named.isEmpty()) {
      return named;
    }
    String left = passage.left(tier);
    boolean spokenOf =
        group.matcher(tail(left, 120)).find()
            || group.matcher(head(passage.right(tier), 60)).find();
    if (subject.size() == 2) {
      boolean known = local.isEmpty() || subject.equals(local) || !spokenOf;
      if (known || !subject.containsAll(local)) {
        return List.of(relation(subject, tier.span().end(), "subject"));
      }
    }
    if (subject.size() > 2 && local.size() >= 2 && subject.containsAll(local)) {
      return List.of(relation(local, tier.span().end(), "local"));
    }
    if (subject.size() > 2) {
      return List.of();
    }
    if (subject.size() == 1) {
      String other = passage.counterpart(subject);
      if (!other.isEmpty()) {
        Set<String> both = new TreeSet<>(subject);
        both.add(other);
        return List.of(relation(both, tier.span().end(), "subject-and-local"));
      }
    }
    if (subject.isEmpty()) {
      Set<String> after = codes(passage.partiesIn(new Span(tier.span().end(), passage.end())));
      if (after.size() == 2 && (local.isEmpty() || after.equals(local))) {
        return List.of(relation(after, tier.span().end(), "after"));
      }
    }
    if (local.size() >= 2) {
      return List.of(relation(local, tier.span().end(), spokenOf ? "group" : "local"));
    }
    return List.of();
  }

  private static String lastOther(List<Party> before, Set<String> known) {
    String other = "";
    for (Party party : before) {
      for (String code : party.codes()) {
        if (!known.contains(code)) {
          other = code;
        }
      }
    }
    return other;
  }

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
      Set<String> both = codes(List.of(first, second));
      if (both.size() == 2
          && HYPHEN.matcher(gap).matches()
          && RELATIONS_AFTER
              .matcher(passage.between(second.span().end(), tier.whole().start()))
              .find()) {
        return List.of(relation(both, tier.span().end(), "compound-relations"));
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
        String self = subjectOf(passage, party.span().start(), partners);
        boolean pronoun =
            head.matches(
                "(?is).*\\b(?:it|they|we) (?:\\w+ ){1,3}(?:its|their|our) (?:\\w+ ){0,3}with (?:the"
                    + " )?$");
        String one =
            self.isEmpty() || pronoun && !passage.counterpart(partners).isEmpty()
                ? passage.counterpart(partners)
                : self;
        if (!one.isEmpty()) {
          return List.of(pair(one, partners, tier, "relations-with"));
        }
      }
      if (FRONTED_WITH.matcher(head).find()) {
        Set<String> partners = new LinkedHashSet<>(party.codes());
        String self =
            passage.focus().isEmpty() || partners.contains(passage.focus())
                ? passage.counterpart(partners)
                : passage.focus();
        String other = lastOther(before.subList(i + 1, before.size()), partners);
        String one =
            !other.isEmpty()
                ? other
                : !self.isEmpty() ? self : lastOther(before.subList(0, i), partners);
        if (!one.isEmpty()) {
          return List.of(pair(one, partners, tier, "fronted-with"));
        }
      }
      if (i + 1 == before.size()
          && RELATIONS_BETWEEN.matcher(head).find()
          && isWithRegion(passage, party)) {
        return List.of(relation(passage.documentParties(), tier.span().end(), "region"));
      }
      if (i + 1 < before.size() && RELATIONS_BETWEEN.matcher(head).find()) {
        Set<String> both = new TreeSet<>(party.codes());
        both.addAll(before.get(i + 1).codes());
        return both.size() == 2
            ? List.of(relation(both, tier.span().end(), "relations-between"))
            : List.of();
      }
    }
    return coordinated(passage, tier, before);
  }

  private static List<Relation> coordinated(Passage passage, Tier tier, List<Party> before) {
    if (codes(before).size() == 3 && passage.localPair().equals(codes(before))) {
      return List.of(relation(codes(before), tier.span().end(), "subject"));
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
      if (both.size() == 2 && AND.matcher(gap).matches() && codes(before).size() != 2) {
        return List.of(relation(both, tier.span().end(), "coordinated"));
      }
    }
    return List.of();
  }

  /** Parties between two positions that are no mere places of a meeting. */
  private List<Party> subjects(Passage passage, int from, int to) {
    List<Party> found = new ArrayList<>();
    if (to <= from) {
      return found;
    }
    for (Party party : passage.partiesIn(new Span(from, to))) {
      String before = passage.text().substring(from, party.span().start());
      boolean place = PLACE_BEFORE.matcher(before).find() && party.naming() != Naming.LEADER;
      if (!party.codes().isEmpty()
          && !(place || party.naming() == Naming.CAPITAL && !standsForItsState(before))) {
        found.add(party);
      }
    }
    return found;
  }

  private static boolean standsForItsState(String before) {
    return !before.matches(
            "(?s).*\\b(?:in|at|to|from|of|visited|near|outside|for|and|left|reached)\\s+$")
        || before.matches("(?s).*\\p{Lu}\\w+\\s+and\\s+$");
  }

  /**
   * A list of parties that begins at a position: names joined by commas, 'and', 'with', dates
   * between them.
   */
  private List<Party> list(Passage passage, int from) {
    List<Party> list = new ArrayList<>();
    int at = from;
    for (Party party : passage.partiesIn(new Span(Math.min(from, passage.end()), passage.end()))) {
      if (party.codes().isEmpty() || party.span().start() < at) {
        continue;
      }
      String gap = passage.withoutDates(at, party.span().start());
      boolean first = list.isEmpty() && isOpening(gap);
      boolean title = !list.isEmpty() && isTitle(gap);
      if (!first && !title && !LIST_GAP.matcher(gap).matches()) {
        break;
      }
      list.add(party);
      at = party.span().end();
    }
    return list;
  }

  private static boolean isOpening(String gap) {
    return gap.length() < 45
        && !gap.matches("(?s).*[.;:].*")
        && !gap.matches("(?s).*\\b(?:its|their|other|many|several|all|some|which|who|that)\\b.*");
  }

  private static boolean isTitle(String gap) {
    return gap.matches(
        "(?s)[\\s,]*(?:and\\s+)?(?:the\\s+)?(?:[A-Z][\\w.]+\\s+(?:of\\s+(?:the\\s+)?)?){0,5}");
  }

  /** Companies, cities, agencies, universities: partners that are no states. */
  private boolean isHeldByOthers(Passage passage, Tier tier, String right) {
    String after = head(right, 70);
    if (after.matches("(?is)^\\s+(?:with|between|of|among)\\b.*")
        && noParty.matcher(after).find()) {
      return true;
    }
    if (tier.head() != Mention.Head.PARTNER && tier.head() != Mention.Head.PARTNERSHIP) {
      return false;
    }
    String before = tail(passage.left(tier), 150);
    return !tier.capitals()
        && noParty.matcher(before).find()
        && !before.matches(
            "(?is).*\\b(?:two|both|our|the)"
                + " (?:countries|sides|nations|states|governments|leaders|peoples)\\b.*")
        && before.matches(
            "(?is).*\\b(?:compan\\w+|corporations?|universit\\w+|carmakers?|firms?|enterprises?|banks?|cit(?:y|ies)|institutes?|agenc(?:y|ies)|airlines?|foundation|ministry"
                + " of|power and|associations|navies|armies|ministries"
                + " of|provinces|assemblies|parliaments of|chambers|ports"
                + " of|museums|libraries|broadcasters)\\b.*");
  }

  private static String head(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static String tail(String text, int length) {
    return text.length() <= length ? text : text.substring(text.length() - length);
  }

  static Set<String> codes(List<Party> parties) {
    Set<String> codes = new LinkedHashSet<>();
    for (Party party : parties) {
      codes.addAll(party.codes());
    }
    return codes;
  }

  private static Relation relation(Collection<String> codes, int end, String how) {
    return new Relation(List.copyOf(new TreeSet<>(codes)), end, how);
  }
}
