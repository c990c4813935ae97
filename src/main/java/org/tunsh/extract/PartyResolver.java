package org.tunsh.extract;

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
 * Finds between whom a tier holds: from the noun group ('the U.S.–Viet Nam …'), what follows it
 * ('between', 'with', 'of'), the subject of its clause, or the pair of which the passage speaks.
 */
final class PartyResolver {
  private final Pattern noParty;
  private final Pattern others;
  private final RelativePartner relative;
  private final Pattern ofStates;
  private final Pattern body;
  private final Pattern nominal;
  private final RelationBefore before;
  private final CalledPartner calling;
  private final RelationAfter after;
  private final AntecedentReader antecedent = new AntecedentReader();

  PartyResolver(WordLists words) {
    noParty = words.pattern("no-party");
    nominal = words.pattern("nominal-parties");
    body =
        Pattern.compile(
            "^\\s+(?:with|between|of|among)\\s+(?:the\\s+|an?\\s+)?(?:\\p{Lu}[\\p{L}.&'’-]*\\s+){0,4}"
                + words.alternatives("body-names")
                + "\\b");
    others =
        Pattern.compile(
            "(?i)\\b"
                + words.alternatives("holders-others")
                + "\\b|(?-i:\\b"
                + words.alternatives("body-names")
                + "\\b)");
    ofStates = words.pattern("holders-states");
    relative = new RelativePartner(words);
    before = new RelationBefore(words);
    calling = new CalledPartner(words);
    after = new RelationAfter(words);
  }

  /**
   * The relations that a tier phrase speaks of; empty where it speaks of none between states.
   *
   * @param passage the sentence with what is known of its surroundings
   */
  List<Relation> resolve(Passage passage, Tier tier) {
    String right = passage.right(tier);
    List<Party> inside = isNextMember(passage, tier) ? List.of() : passage.partiesIn(tier.whole());
    Set<String> insideCodes = NamedParties.codes(inside);
    if (insideCodes.size() >= 2) {
      return List.of(Relation.of(insideCodes, tier.span().end(), "compound"));
    }
    List<Relation> told = insideCodes.isEmpty() ? relative.of(passage, tier) : List.of();
    if (!told.isEmpty()) {
      return told;
    }
    List<Relation> taken = insideCodes.isEmpty() ? antecedent.read(passage, tier) : List.of();
    if (!taken.isEmpty()) {
      return taken;
    }
    List<Relation> each = EachOfThem.of(passage, tier);
    if (!each.isEmpty()) {
      return each;
    }
    List<Relation> beside = insideCodes.isEmpty() ? BesideTier.pair(passage, tier) : List.of();
    if (!beside.isEmpty()) {
      return beside;
    }
    List<Relation> raised = before.raisedWith(passage, tier);
    if (!raised.isEmpty()) {
      return raised;
    }
    List<Relation> candidates = before.candidates(passage, tier);
    if (!candidates.isEmpty()) {
      return candidates;
    }
    List<Relation> named = after.read(passage, tier, right, insideCodes);
    if (!named.isEmpty()) {
      return named;
    }
    if (isHeldByOthers(passage, tier)) {
      return List.of(new Relation(List.of(), tier.span().end(), Relation.NO_PARTIES));
    }
    if (tier.head() == Mention.Head.PARTNER) {
      List<Relation> ours = calling.ours(passage, tier);
      if (!ours.isEmpty()) {
        return ours;
      }
      List<Relation> called = calling.calledAs(passage, tier);
      if (!called.isEmpty()) {
        return called;
      }
    }
    return before.fromSubject(passage, tier, insideCodes);
  }

  private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?:an?\\s+|the\\s+)?");

  /** 'One with A and B and strategic partnerships with C': A and B are not of the second's name. */
  private static boolean isNextMember(Passage passage, Tier tier) {
    List<Party> named = passage.partiesIn(tier.whole());
    return !named.isEmpty()
        && AND.matcher(passage.between(named.getLast().span().end(), tier.span().start()))
            .matches();
  }

  private static final Pattern OF_A_NAME =
      Pattern.compile(
          "^\\s+(?:with|between|of|among|(?:concluded|signed|formed|announced|entered\\s+into|established)\\s+(?:by|between))\\s+(?:the\\s+)?(?=\\p{Lu})([^,;.:]{2,70})");

  private static final Pattern CAPITALISED =
      Pattern.compile("^(?:[\\p{Lu}\\d][^\\s]*\\s+(?:and\\s+|of\\s+|the\\s+|for\\s+|de\\s+)*)+");

  /**
   * Whether a tier in lower case is that of companies, cities or bodies: 'the strategic partnership
   * of Alpha and Beta', 'a strategic partnership with the Norway Wealth Fund'.
   */
  boolean isOfNames(Passage passage, Tier tier) {
    String right = passage.right(tier);
    if (tier.capitals() || passage.partiesIn(tier.whole()).size() > 1) {
      return false;
    }
    if (body.matcher(right).find()) {
      return true;
    }
    Matcher named = OF_A_NAME.matcher(right);
    if (!named.find()) {
      return false;
    }
    if (isOfTwoNames(passage, tier, named)) {
      return true;
    }
    Matcher name = CAPITALISED.matcher(named.group(1) + " ");
    int from = tier.span().end() + named.start(1);
    return name.find()
        && !nominal.matcher(name.group()).find()
        && passage.partiesIn(new Span(from, Math.min(passage.end(), from + name.end()))).isEmpty();
  }

  private static final Pattern TWO_NAMES =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\d&.’'-]+(?:\\s\\p{Lu}[\\p{L}\\d&.’'-]+){0,4})\\s+and\\s+(\\p{Lu}[\\p{L}\\d&.’'-]+\\s\\p{Lu}.*)$");

  /**
   * 'Between Alpha and Telecom Freedonia': a name that no list knows, and one that holds a state's.
   */
  private boolean isOfTwoNames(Passage passage, Tier tier, Matcher named) {
    Matcher two = TWO_NAMES.matcher(named.group(1));
    if (!two.find() || nominal.matcher(two.group(1)).find()) {
      return false;
    }
    int at = tier.span().end() + named.start(1);
    return passage.partiesIn(new Span(at, at + two.end(1))).isEmpty()
        && passage.partiesIn(new Span(at + two.start(2), at + two.end(2))).stream()
            .noneMatch(party -> party.span().start() == at + two.start(2));
  }

  private static final Pattern THEY =
      Pattern.compile(
          "(?:^|:)\\s*(?:The\\s+)?(\\p{Lu}[\\p{L}-]+\\s+and\\s+(?:the\\s+)?\\p{Lu}[\\p{L}-]+)\\s+(?:are|have|will|were|both|\\p{Ll}+)\\b[^;.]{5,140};\\s+they\\b[^,;]{0,30}$");

  /** 'Alpha and Beta are drilling for oil; they have been …': of names that are no party's. */
  private static boolean areOthers(Passage passage, Tier tier) {
    Matcher they = THEY.matcher(passage.left(tier));
    int at = tier.whole().start() - passage.left(tier).length();
    return they.find()
        && passage.partiesIn(new Span(at + they.start(1), at + they.end(1))).isEmpty();
  }

  private static final Pattern NAME_AND_ITS =
      Pattern.compile("(?:^|[^.!?]\\s)(\\p{Lu}[\\p{L}\\d&.-]+)\\s+and\\s+its\\s+$");

  /** 'The plant that Alpha and its Beltistani strategic partner build': of a name no party's. */
  private static boolean isOfAName(Passage passage, Tier tier) {
    Matcher name = NAME_AND_ITS.matcher(passage.left(tier));
    int at = tier.whole().start() - passage.left(tier).length();
    return tier.head() == Mention.Head.PARTNER
        && !tier.capitals()
        && name.find()
        && passage.partiesIn(new Span(at + name.start(1), at + name.end(1))).isEmpty();
  }

  /** 'The partnership which the ports of A and B announced'. */
  private static final Pattern WHICH_THEY =
      Pattern.compile("(?i)^,?\\s+(?:which|that)\\s+(?:the|two|both)\\s+((?!X\\b)[^,;.\\s]+)\\s");

  /** Companies, cities, agencies, universities: partners that are no states. */
  private boolean isHeldByOthers(Passage passage, Tier tier) {
    // 'The European Union', 'Mexico City' are none of these words.
    String after = Passage.head(passage.masked(tier.span().end(), passage.end()), 70);
    if (after.matches("(?is)^\\s+(?:with|between|of|among)\\b(?!\\s+(?:\\p{L}+\\s+)?\\d{4}\\b).*")
        && noParty.matcher(after).find()) {
      return true;
    }
    Matcher theirs = WHICH_THEY.matcher(after);
    if (theirs.find() && noParty.matcher(theirs.group(1)).find()) {
      return true;
    }
    if (areOthers(passage, tier) || isOfAName(passage, tier)) {
      return true;
    }
    if (tier.head() != Mention.Head.PARTNER && tier.head() != Mention.Head.PARTNERSHIP) {
      return false;
    }
    int from = tier.whole().start() - passage.left(tier).length();
    String words = Passage.tail(passage.masked(from, tier.whole().start()), 150);
    return !tier.capitals() && others.matcher(words).find() && !ofStates.matcher(words).find();
  }
}
