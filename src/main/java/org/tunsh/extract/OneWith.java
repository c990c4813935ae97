package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Reads what is told of 'the one with B' or 'those with B': the tier told last, held by the same
 * one with another partner.
 */
final class OneWith {
  private static final int NEAR = 25;

  /** The rule of 'the tier to which those with B were raised'. */
  private static final String TO_WHICH = "raised-to-which";

  private final Pattern stands;
  private final Pattern owned;
  private final Pattern clauseAfter;
  private final Pattern wished;
  private final Pattern unsure;
  private final Pattern raised;
  private final Pattern declared;
  private final Pattern dated;
  private final Pattern sameTime;
  private final Pattern toWhich;
  private final Pattern since;

  OneWith(WordLists words) {
    stands =
        Pattern.compile("(?i)\\b" + words.alternatives("one-with") + "\\s+with\\s+(?:the\\s+)?");
    owned = Pattern.compile("(?i)\\b" + words.alternatives("one-owned") + "\\s+$");
    clauseAfter = Pattern.compile("(?i)^,?\\s*" + words.alternatives("one-of-clause") + "\\b");
    wished = Pattern.compile("(?i)\\b" + words.alternatives("one-wished") + "\\b[^,;]{0,40}$");
    unsure = words.pattern("one-unsure");
    raised =
        Pattern.compile(
            "(?i)\\b(?:was|were|been|be)\\s+(?:\\w+\\s+)?" + words.alternatives("upgrade") + "\\b");
    declared = words.pattern("declare", "one-made");
    dated = Pattern.compile("(?i)^\\W*(?:" + words.alternatives("one-dated") + "\\W*)?$");
    sameTime = Pattern.compile("(?i)\\bsame\\s+(?:year|month|day|week)\\s+as\\s+$");
    toWhich = Pattern.compile("(?i)\\bto\\s+which\\s+$");
    since = Pattern.compile("(?i)\\bsince\\s+$");
  }

  /** The relations that a sentence so tells of, with the tier of a draft before. */
  List<Draft> in(Passage passage, Draft base) {
    String sentence = passage.sentence().span().of(passage.text());
    List<Draft> drafts = new ArrayList<>();
    Matcher one = stands.matcher(sentence);
    while (base.status() == Status.ASSERTED && base.parties().size() == 2 && one.find()) {
      int end = passage.start() + one.end();
      List<Party> list = NamedParties.in(passage).list(end);
      if (list.isEmpty() || list.getFirst().span().start() - end > NEAR) {
        continue;
      }
      int from = list.getLast().span().end();
      String before = sentence.substring(0, one.start());
      if (wished.matcher(before).find()) {
        drafts.addAll(wishes(passage, base, list, before));
        continue;
      }
      if (!clauseAfter.matcher(passage.between(from, passage.end())).find()) {
        List<Draft> told = told(passage, base, list, before, tail(passage, from));
        boolean ties = TIES.matcher(one.group()).find();
        boolean deed = told.stream().anyMatch(d -> d.isAct() && !d.date().isEmpty());
        boolean has = owned.matcher(before).find();
        drafts.addAll(deed || has && !ties ? told : List.of());
      }
    }
    return drafts;
  }

  /** 'Would like to have one with B': of him who acts there. */
  private List<Draft> wishes(Passage passage, Draft base, List<Party> list, String before) {
    Set<String> partners = NamedParties.codes(list);
    int end = passage.start() + before.length();
    String subject = NamedParties.in(passage).subjectOf(end, partners);
    String self = base.parties().contains(subject) ? subject : holder(passage, base);
    return self.isEmpty() || partners.contains(self)
        ? List.of()
        : partners.stream()
            .filter(partner -> !base.parties().contains(partner))
            .map(
                partner ->
                    base.inheritedBy(
                            List.copyOf(new TreeSet<>(Set.of(self, partner))),
                            Action.PROPOSED,
                            "",
                            passage.sentence().span())
                        .withStatus(Status.PROSPECTIVE))
            .toList();
  }

  /** 'Those with B' may be ties without a tier: only a dated deed tells of one. */
  private static final Pattern TIES = Pattern.compile("(?i)^(?:those|that)\\b");

  /** What is said of them, up to where another clause begins. */
  private Span tail(Passage passage, int from) {
    String rest = passage.between(from, passage.end());
    Matcher stop = STOP.matcher(rest);
    int end = stop.find() ? from + stop.start() : passage.end();
    return new Span(from, Math.max(from, end));
  }

  private static final Pattern STOP =
      Pattern.compile("(?i);|[,\\s]\\s*(?:and|while|whereas)\\s+(?:the|that|those|a|an|with)\\b");

  private List<Draft> told(
      Passage passage, Draft base, List<Party> list, String before, Span tail) {
    Set<String> partners = NamedParties.codes(list);
    String shared = shared(passage, base, partners, before);
    String said = tail.of(passage.text());
    List<Draft> drafts = new ArrayList<>();
    boolean elsewhere = sameTime.matcher(before).find();
    if (shared.isEmpty() || elsewhere || unsure.matcher(said).find()) {
      return drafts;
    }
    Deed deed = deed(passage, base, before, tail);
    for (String partner : partners) {
      if (!partner.equals(shared) && !base.parties().contains(partner)) {
        List<String> pair = List.copyOf(new TreeSet<>(Set.of(shared, partner)));
        Span where = passage.sentence().span();
        Draft draft = base.inheritedBy(pair, deed.action(), deed.date(), where);
        drafts.add(
            toWhich.matcher(before).find()
                ? draft.withAction(Action.UPGRADED, deed.date(), TO_WHICH)
                : draft);
        if (deed.holds() && deed.action() != Action.REAFFIRMED) {
          drafts.add(base.inheritedBy(pair, Action.REAFFIRMED, "", where));
        }
      }
    }
    return drafts;
  }

  private record Deed(Action action, String date, boolean holds) {}

  private Deed deed(Passage passage, Draft base, String before, Span tail) {
    String said = tail.of(passage.text());
    Optional<Timex> timex =
        passage.timexes().stream()
            .filter(t -> t.span().start() >= tail.start() && t.span().end() <= tail.end())
            .filter(t -> UsableDate.isUsable(passage, t) || isDated(passage, tail, t))
            .findFirst();
    Optional<Timex> fronted = timex.isPresent() ? Optional.empty() : beside(passage, before);
    String date = timex.or(() -> fronted).map(Timex::value).orElse("");
    if (fronted.isPresent()) {
      return new Deed(base.isAct() ? base.action() : Action.DECLARED, date, false);
    }
    String lead = timex.map(t -> passage.between(tail.start(), t.span().start())).orElse(said);
    boolean holds = since.matcher(lead).find() || owned.matcher(before).find();
    if (toWhich.matcher(before).find() || raised.matcher(lead).find()) {
      return new Deed(Action.UPGRADED, date, holds);
    }
    if (declared.matcher(lead).find() || since.matcher(lead).find()) {
      return new Deed(Action.DECLARED, date, holds);
    }
    boolean bare = timex.isPresent() && dated.matcher(lead).matches();
    return bare
        ? new Deed(base.isAct() ? base.action() : Action.DECLARED, date, holds)
        : new Deed(Action.REAFFIRMED, "", true);
  }

  private static final Pattern UP_TO_ONE =
      Pattern.compile("(?i),?\\s*(?:it\\s+)?(?:\\w+\\s+){0,2}");

  /** 'And, the following year, one with B': the date that stands right before. */
  private static Optional<Timex> beside(Passage passage, String before) {
    int at = passage.start() + before.length();
    return passage.timexes().stream()
        .filter(t -> !t.value().isEmpty() && t.span().end() <= at)
        .filter(t -> AND_IN.matcher(passage.between(passage.start(), t.span().start())).find())
        .filter(t -> UP_TO_ONE.matcher(passage.between(t.span().end(), at)).matches())
        .findFirst();
  }

  private static final Pattern AND_IN =
      Pattern.compile("(?i)(?:;|,|\\band)\\s*(?:,\\s*)?(?:and\\s+)?(?:in\\s+)?$");

  private static final String OF_ITS_TEXT =
      "(?is).*\\b(?:back to|(?:declaration|statement|treaty|agreement|charter) of)\\s*";

  private static boolean isDated(Passage passage, Span tail, Timex timex) {
    return !timex.value().isEmpty()
        && passage.between(tail.start(), timex.span().start()).matches(OF_ITS_TEXT);
  }

  /** Who holds it: he who has it by the clause itself, else whom the text or sentence is about. */
  private String shared(Passage passage, Draft base, Set<String> partners, String before) {
    if (owned.matcher(before).find()) {
      int end = passage.start() + before.length();
      String subject = NamedParties.in(passage).subjectOf(end, partners);
      if (!subject.isEmpty()) {
        return subject;
      }
    }
    return holder(passage, base);
  }

  /** Of the two of a relation told before, the one of whose partners the text goes on to speak. */
  static String holder(Passage passage, Draft base) {
    if (base.parties().contains(passage.focus())) {
      return passage.focus();
    }
    List<String> own = base.parties().stream().filter(passage.documentParties()::contains).toList();
    if (own.size() == 1) {
      return own.getFirst();
    }
    return passage.partiesIn(base.span()).stream()
        .flatMap(party -> party.codes().stream())
        .filter(base.parties()::contains)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether a draft of the sentence gives the partner of 'the one with B' to another, or the deed
   * to the partner named before.
   */
  static boolean isMistaken(Draft draft, Draft base, List<Draft> told) {
    return told.stream()
        .filter(one -> one.level() == draft.level() && one.action() == draft.action())
        .filter(one -> !one.date().isEmpty() && one.date().equals(draft.date()))
        .filter(one -> !one.parties().equals(draft.parties()))
        .anyMatch(
            one ->
                one.rule().equals(TO_WHICH) && draft.isSameRelation(base)
                    || one.parties().stream()
                        .filter(party -> !base.parties().contains(party))
                        .anyMatch(draft.parties()::contains));
  }
}
