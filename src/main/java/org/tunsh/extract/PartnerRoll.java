package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Setting;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads the roll of those with whom one holds a tier: 'M has six strategic partners. They are A, B
 * and, since July 2019, C', 'The strategic partners of the EU are: • A • B'. Each pair is in force,
 * and declared when the roll says since when.
 */
final class PartnerRoll {
  private final Pattern holds;
  private final Pattern makes;
  private final Pattern withMany;
  private final Pattern opens;
  private final Pattern more;
  private final Pattern gap;
  private final Pattern are;
  private final Pattern circle;
  private final Pattern owned;
  private final Pattern counts;

  /** Whose roll it is, and on which tier. */
  record Opened(String holder, Tier tier, boolean made) {}

  PartnerRoll(WordLists words) {
    holds =
        Pattern.compile(
            "(?i)\\b" + words.alternatives("roll-verb") + words.alternatives("series-count") + "$");
    makes =
        Pattern.compile(
            "(?i)\\b" + words.alternatives("series-verb") + "\\s*(?:an?|such|its)?\\s*$");
    withMany = Pattern.compile("(?i)^\\s+" + words.alternatives("roll-many"));
    opens = Pattern.compile("(?i)^\\s*" + words.alternatives("roll-opens") + "\\s*");
    are = Pattern.compile("(?i)^\\s+" + words.alternatives("roll-are") + "\\s");
    circle =
        Pattern.compile(
            "(?i)^,\\s*(?:an?|the|that)\\s+(?:\\w+\\s+)?(?:circle|group|list|club|category|ranks?|family)\\b");
    owned = Pattern.compile("(?is)(?:..)?['’]s?\\s+" + words.alternatives("roll-owned") + "[\"“]?");
    counts =
        Pattern.compile(
            "(?i)\\b("
                + words.alternatives("roll-counts")
                + ")\\s[^;:]{3,90}?\\s(?:among|as)\\s+(?:its|their|our|the)\\s+(?:\\w+\\s+)?[\"“]?$");
    more = Pattern.compile("(?i)^\\W*" + words.alternatives("roll-more") + "\\b");
    gap = Pattern.compile("(?i)(?:[\\s,;:()•·*–—-]|\\b" + words.alternatives("roll-gap") + "\\b)*");
  }

  /** The roll that a sentence opens; null where it opens none. */
  @Nullable Opened opened(Passage passage) {
    for (Tier tier : passage.tiers()) {
      String left = passage.left(tier);
      boolean many = withMany.matcher(passage.right(tier)).find();
      Matcher made = makes.matcher(left);
      boolean isMade = many && made.find();
      Matcher verb = isMade ? made : holds.matcher(left);
      if (!(tier.plural() || many) || !isTier(tier)) {
        continue;
      }
      String owner = owner(passage, tier);
      if (!owner.isEmpty()) {
        return new Opened(owner, tier, false);
      }
      if (!isMade && !verb.find()) {
        continue;
      }
      int at = tier.whole().start() - left.length() + verb.start();
      List<Party> before = named(passage, passage.start(), at);
      Set<String> holders = NamedParties.codes(before);
      boolean pronoun = left.matches("(?is).*\\b(?:it|we|they)\\b.*");
      String holder =
          holders.size() == 1
              ? holders.iterator().next()
              : holders.isEmpty() && pronoun ? passage.focus() : "";
      if (!holder.isEmpty() && !NamedParties.in(passage).areUnnamedMembers(at)) {
        return new Opened(holder, tier, isMade);
      }
    }
    return null;
  }

  private static final Pattern OF = Pattern.compile("(?i)^\\s+of\\s+(?:the\\s+)?");

  /** 'B's other strategic partners are …', 'not one of B's strategic partners, a circle that …'. */
  private String owner(Passage passage, Tier tier) {
    String right = passage.right(tier);
    List<Party> before = named(passage, passage.start(), tier.whole().start());
    Matcher of = OF.matcher(right);
    if (of.find() && are.matcher(right).find()) {
      int at = tier.span().end() + of.end();
      List<Party> owners = named(passage, at, passage.end());
      boolean beside = !owners.isEmpty() && owners.getFirst().span().start() == at;
      return beside ? owners.getFirst().codes().getFirst() : "";
    }
    if (before.isEmpty()
        || !are.matcher(right).find() && !circle.matcher(right).find() && !right.startsWith(":")) {
      return "";
    }
    Party last = before.getLast();
    String gap = passage.between(last.span().end() - 2, tier.whole().start());
    return owned.matcher(gap).matches() ? last.codes().getFirst() : "";
  }

  /** 'C counts A and B among its strategic partners': each of them. */
  List<Draft> counted(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    for (Tier tier : passage.tiers()) {
      Matcher among = counts.matcher(passage.left(tier));
      if (!tier.plural() || !isTier(tier) || !among.find()) {
        continue;
      }
      int at = tier.whole().start() - passage.left(tier).length();
      List<Party> before = named(passage, passage.start(), at + among.start());
      String holder = before.isEmpty() ? passage.focus() : before.getLast().codes().getFirst();
      Opened roll = new Opened(holder, tier, false);
      if (!holder.isEmpty()) {
        drafts.addAll(listed(passage, roll, at + among.end(1)));
      }
    }
    return drafts;
  }

  private static boolean isTier(Tier tier) {
    return tier.level() != Level.PARTNERSHIP
        && tier.level() != Level.EXPANDED
        && !tier.subject()
        && tier.follows().isEmpty();
  }

  /** Those whom the opening sentence names behind its tier. */
  List<Draft> named(Passage passage, Opened roll) {
    int from = roll.tier().span().end();
    String right = passage.between(from, passage.end());
    Matcher verb = are.matcher(right);
    Matcher matcher = opens.matcher(right);
    if (!matcher.find() && verb.find() && !crossesTier(passage, from, from + verb.end())) {
      return listed(passage, roll, from + verb.end());
    }
    matcher.reset();
    return matcher.find() && !crossesTier(passage, from, from + matcher.end())
        ? listed(passage, roll, from + matcher.end())
        : List.of();
  }

  /** 'Partnerships of one kind with four states and of another with others, including A': A's. */
  private static boolean crossesTier(Passage passage, int from, int to) {
    return passage.tiers().stream()
        .anyMatch(tier -> tier.span().start() >= from && tier.span().end() <= to);
  }

  /** Those whom a later sentence, or an item of a list, adds. */
  List<Draft> added(Passage passage, Opened roll, boolean item) {
    if (!passage.tiers().stream().allMatch(t -> t.level() == Level.PARTNERSHIP)) {
      return List.of();
    }
    if (item) {
      List<Draft> listed = listed(passage, roll, passage.start());
      return listed.size() <= 2 ? listed : List.of();
    }
    Matcher matcher = more.matcher(passage.sentence().span().of(passage.text()));
    return matcher.find() ? listed(passage, roll, passage.start() + matcher.end()) : List.of();
  }

  private List<Draft> listed(Passage passage, Opened roll, int from) {
    List<Draft> drafts = new ArrayList<>();
    int end = from;
    for (Party party : named(passage, from, passage.end())) {
      String between = passage.withoutDates(end, party.span().start());
      if (!gap.matcher(between).matches()) {
        break;
      }
      String code = party.codes().getFirst();
      if (!code.equals(roll.holder())) {
        String date = since(passage, end, party);
        if (!date.isEmpty()) {
          drafts.add(draft(passage, roll, code, Action.DECLARED, date));
        }
        Action told = roll.made() ? Action.DECLARED : Action.REAFFIRMED;
        if (date.isEmpty() || !roll.made()) {
          drafts.add(draft(passage, roll, code, told, ""));
        }
      }
      end = party.span().end();
    }
    return drafts;
  }

  private static final Pattern SINCE_BEFORE = Pattern.compile("(?is).*\\bsince\\s+$");
  private static final Pattern DATE_AFTER =
      Pattern.compile("(?i)\\s*,?\\s*\\(?\\s*(?:since|in)?\\s*");

  /** 'Since July 2019, A', 'A (2007)', 'A since 2007'. */
  private static String since(Passage passage, int from, Party party) {
    String value = "";
    for (Timex timex : passage.timexes()) {
      boolean before = timex.span().start() >= from && timex.span().end() <= party.span().start();
      boolean after = timex.span().start() >= party.span().end();
      boolean bracketed = passage.text().startsWith(")", timex.span().end());
      if (before
          && !bracketed
          && SINCE_BEFORE.matcher(passage.between(from, timex.span().start())).matches()) {
        value = timex.value();
      } else if (after
          && DATE_AFTER
              .matcher(passage.between(party.span().end(), timex.span().start()))
              .matches()) {
        return timex.value();
      }
    }
    return value;
  }

  private static Draft draft(
      Passage passage, Opened roll, String code, Action action, String date) {
    return new Draft(
        List.copyOf(new TreeSet<>(Set.of(roll.holder(), code))),
        roll.tier().level(),
        roll.tier().qualifiers(),
        action,
        date,
        Status.ASSERTED,
        "since",
        "with",
        passage.sentence().span(),
        Setting.PROSE,
        false,
        roll.tier().capitals());
  }

  private static List<Party> named(Passage passage, int from, int to) {
    return to <= from
        ? List.of()
        : passage.partiesIn(new Span(from, to)).stream()
            .filter(p -> p.codes().size() == 1)
            .filter(p -> p.naming() == Naming.NAME || p.naming() == Naming.LEADER)
            .toList();
  }
}
