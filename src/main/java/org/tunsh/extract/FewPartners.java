package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Head;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/**
 * Reads how few hold a tier: 'A is one of the three countries with which V has a …, together with B
 * and C', 'the partnership with A would be V's third after those with B and C'. Each pair is in
 * force.
 */
final class FewPartners {
  private static final Pattern LIST_GAP =
      Pattern.compile("(?i)(?:[\\s,]|\\band\\b|\\bthe\\b|\\bnow\\b|\\balso\\b|\\brecently\\b)*");

  private final Pattern shares;
  private final Pattern beside;
  private final Pattern ranked;
  private final Pattern toHave;
  private final Pattern counted;

  FewPartners(WordLists words) {
    shares =
        Pattern.compile(
            "(?i)\\b" + words.alternatives("few-shares") + "\\s+(?:(?:a|an|the|its|our)\\s+)?$");
    beside = Pattern.compile("(?i)^,?\\s*" + words.alternatives("few-beside") + "\\s+");
    ranked = words.pattern("few-ranked");
    counted =
        Pattern.compile(
            "(?i)^[^,;:.]{0,30}\\s" + words.alternatives("few-counted") + "\\s*[:–—]\\s*");
    toHave =
        Pattern.compile(
            "(?i)\\b" + words.alternatives("few-to-have") + "\\s+(?:(?:a|an|its|such a)\\s+)?$");
  }

  /** The pairs of which a sentence says that few others hold their tier. */
  List<Draft> in(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    for (Tier tier : passage.tiers()) {
      if (tier.level() == Level.PARTNERSHIP || tier.level() == Level.EXPANDED || tier.subject()) {
        continue;
      }
      drafts.addAll(shared(passage, tier));
      drafts.addAll(ranked(passage, tier));
      drafts.addAll(numbered(passage, tier));
      drafts.addAll(amongOurs(passage, tier));
      drafts.addAll(counted(passage, tier));
    }
    return drafts;
  }

  private static final Pattern WITH = Pattern.compile("(?i)\\s+with\\s+(?:the\\s+)?");

  /** 'The seventh country to have a … with V, alongside A and B': those beside it. */
  private List<Draft> numbered(Passage passage, Tier tier) {
    if (!toHave.matcher(passage.left(tier)).find()) {
      return List.of();
    }
    for (Party holder : passage.partiesIn(new Span(tier.span().end(), passage.end()))) {
      int end = holder.span().end();
      Matcher others = beside.matcher(passage.between(end, passage.end()));
      return holder.codes().size() == 1
              && WITH.matcher(passage.between(tier.span().end(), holder.span().start())).matches()
              && others.find()
          ? drafts(passage, tier, holder.codes().getFirst(), list(passage, end + others.end()))
          : List.of();
    }
    return List.of();
  }

  private static final Pattern AMONG_OURS =
      Pattern.compile(
          "(?i)^\\s+(?:among|of|in|on|from|within)\\s+(?:our|the|its|their)\\b[^,;:]{2,60},\\s*");

  /** 'A is the fifth strategic partner among our neighbours, after B and C'. */
  private List<Draft> amongOurs(Passage passage, Tier tier) {
    Matcher among = AMONG_OURS.matcher(passage.right(tier));
    if (tier.head() != Head.PARTNER || passage.focus().isEmpty() || !among.find()) {
      return List.of();
    }
    int at = tier.span().end() + among.end();
    Matcher others = beside.matcher(passage.between(at, passage.end()));
    return others.find()
        ? drafts(passage, tier, passage.focus(), list(passage, at + others.end()))
        : List.of();
  }

  /** 'Our strategic partners are few: A, B and now C'. */
  private List<Draft> counted(Passage passage, Tier tier) {
    Matcher count = counted.matcher(passage.right(tier));
    return tier.plural()
            && !passage.focus().isEmpty()
            && OURS.matcher(passage.left(tier)).find()
            && count.find()
        ? drafts(passage, tier, passage.focus(), list(passage, tier.span().end() + count.end()))
        : List.of();
  }

  private static final Pattern OURS =
      Pattern.compile("(?i)\\b(?:our|its|my)\\s+(?:\\w+\\s+){0,2}$");

  private List<Draft> shared(Passage passage, Tier tier) {
    String left = passage.left(tier);
    Matcher matcher = shares.matcher(left);
    int from = tier.whole().start() - left.length();
    if (!matcher.find()) {
      return List.of();
    }
    List<String> subject = codes(passage, from, from + matcher.start());
    List<String> holder = codes(passage, from + matcher.start(), tier.whole().start());
    if (subject.isEmpty()) {
      return List.of();
    }
    String partner = subject.getFirst();
    String by = holder.isEmpty() ? passage.counterpart(Set.of(partner)) : holder.getLast();
    List<String> partners = new ArrayList<>(List.of(partner));
    Matcher others = beside.matcher(passage.right(tier));
    if (others.find()) {
      partners.addAll(list(passage, tier.span().end() + others.end()));
    }
    return by.isEmpty() ? List.of() : drafts(passage, tier, by, partners);
  }

  private List<Draft> ranked(Passage passage, Tier tier) {
    Matcher matcher = ranked.matcher(passage.right(tier));
    if (!matcher.find()) {
      return List.of();
    }
    int at = tier.span().end();
    List<String> owner = codes(passage, at, at + matcher.start());
    return owner.isEmpty()
        ? List.of()
        : drafts(passage, tier, owner.getLast(), list(passage, at + matcher.end()));
  }

  private static List<Draft> drafts(
      Passage passage, Tier tier, String holder, List<String> partners) {
    return partners.stream()
        .filter(code -> !code.equals(holder))
        .map(code -> Draft.held(passage, tier, holder, code, ""))
        .toList();
  }

  private static List<String> list(Passage passage, int from) {
    List<String> codes = new ArrayList<>();
    int end = from;
    for (Party party :
        from >= passage.end()
            ? List.<Party>of()
            : passage.partiesIn(new Span(from, passage.end()))) {
      if (!LIST_GAP.matcher(passage.between(end, party.span().start())).matches()) {
        break;
      }
      codes.addAll(party.codes().size() == 1 ? party.codes() : List.of());
      end = party.span().end();
    }
    return codes;
  }

  private static List<String> codes(Passage passage, int from, int to) {
    return to <= from
        ? List.of()
        : passage.partiesIn(new Span(from, to)).stream()
            .filter(p -> p.codes().size() == 1)
            .map(p -> p.codes().getFirst())
            .toList();
  }
}
