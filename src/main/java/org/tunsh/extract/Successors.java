package org.tunsh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.model.Action;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;
import org.tunsh.model.Status;

/**
 * Reads those who do what another did before them, in words that leave the tier out: 'Uzbekistan
 * followed in 2012', 'as did Saudi Arabia', 'Ecuador in 2016', 'the fifth country, after A and B'.
 */
final class Successors {
  private static final Pattern LIST_GAP =
      Pattern.compile("(?i)(?:[\\s,]|\\band\\b|\\bthe\\b|\\bboth\\b|\\bthen\\b)*");
  private static final Pattern BEFORE_GAPPED =
      Pattern.compile(
          "(?i)\\s*[,;]\\s*(?:(?:and|while|then|later|followed"
              + " by|whereas)\\s+)?(with\\s+)?(?:the\\s+)?");

  /** 'With A dates from 2008, that with B from 2003'. */
  private static final Pattern THAT_WITH =
      Pattern.compile(
          "(?i)\\s*[,;]\\s*(?:(?:and|while|whereas)\\s+)?(?:that|the\\s+one)\\s+with\\s+(?:the\\s+)?");

  private static final Pattern TO_DATE =
      Pattern.compile(
          "(?i)(?:['’]s\\b)?,?\\s*(?:(?:dat(?:es|ing)|in"
              + " turn|as well|likewise|too|also|both|all|only|then|suit|first|next|did"
              + " so)\\b,?\\s*)*(?:in|on|since|from)?\\s*");
  private static final int NEAR = 60;

  private final Pattern follow;
  private final Pattern same;
  private final Pattern rank;
  private final Pattern earlier;
  private final Pattern numbered;
  private final Pattern number;

  Successors(WordLists words) {
    follow = words.pattern("succession-follow");
    same = Pattern.compile("(?i)\\b" + words.alternatives("succession-same") + "\\s+(?:the\\s+)?$");
    rank = words.pattern("succession-rank");
    String ordinal = words.alternatives("ordinal");
    numbered =
        Pattern.compile(
            "(?i)^\\W*the\\s+" + ordinal + "(?:\\s+(?:one|of\\s+them))?\\s+(?:is|was|became)\\b");
    number = Pattern.compile("(?i)\\b" + ordinal + "\\b");
    earlier =
        Pattern.compile("(?i)\\b" + words.alternatives("succession-after") + "\\s+(?:the\\s+)?$");
  }

  /**
   * The relations of those who come after, with what was done by the one before them.
   *
   * @param base what the sentence, or the one before it, says with the tier's name
   * @param here whether it is the sentence itself
   */
  List<Draft> after(Passage passage, Draft base, boolean here) {
    if (base.parties().size() != 2) {
      return List.of();
    }
    List<Draft> found = new ArrayList<>();
    String sentence = passage.sentence().span().of(passage.text());
    if (here) {
      found.addAll(ranked(passage, base, sentence));
      found.addAll(likewise(passage, base));
      found.addAll(gapped(passage, base));
      joining(passage, base).stream()
          .filter(draft -> found.stream().noneMatch(f -> f.date().equals(draft.date())))
          .forEach(found::add);
    } else if (passage.tiers().isEmpty() && isNext(passage, base, sentence)) {
      found.addAll(next(passage, base));
    } else if (passage.tiers().isEmpty() && follow.matcher(sentence).find()) {
      found.addAll(followers(passage, base));
    }
    return found;
  }

  /** Whether a sentence counts on from the one that told a tier by its number. */
  boolean isNext(Passage passage, Draft base, String sentence) {
    return base.status() == Status.ASSERTED
        && numbered.matcher(sentence).find()
        && number.matcher(base.span().of(passage.text())).find();
  }

  /** 'B is our fifth strategic partner … The sixth is C.' */
  private static List<Draft> next(Passage passage, Draft base) {
    String shared = shared(passage, base);
    List<Party> named = parties(passage, passage.start(), passage.end());
    return shared.isEmpty() || named.isEmpty() || base.parties().contains(code(named.getFirst()))
        ? List.of()
        : List.of(draft(base, shared, named.getFirst(), Action.REAFFIRMED, "", passage));
  }

  /** 'The fifth country, after China and Russia': those before it hold the same tier. */
  private List<Draft> ranked(Passage passage, Draft base, String sentence) {
    Matcher ordinal = rank.matcher(sentence);
    if (!ordinal.find()) {
      return List.of();
    }
    int at = passage.start() + ordinal.start();
    String newest = "";
    for (Party party : parties(passage, passage.start(), at)) {
      newest = base.parties().contains(code(party)) ? code(party) : newest;
    }
    String shared = other(base, newest);
    List<Draft> drafts = new ArrayList<>();
    List<Party> after = parties(passage, at, passage.end());
    boolean listed = false;
    int end = -1;
    for (Party party : after) {
      String before = passage.text().substring(passage.start(), party.span().start());
      boolean first = earlier.matcher(before).find();
      boolean next =
          listed && LIST_GAP.matcher(passage.between(end, party.span().start())).matches();
      listed = first || next;
      end = party.span().end();
      if (listed && !shared.isEmpty() && !base.parties().contains(code(party))) {
        drafts.add(draft(base, shared, party, Action.REAFFIRMED, "", passage));
      }
    }
    return drafts;
  }

  /** 'As did Saudi Arabia', 'and so did Azerbaijan eleven years later'. */
  private List<Draft> likewise(Passage passage, Draft base) {
    List<Draft> drafts = new ArrayList<>();
    String replaced = firstOf(passage, base);
    for (Party party : parties(passage, passage.start(), passage.end())) {
      String before = passage.text().substring(passage.start(), party.span().start());
      if (!same.matcher(before).find()
          || base.parties().contains(code(party))
          || replaced.isEmpty()) {
        continue;
      }
      String date = dateAfter(passage, party.span().end());
      String when = date.isEmpty() ? base.date() : date;
      drafts.add(draft(base, other(base, replaced), party, base.action(), when, passage));
    }
    return drafts;
  }

  /** 'Argentina in 2014, Ecuador in 2016': the verb is left out. */
  private List<Draft> gapped(Passage passage, Draft base) {
    if (!base.isAct() || base.date().isEmpty() || base.own()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    int dateEnd = -1;
    for (Timex timex : passage.timexes()) {
      for (Party party :
          parties(passage, Math.max(dateEnd, passage.start()), timex.span().start())) {
        boolean gap =
            dateEnd >= 0
                && isGap(passage, base, dateEnd, party, timex)
                && TO_DATE
                    .matcher(passage.between(party.span().end(), timex.span().start()))
                    .matches();
        String replaced = replacedBy(passage, base, party);
        if (gap && !replaced.isEmpty() && !base.parties().contains(code(party))) {
          String with = partnerWith(passage, base);
          boolean behindWith = isBehindWith(passage, party) && !with.isEmpty();
          String shared = other(base, behindWith ? with : replaced);
          drafts.add(draft(base, shared, party, base.action(), timex.value(), passage));
          if (DateReader.isSince(passage, timex)) {
            drafts.add(draft(base, shared, party, Action.REAFFIRMED, "", passage));
          }
        }
      }
      dateEnd = timex.span().end();
    }
    return drafts;
  }

  private static final Pattern AND = Pattern.compile("(?i),?\\s+and\\s+(?:the\\s+)?");

  /** 'B's in 2018': the owner of what the clause before tells of. */
  private static boolean isOwner(Passage passage, Party party) {
    return passage.between(party.span().end() - 2, passage.end()).matches("(?s)(?:..)?['’]s\\b.*");
  }

  /** Whose place another owner takes: the owner named before, else he of whom it is said. */
  private static String replacedBy(Passage passage, Draft base, Party party) {
    if (!isOwner(passage, party)) {
      return firstOf(passage, base);
    }
    String of = "";
    for (Party named : parties(passage, passage.start(), party.span().start())) {
      String before = passage.between(passage.start(), named.span().start());
      if (base.parties().contains(code(named)) && isOwner(passage, named)) {
        return code(named);
      }
      of = base.parties().contains(code(named)) && OF.matcher(before).find() ? code(named) : of;
    }
    return of.isEmpty() ? firstOf(passage, base) : of;
  }

  private static final Pattern OF = Pattern.compile("(?i)\\bof\\s+(?:the\\s+)?$");

  private static final Pattern WITH = Pattern.compile("(?i)\\bwith\\s+(?:the\\s+)?$");

  private static boolean isBehindWith(Passage passage, Party party) {
    return WITH.matcher(passage.between(passage.start(), party.span().start())).find();
  }

  /** The party of the first relation that stands behind 'with', whose place another takes. */
  private static String partnerWith(Passage passage, Draft base) {
    return parties(passage, passage.start(), passage.end()).stream()
        .filter(party -> base.parties().contains(code(party)))
        .filter(party -> isBehindWith(passage, party))
        .map(Successors::code)
        .findFirst()
        .orElse("");
  }

  /** 'Raised relations with A to … in 1998 and with B in 2011'. */
  private static final Pattern AND_WITH =
      Pattern.compile("(?i),?\\s+and\\s+(?:those\\s+|that\\s+)?with\\s+(?:the\\s+)?");

  /** '…, B in 2012'; '…, and with B since 2012'. */
  private static boolean isGap(Passage passage, Draft base, int from, Party party, Timex timex) {
    String between = passage.between(from, party.span().start());
    Matcher gap = BEFORE_GAPPED.matcher(between);
    if (isOwner(passage, party) && AND.matcher(between).matches()) {
      return true;
    }
    boolean raised =
        !base.how().equals("with")
            && !base.how().equals("of")
            && passage.tiers().stream().allMatch(t -> t.span().end() <= party.span().start());
    return THAT_WITH.matcher(between).matches()
        || raised && AND_WITH.matcher(between).matches()
        || gap.matches() && (gap.group(1) == null || DateReader.isSince(passage, timex));
  }

  /**
   * 'Uzbekistan followed in 2012, Turkmenistan in 2013': a date for each, or for a run of names.
   */
  private List<Draft> followers(Passage passage, Draft base) {
    String shared = shared(passage, base);
    if (shared.isEmpty()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    List<Party> waiting = new ArrayList<>();
    List<Party> parties = parties(passage, passage.start(), passage.end());
    Action action = base.isAct() ? base.action() : Action.DECLARED;
    int seen = 0;
    for (Timex timex : passage.timexes()) {
      while (seen < parties.size() && parties.get(seen).span().start() < timex.span().start()) {
        waiting.add(parties.get(seen++));
      }
      for (Party party : waiting) {
        if (!base.parties().contains(code(party)) && !timex.value().isEmpty()) {
          drafts.add(draft(base, shared, party, action, timex.value(), passage));
        }
      }
      waiting.clear();
    }
    return drafts;
  }

  private static final Pattern UP_TO_CUE =
      Pattern.compile("(?i)(?:\\s|,|\\b(?:also|too|then|and|the|both)\\b)*");

  /**
   * 'A came next, in 2006, with a strategic partnership, and B followed in 2011': told in the
   * sentence that names the tier.
   */
  private List<Draft> joining(Passage passage, Draft base) {
    List<Draft> drafts = new ArrayList<>();
    String shared = shared(passage, base);
    for (Party party : parties(passage, passage.start(), passage.end())) {
      int end = party.span().end();
      Matcher cue = follow.matcher(passage.between(end, passage.end()));
      boolean follows =
          isSubject(passage, party)
              && cue.find()
              && UP_TO_CUE.matcher(passage.withoutDatesAndNames(end, end + cue.start())).matches();
      String date = follows ? dateAfter(passage, end + cue.end()) : "";
      List<Party> run = follows ? parties(passage, end, end + cue.start()) : List.of();
      if (run.size() == 1 && base.parties().contains(code(run.getFirst()))) {
        // 'While B and C took the same step': the two of them.
        if (!date.isEmpty() && !base.parties().contains(code(party))) {
          drafts.add(draft(base, code(run.getFirst()), party, base.action(), date, passage));
        }
        continue;
      }
      if (date.isEmpty() || shared.isEmpty() || shared.equals(code(party))) {
        continue;
      }
      Action action = base.isAct() ? base.action() : Action.DECLARED;
      drafts.add(draft(base, shared, party, action, date, passage));
    }
    return drafts;
  }

  private static final String WITH_WHICH = "with-which";

  /** How a relation is told whose first-named party is the partner of the other. */
  private static final Set<String> OF_PARTNER = Set.of("of", "called", WITH_WHICH);

  /** The party that stays when another takes the place of its partner. */
  private static String shared(Passage passage, Draft base) {
    boolean ofPartner = OF_PARTNER.contains(base.how());
    if (!base.how().equals(WITH_WHICH)
        && passage.documentParties().size() == 2
        && passage.documentParties().containsAll(base.parties())) {
      return "";
    }
    if (!ofPartner && base.parties().contains(passage.focus())) {
      return passage.focus();
    }
    Span told = base.span();
    List<Party> named = parties(passage, told.start(), told.end());
    if (named.isEmpty()) {
      return "";
    }
    String first =
        named.stream()
            .map(Successors::code)
            .filter(base.parties()::contains)
            .findFirst()
            .orElse("");
    return first.isEmpty() ? "" : ofPartner ? other(base, first) : first;
  }

  private static String firstOf(Passage passage, Draft base) {
    for (Party party : parties(passage, passage.start(), passage.end())) {
      if (base.parties().contains(code(party))) {
        return code(party);
      }
    }
    return "";
  }

  private static String dateAfter(Passage passage, int from) {
    for (Timex timex : passage.timexes()) {
      int gap = timex.span().start() - from;
      if (gap >= 0 && gap < NEAR) {
        boolean beside = TO_DATE.matcher(passage.between(from, timex.span().start())).matches();
        return beside ? timex.value() : "";
      }
    }
    return "";
  }

  private static List<Party> parties(Passage passage, int from, int to) {
    return to <= from
        ? List.of()
        : passage.partiesIn(new Span(from, to)).stream()
            .filter(p -> p.codes().size() == 1 && p.naming() != Naming.DEMONYM)
            .filter(p -> p.naming() != Naming.CAPITAL || isSubject(passage, p))
            .toList();
  }

  private static final Pattern CLAUSE_OPENS =
      Pattern.compile("(?i)^\\W*$|[,;:]\\s*(?:(?:and|while|then|whereas|but)\\s+)?$|\\band\\s+$");

  /** 'Rome came next': a capital that opens a clause is its state. */
  private static boolean isSubject(Passage passage, Party party) {
    return CLAUSE_OPENS.matcher(passage.between(passage.start(), party.span().start())).find();
  }

  private static String code(Party party) {
    return party.codes().getFirst();
  }

  private static String other(Draft base, String code) {
    return base.parties().contains(code)
        ? base.parties().get(base.parties().getFirst().equals(code) ? 1 : 0)
        : "";
  }

  private static Draft draft(
      Draft base, String shared, Party party, Action action, String date, Passage passage) {
    return base.inheritedBy(
        List.copyOf(new TreeSet<>(Set.of(shared, code(party)))),
        action,
        date,
        passage.sentence().span());
  }
}
