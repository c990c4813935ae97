package org.tunsh.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Mention.Tier;
import org.tunsh.model.Span;

/** The parties that a sentence names: its subjects, and lists of them. */
record NamedParties(Passage passage) {
  static NamedParties in(Passage passage) {
    return new NamedParties(passage);
  }

  private static final Pattern LIST_GAP =
      Pattern.compile(
          "(?i)^(?:[\\s,/&()–—-]|\\b(?:that|those)\\s+with\\b|,\\s+(?:established|concluded|signed|formed|declared|launched|founded)\\s+(?:in|on)\\b|\\blike\\b|\\bsince\\s+the\\s+(?:\\p{L}+\\s+){0,2}(?:declaration|statement|treaty|agreement|visit)\\s+of\\b|\\b(?:and|n?or)\\b|\\bthe\\b|\\bwith\\b|\\bas"
              + " well as\\b|\\bboth\\b|\\bin\\b|\\bsince\\b|\\bon\\b|\\bto\\b|\\band"
              + " then\\b|\\blater\\b|(?-i:(?:\\p{Lu}\\p{L}+\\s){0,2}\\p{Lu}\\p{L}+:)|\\bgovernments?\\b|\\bpeople\\b|\\bof\\b|\\brepublic\\b|\\bits\\b|\\bneighbou?rs?\\b|:|’s|'s)*$");

  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "\\b(?:in|at|from|via)\\s+(?:(?!January|February|March|April|May|June|July|August|September|October|November|December)\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+)?,\\s+)?(?:the\\s+)?$");

  private static final Pattern CLAUSE_SUBJECT =
      Pattern.compile(
          "(?:^|\\b(?:that|where|while|which|and|but|as|when|whereas|because|since|said|after|before|until|once)|[,;:–—\"“])\\s*(?:the\\s+|The\\s+|then-?\\s*|both\\s+)?(?:\\p{Lu}[\\p{L}.]+\\s+(?:of\\s+(?:the\\s+)?)?){0,4}$");

  /** 'A, B and C became strategic partners of D': the subjects, in their order. */
  List<String> coordinated(Tier tier, Set<String> partners) {
    List<Party> before = subjects(passage.start(), tier.whole().start());
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

  private static final Pattern SAYS_BEFORE =
      Pattern.compile("(?i)[,”\"]\\s+(?:the\\s+)?(?:[\\w-]+\\s+){0,4}(?:of\\s+(?:the\\s+)?)?$");

  private static final Pattern SAYS_AFTER =
      Pattern.compile(
          "(?i)^(?:\\s+[\\w-]+){0,4}\\s+(?:said|says|stated|states|noted|announced|reported|recalled|added|told)\\b");

  /** 'Relations with B were raised, the ministry of A said': A; empty where nobody speaks so. */
  String speaker(int from, Set<String> partners) {
    for (Party party : passage.partiesIn(new Span(Math.min(from, passage.end()), passage.end()))) {
      boolean says =
          SAYS_BEFORE.matcher(passage.between(from, party.span().start())).find()
              && SAYS_AFTER.matcher(passage.between(party.span().end(), passage.end())).find();
      if (says && party.codes().size() == 1 && !partners.containsAll(party.codes())) {
        return party.codes().getFirst();
      }
    }
    return "";
  }

  private static final Pattern JOINED_LAST =
      Pattern.compile("(?i)[,\\s]*(?:and|n?or|as well as|like|&)\\s+(?:the\\s+)?");

  private static final Pattern OWN_VERB =
      Pattern.compile("(?is),?\\s+(?:each\\s+|both\\s+)?\\p{Ll}+\\b.*");

  private static final Pattern OPENS =
      Pattern.compile(
          "(?i)\\W*(?:both\\s+|n?either\\s+|only\\s+|the\\s+)*|(?s).*[,;:]\\s+(?:both\\s+|the\\s+)*|(?:in|on|since)\\s[^,]{3,30}?\\d{4},?\\s+(?:both\\s+|the\\s+)*");

  /** 'A and B each have a partnership with C', 'A, like B, has one': the two before the verb. */
  boolean areJoined(Tier tier) {
    List<Party> before = subjects(passage.start(), tier.whole().start());
    if (before.size() < 2) {
      return false;
    }
    Party last = before.getLast();
    Party first = before.get(before.size() - 2);
    return JOINED_LAST.matcher(passage.between(first.span().end(), last.span().start())).matches()
        && OWN_VERB.matcher(passage.between(last.span().end(), tier.whole().start())).matches()
        && OPENS.matcher(passage.between(passage.start(), runStart(before))).matches();
  }

  /** Where the run of names begins that ends with the last. */
  private int runStart(List<Party> before) {
    int at = before.size() - 1;
    while (at > 0
        && LIST_GAP
            .matcher(
                passage.between(before.get(at - 1).span().end(), before.get(at).span().start()))
            .matches()) {
      at--;
    }
    return before.get(at).span().start();
  }

  /**
   * The last party before the phrase that stands where a clause's subject stands, else the first
   * one.
   */
  String subjectOf(int end, Set<String> partners) {
    String first = "";
    String last = "";
    for (Party party : subjects(passage.start(), end)) {
      for (String code : party.codes()) {
        String before = passage.text().substring(passage.start(), party.span().start());
        boolean speaks = party.naming() != Naming.CAPITAL || isSubject(passage, party, before);
        if (partners.contains(code) || !speaks) {
          continue;
        }
        boolean object = WITH_IT.matcher(before).find();
        first = first.isEmpty() && !object ? code : first;
        last = CLAUSE_SUBJECT.matcher(before).find() && !isListed(party) ? code : last;
      }
    }
    return last.isEmpty() ? first : last;
  }

  private static final Pattern AFTER_PREPOSITION =
      Pattern.compile(
          "(?i)\\b(?:with|between|of|to|for|from|among)\\s+(?:the\\s+)?(?:\\p{Lu}\\p{L}+\\s+(?:of\\s+)?(?:the\\s+)?){0,4}$");

  private static final Pattern NEXT_IN_LIST =
      Pattern.compile(
          "(?i)^\\s*,?\\s*(?:and|or|as well"
              + " as|,)\\s+(?:the\\s+)?(?:\\p{Lu}\\p{L}+\\s+(?:of\\s+)?(?:the\\s+)?){0,4}$");

  /** 'With A and B': B stands behind the preposition too, and is no clause's subject. */
  private boolean isListed(Party party) {
    int at = party.span().start();
    List<Party> before = passage.partiesIn(new Span(passage.start(), at));
    for (int i = before.size() - 1; i >= 0; i--) {
      Party other = before.get(i);
      String gap = passage.between(other.span().end(), at);
      boolean last = i == before.size() - 1;
      if (!NEXT_IN_LIST.matcher(gap).matches()
          || last && !JOINED.matcher(gap).find() && !goesOn(party)) {
        return false;
      }
      at = other.span().start();
      if (AFTER_PREPOSITION.matcher(passage.between(passage.start(), at)).find()) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern JOINED = Pattern.compile("(?i)\\b(?:and|or|as well as)\\b");

  /** 'A, B and C': behind a comma stands one of a list where the list goes on. */
  private boolean goesOn(Party party) {
    int end = party.span().end();
    return passage.partiesIn(new Span(end, Math.max(end, passage.end()))).stream()
        .findFirst()
        .filter(next -> NEXT_IN_LIST.matcher(passage.between(end, next.span().start())).matches())
        .isPresent();
  }

  /** 'A partnership with A': A is what the clause speaks of, not who acts in it. */
  private static final Pattern WITH_IT =
      Pattern.compile(
          "(?i)\\b(?:partnerships?|relations?|relationship|ties|one|agreement|treaty)\\s+with\\s+(?:the\\s+)?$");

  private static final Pattern FINITE =
      Pattern.compile(
          "^\\s+(?:(?:\\p{Ll}+ly|also|always|has|have|had|now|still)\\s+)*\\p{Ll}{2,}(?:s|ed|ept|aw|old|ook|ave|ade)\\b");

  /** 'Moscow highly values its partnership with …': a capital that does something is its state. */
  private static boolean isSubject(Passage passage, Party party, String before) {
    return CLAUSE_SUBJECT.matcher(before).find()
        && FINITE.matcher(passage.between(party.span().end(), passage.end())).find();
  }

  static String lastOther(List<Party> before, Set<String> known) {
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

  /** 'Eight members of the European Union', 'most countries of ASEAN': not the group itself. */
  private static final Pattern MEMBERS_OF =
      Pattern.compile(
          "(?i)\\b(?:(?:an?\\s+(?:\\w+\\s+)?number|the\\s+majority|half)\\s+of|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|most|some|few|other)\\s+(?:of\\s+the\\s+)?(?:\\w+\\s+)?(?:members?|member\\s+(?:states|countries)|countries|states|nations)\\s+(?:of|in|from|within)\\s+(?:the\\s+)?$");

  /** Whether those who act before a position are some members of a group, unnamed. */
  boolean areUnnamedMembers(int end) {
    return subjects(passage.start(), end).isEmpty() && endsWithMembers(end);
  }

  /** Whether the last party before a verb is a group some of whose members act, unnamed. */
  boolean endsWithMembers(int verb) {
    List<Party> before = passage.partiesIn(new Span(passage.start(), verb));
    return !before.isEmpty()
        && MEMBERS_OF
            .matcher(passage.between(passage.start(), before.getLast().span().start()))
            .find();
  }

  /** 'Raised at Hanoi': a capital that tells where. */
  boolean isPlace(Party party) {
    return party.naming() == Naming.CAPITAL
        && PLACE_BEFORE.matcher(passage.between(passage.start(), party.span().start())).find();
  }

  /** 'A valued NATO ally': what somebody belongs to. */
  private static final Pattern AFFILIATE =
      Pattern.compile("(?i)^\\s+(?:ally|allies|membership|accession|candidate)\\b");

  /** Parties between two positions that are no mere places of a meeting. */
  List<Party> subjects(int from, int to) {
    List<Party> found = new ArrayList<>();
    if (to <= from) {
      return found;
    }
    for (Party party : passage.partiesIn(new Span(from, to))) {
      String before = passage.text().substring(from, party.span().start());
      boolean place =
          PLACE_BEFORE.matcher(before).find() && party.naming() != Naming.LEADER
              || MEMBERS_OF.matcher(before).find()
              || AFFILIATE.matcher(passage.between(party.span().end(), passage.end())).find();
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

  /** 'A partner of A, and the latter is …': another clause begins. */
  private static final Pattern ANAPHOR = Pattern.compile("former|latter");

  /** 'With A in ASEAN', 'with A in Kuala Lumpur': where it lies or was done. */
  private static final Pattern IN_IT = Pattern.compile("(?i)\\s+(?:in|within)\\s+(?:the\\s+)?");

  private static final Pattern AND_THEN =
      Pattern.compile("(?i)[^,;]{0,20},\\s+(?:(?:and|while|but)\\s+)?(?:the\\s+)?");

  private static final Pattern ACTS =
      Pattern.compile(
          "(?i)^\\s+(?:(?:also|then|later|soon|duly)\\s+)?(?:followed|came|joined|did|has|have|had|is|was|were|became|will|wants?|hopes?|seeks?|plans?|remains?|remained)\\b|^,\\s+(?:which|who|whose|as)\\b");

  /** 'With A, and B followed': B is who acts in the next clause. */
  private boolean isNextSubject(int from, Party party) {
    return AND_THEN.matcher(passage.between(from, party.span().start())).matches()
        && ACTS.matcher(passage.between(party.span().end(), passage.end())).find();
  }

  /**
   * A list of parties that begins at a position: names joined by commas, 'and', 'with', dates
   * between them.
   */
  List<Party> list(int from) {
    List<Party> list = new ArrayList<>();
    int at = from;
    for (Party party : passage.partiesIn(new Span(Math.min(from, passage.end()), passage.end()))) {
      if (party.codes().isEmpty() || party.span().start() < at) {
        continue;
      }
      if (!list.isEmpty() && ANAPHOR.matcher(party.span().of(passage.text())).matches()) {
        break;
      }
      if (!list.isEmpty() && IN_IT.matcher(passage.between(at, party.span().start())).matches()) {
        at = party.span().end();
        continue;
      }
      if (!list.isEmpty() && isNextSubject(at, party)) {
        break;
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

  /** 'Nine Latin American nations: A, B and C', 'several countries in Asia (A, B)'. */
  private static final Pattern APPOSED =
      Pattern.compile(
          "(?is)^\\s*(?:[\\p{L}\\d-]+\\s+){0,5}?(?:nations|countries|states|partners|members|neighbou?rs|powers|economies|others|more)(?:\\s+(?:in|of|on|from)\\s+(?:the\\s+)?(?:[\\p{L}-]+\\s?){1,3})?\\s*(?:[:(–—]|,?\\s*(?:namely|including|among"
              + " them|among which|such"
              + " as)\\b:?)\\s*(?:(?:that|those|the\\s+ones?)\\s+(?:with|of)\\s+)?(?:the\\s+)?$");

  private static final int NEAR = 40;

  private static final int NEAR_IN_APPOSITION = 90;

  /** Whether a party stands where a list begins that follows a preposition. */
  static boolean isNear(Passage passage, int from, Party first) {
    int distance = first.span().start() - from;
    return distance <= NEAR
        || distance <= NEAR_IN_APPOSITION
            && APPOSED.matcher(passage.text().substring(from, first.span().start())).matches();
  }

  private static boolean isOpening(String gap) {
    return gap.length() < NEAR_IN_APPOSITION && APPOSED.matcher(gap).matches() || isPlain(gap);
  }

  private static boolean isPlain(String gap) {
    return gap.length() < 45
        && !gap.matches("(?s).*[.;:].*")
        && !gap.matches("(?s).*\\b(?:its|their|other|many|several|all|some|which|who|that)\\b.*");
  }

  private static boolean isTitle(String gap) {
    return gap.matches(
        "(?s)[\\s,]*(?:and\\s+)?(?:the\\s+)?(?:[A-Z][\\w.]+\\s+(?:of\\s+(?:the\\s+)?)?){0,5}");
  }

  static Set<String> codes(List<Party> parties) {
    Set<String> codes = new LinkedHashSet<>();
    for (Party party : parties) {
      codes.addAll(party.codes());
    }
    return codes;
  }
}
