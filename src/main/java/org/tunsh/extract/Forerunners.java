package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Level;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;

/**
 * Reads those who held a tier before the one of whom the sentence tells: 'After A in 2007 and B in
 * 2009, C became the third strategic partner of M'. Each is declared in its year, or in force where
 * it has none.
 */
final class Forerunners {
  private static final Pattern GAP =
      Pattern.compile("(?i)(?:[\\s,()]|\\b(?:and|the|in|on|with)\\b)*");

  /** 'A, B and C in 2009': a run that shares the date of its last. */
  private static final Pattern RUN = Pattern.compile("(?i)(?:\\s|,|\\band\\b|\\bthe\\b)*");

  private static final Pattern TO_HOLDER = Pattern.compile("(?i)\\s+(?:with|of)\\s+(?:the\\s+)?");

  /** 'Besides A, B has strategic partnerships with C and D': A is one of B's. */
  private static final Pattern HAS =
      Pattern.compile(
          "(?i)^\\s+(?:also\\s+|now\\s+)?(?:has|have|had|maintains|keeps|enjoys|holds|counts|lists)\\b");

  private final Pattern opens;
  private final Pattern became;
  private final Pattern ranked;
  private final Pattern follows;
  private final PartyResolver resolver;

  Forerunners(WordLists words, PartyResolver resolver) {
    this.resolver = resolver;
    ranked = Pattern.compile("(?i)\\b" + words.alternatives("few-numbered") + "\\b");
    follows =
        Pattern.compile(
            "(?i)^[^;:]{0,60}?(?:,\\s*|\\s(?=after\\s+(?:the\\s+)?\\p{Lu}))"
                + words.alternatives("few-forerunners")
                + "\\s+(?:the\\s+)?");
    opens = Pattern.compile("(?i)^\\W*" + words.alternatives("few-forerunners") + "\\s+");
    became = Pattern.compile("(?i)^,?\\s*" + words.alternatives("few-became") + "\\b");
  }

  /** The pairs of the list with the holder of the tier. */
  List<Draft> in(Passage passage) {
    Matcher matcher = opens.matcher(passage.sentence().span().of(passage.text()));
    if (!matcher.find()) {
      return followed(passage);
    }
    for (Tier tier : passage.tiers()) {
      boolean named = tier.level() != Level.PARTNERSHIP && tier.level() != Level.EXPANDED;
      if (named && !tier.subject()) {
        return listed(passage, passage.start() + matcher.end(), tier);
      }
    }
    return List.of();
  }

  /** 'C is the third partner of M, following A in March and B last week'. */
  private List<Draft> followed(Passage passage) {
    for (Tier tier : passage.tiers()) {
      Matcher after = follows.matcher(passage.right(tier));
      if (!tier.subject() && ranked.matcher(passage.left(tier)).find() && after.find()) {
        Set<String> pair = new TreeSet<>();
        resolver.resolve(passage, tier).forEach(relation -> pair.addAll(relation.codes()));
        List<Party> list = run(passage, tier.span().end() + after.end(), passage.end());
        return pair.size() == 2
            ? drafts(passage, tier, list, passage.end(), ranker(passage, tier, pair))
            : List.of();
      }
    }
    return List.of();
  }

  /** Of a newcomer, who is named first, and the one who ranks, the latter. */
  private static String ranker(Passage passage, Tier tier, Set<String> pair) {
    Set<String> ranker = new TreeSet<>(pair);
    passage.partiesIn(new Span(passage.start(), tier.whole().start())).stream()
        .flatMap(party -> party.codes().stream())
        .filter(pair::contains)
        .findFirst()
        .ifPresent(ranker::remove);
    return ranker.iterator().next();
  }

  /** A date that stands behind one who came before is not that of the one who came after. */
  static Draft withoutTheirDate(Draft draft, List<Draft> earlier) {
    boolean theirs =
        !draft.date().isEmpty()
            && earlier.stream()
                .anyMatch(e -> e.date().equals(draft.date()) && !e.isSameRelation(draft));
    return theirs ? draft.inheritedBy(draft.parties(), draft.action(), "", draft.span()) : draft;
  }

  private List<Draft> listed(Passage passage, int from, Tier tier) {
    List<Party> run = run(passage, from, tier.whole().start());
    for (int i = 0; i < run.size(); i++) {
      Party newest = run.get(i);
      String behind = passage.between(newest.span().end(), tier.whole().start());
      if (tier.plural() && HAS.matcher(behind).find()) {
        String one = newest.codes().getFirst();
        return drafts(passage, tier, run.subList(0, i), newest.span().start(), one);
      }
      if (became.matcher(passage.between(newest.span().end(), tier.whole().start())).find()) {
        String holder = holder(passage, tier, newest);
        return drafts(passage, tier, run.subList(0, i), newest.span().start(), holder);
      }
    }
    return List.of();
  }

  /** The states that follow each other from a position on, with dates between them. */
  private static List<Party> run(Passage passage, int from, int to) {
    List<Party> run = new ArrayList<>();
    int end = from;
    for (Party party : passage.partiesIn(new Span(Math.min(from, to), to))) {
      if (party.codes().size() != 1
          || !GAP.matcher(passage.withoutDates(end, party.span().start())).matches()) {
        break;
      }
      run.add(party);
      end = party.span().end();
    }
    return run;
  }

  private static List<Draft> drafts(
      Passage passage, Tier tier, List<Party> list, int end, String holder) {
    List<Draft> drafts = new ArrayList<>();
    String date = "";
    int next = end;
    for (Party party : list.reversed()) {
      Span gap = new Span(party.span().end(), next);
      Timex timex = dateIn(passage, gap);
      boolean shared = timex == null && RUN.matcher(gap.of(passage.text())).matches();
      date = timex != null ? timex.value() : shared ? date : "";
      next = party.span().start();
      String code = party.codes().getFirst();
      if (!holder.isEmpty() && !code.equals(holder)) {
        drafts.add(Draft.held(passage, tier, holder, code, date));
      }
    }
    return drafts.reversed();
  }

  /** With whom all of them hold it: named behind the tier, before it ("M's third"), or known. */
  private static String holder(Passage passage, Tier tier, Party newest) {
    for (Party party : passage.partiesIn(new Span(tier.span().end(), passage.end()))) {
      String gap = passage.between(tier.span().end(), party.span().start());
      if (party.codes().size() == 1 && TO_HOLDER.matcher(gap).matches()) {
        return party.codes().getFirst();
      }
      break;
    }
    List<Party> between = passage.partiesIn(new Span(newest.span().end(), tier.whole().start()));
    return !between.isEmpty() && between.getLast().codes().size() == 1
        ? between.getLast().codes().getFirst()
        : passage.counterpart(new TreeSet<>(newest.codes()));
  }

  private static @Nullable Timex dateIn(Passage passage, Span gap) {
    return passage.mentions(gap, Timex.class).stream()
        .filter(timex -> !timex.value().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
