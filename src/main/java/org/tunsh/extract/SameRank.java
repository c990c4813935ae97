package org.tunsh.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads who got or holds the rank told before: 'B was given the same rank in May', 'that level had
 * been reached with B', 'that rank belongs to B', 'the two remain so today'.
 */
final class SameRank {
  private final Pattern gets;
  private final Pattern holds;
  private final Pattern gotWith;
  private final Pattern heldBy;
  private final Pattern stillSo;
  private final Pattern unsure;

  SameRank(WordLists words) {
    String rank = words.alternatives("same-rank");
    String verb = "(?i)^\\s+(?:\\w+\\s+){0,2}?";
    gets = Pattern.compile(verb + words.alternatives("rank-got") + "\\s+" + rank + "\\b");
    holds = Pattern.compile(verb + words.alternatives("rank-held") + "\\s+" + rank + "\\b");
    gotWith =
        Pattern.compile(
            "(?i)\\b"
                + rank
                + "\\s+"
                + words.alternatives("rank-got-with")
                + "\\s+(?:with|by|to)\\s+");
    heldBy =
        Pattern.compile(
            "(?i)\\b"
                + rank
                + "\\s+"
                + words.alternatives("rank-held-by")
                + "\\s+(?:to|by|with)\\s+");
    stillSo = Pattern.compile("(?i)^\\W*" + words.alternatives("still-so") + "\\b");
    unsure = words.pattern("one-unsure");
  }

  /** What a sentence that names no tier tells of the one told just before. */
  List<Draft> in(Passage passage, Draft base) {
    String sentence = passage.sentence().span().of(passage.text());
    boolean plain = base.status() == Status.ASSERTED && base.parties().size() == 2;
    if (!plain || !passage.tiers().isEmpty() || unsure.matcher(sentence).find()) {
      return List.of();
    }
    if (stillSo.matcher(sentence).find() && base.action() != Action.ENDED) {
      Span here = passage.sentence().span();
      return List.of(base.inheritedBy(base.parties(), Action.REAFFIRMED, "", here));
    }
    Action deed = base.isAct() ? base.action() : Action.DECLARED;
    Matcher got = gotWith.matcher(sentence);
    if (got.find()) {
      return ranked(passage, base, listed(passage, got.end()), deed);
    }
    Matcher held = heldBy.matcher(sentence);
    if (held.find()) {
      return ranked(passage, base, listed(passage, held.end()), Action.REAFFIRMED);
    }
    return bySubject(passage, base, deed);
  }

  private List<Draft> bySubject(Passage passage, Draft base, Action deed) {
    for (Party party : passage.partiesIn(passage.sentence().span())) {
      String right = passage.between(party.span().end(), passage.end());
      boolean gained = gets.matcher(right).find();
      Matcher held = holds.matcher(right);
      boolean holding = held.find();
      Matcher with = WITH.matcher(holding ? right.substring(held.end()) : "");
      if (holding && with.find()) {
        int at = party.span().end() - passage.start() + held.end() + with.end();
        return ranked(passage, base, listed(passage, at), Action.REAFFIRMED);
      }
      if (gained || holding) {
        return ranked(passage, base, List.of(party), gained ? deed : Action.REAFFIRMED);
      }
    }
    return List.of();
  }

  /** 'Uses this name with three others only: A, B and C'. */
  private static final Pattern WITH =
      Pattern.compile(
          "(?i)^\\s+(?:only\\s+|also\\s+)?(?:with|for|of|to)\\s+(?:[^:;.]{0,50}:\\s+)?(?:the\\s+)?");

  private static List<Party> listed(Passage passage, int from) {
    return NamedParties.in(passage).list(passage.start() + from);
  }

  private static List<Draft> ranked(
      Passage passage, Draft base, List<Party> partners, Action action) {
    String holder = OneWith.holder(passage, base);
    String date =
        action == Action.REAFFIRMED
            ? ""
            : passage.timexes().stream()
                .filter(timex -> UsableDate.isUsable(passage, timex))
                .findFirst()
                .map(Timex::value)
                .orElse("");
    Span here = passage.sentence().span();
    return holder.isEmpty()
        ? List.of()
        : NamedParties.codes(partners).stream()
            .filter(partner -> !base.parties().contains(partner))
            .map(partner -> List.copyOf(new TreeSet<>(Set.of(holder, partner))))
            .map(pair -> base.inheritedBy(pair, action, date, here))
            .toList();
  }
}
