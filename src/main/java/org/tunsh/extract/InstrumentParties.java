package org.tunsh.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/**
 * Finds between whom an instrument is: those of its name, then of its sentence, else of the
 * document.
 */
final class InstrumentParties {
  /** Sorted codes; fewer than two where they are not known. */
  List<String> of(
      InstrumentPhrase phrase, InstrumentAct act, List<String> documentParties, String focus) {
    TaggedSentence in = phrase.in();
    Set<String> named = codes(in, phrase.determiner() - 1, withPartner(phrase));
    if (named.size() >= 2) {
      return List.copyOf(named);
    }
    Set<String> subject =
        act.isMade()
            ? codes(in, clauseStart(in, phrase.determiner()), clauseEnd(in, phrase.last()))
            : named;
    if (subject.size() >= 2) {
      return List.copyOf(subject);
    }
    if (documentParties.size() >= 2
        && (subject.isEmpty() || documentParties.containsAll(subject))) {
      return documentParties;
    }
    Set<String> all = new TreeSet<>(subject);
    if (!focus.isEmpty()) {
      all.add(focus);
    }
    return all.size() >= 2 || documentParties.isEmpty() ? List.copyOf(all) : documentParties;
  }

  /**
   * The two that a document names most, where its own parties are not known and both are named
   * often.
   */
  static List<String> mostNamed(Annotated document) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Mention.Party party :
        document.within(new Span(0, document.document().text().length()), Mention.Party.class)) {
      party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
    }
    List<String> codes = new ArrayList<>(counts.keySet());
    codes.sort(Comparator.comparingInt((String c) -> -counts.getOrDefault(c, 0)));
    boolean two =
        codes.size() >= 2
            && counts.getOrDefault(codes.get(1), 0) * 4 >= counts.getOrDefault(codes.get(0), 0)
            && counts.getOrDefault(codes.get(1), 0) >= 4;
    return two ? List.copyOf(new TreeSet<>(codes.subList(0, 2))) : List.of();
  }

  /** Those said to sign or join a text that is open to many; the document's where none is named. */
  List<String> joining(InstrumentPhrase phrase, List<String> documentParties) {
    TaggedSentence in = phrase.in();
    Set<String> before = codes(in, clauseStart(in, phrase.determiner()), phrase.first() - 1);
    Set<String> after =
        in.word(phrase.last() + 1).equals("by")
            ? codes(in, phrase.last() + 1, phrase.last() + 5)
            : Set.of();
    if (!after.isEmpty()) {
      return List.copyOf(after);
    }
    return before.isEmpty() ? documentParties : List.copyOf(before);
  }

  /** The name's end, with 'with the Russian Federation' that follows it. */
  private static int withPartner(InstrumentPhrase phrase) {
    TaggedSentence in = phrase.in();
    int at = phrase.last() + 1;
    if (!in.word(at).matches("with|between")) {
      return phrase.last();
    }
    int end = at;
    while (end + 1 < in.size()
        && (in.inParty(end + 1)
            || in.word(end + 1).matches("the|and|,|government|of|governments"))) {
      end++;
    }
    return end;
  }

  private static int clauseStart(TaggedSentence in, int at) {
    int start = at;
    while (start > 0 && !in.word(start - 1).matches(";|:|while|whereas|that")) {
      start--;
    }
    return start;
  }

  private static int clauseEnd(TaggedSentence in, int at) {
    int end = at;
    while (end < in.size() - 1 && !in.word(end + 1).matches(";|:|while|whereas|\\.")) {
      end++;
    }
    return end;
  }

  private static Set<String> codes(TaggedSentence in, int from, int to) {
    Set<String> codes = new TreeSet<>();
    Span span =
        new Span(in.start(Math.max(0, from)), Math.max(in.start(Math.max(0, from)), in.end(to)));
    for (Party party : in.parties()) {
      if (span.contains(party.span()) && party.naming() != Naming.CAPITAL && !isPlace(in, party)) {
        codes.addAll(party.codes());
      }
    }
    return codes;
  }

  private static boolean isPlace(TaggedSentence in, Party party) {
    int start = in.tokenAt(party.span().start());
    return in.word(start - 1).matches("in|at|from")
        || in.word(start - 1).equals(",") && in.word(start - 3).matches("in|at");
  }
}
