package org.tunsh.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Tells the second party of an account whose title names only one: a guest, a counterpart. */
final class OtherParty {
  /** 'A and B', 'A-B relations': what stands between two that a text speaks of together. */
  private static final Pattern COUPLED =
      Pattern.compile(
          "(?i)\\s*[-–—/]\\s*|\\s+and\\s+(?:the\\s+)?(?:(?:republic|kingdom|people)\\s+of\\s+(?:the\\s+)?)?");

  /** What a guest says to those whose country he is in. */
  private static final Pattern TO_YOU =
      Pattern.compile(
          "(?i)\\byour\\s+(?:country|nation|people|state|government|president|king|minister|hospitality|capital|predecessor|health|words|parliament)s?\\b|\\byours\\b|\\byou\\s+(?:and\\s+I|came)\\b|\\bour\\s+(?:two|both)\\s+(?:countries|nations|peoples|states)\\b|\\bour\\s+hosts?\\b|\\b(?:this|the\\s+host)\\s+country\\b");

  private OtherParty() {}

  /**
   * The named party and the one with which the text couples it, if none of those whom the opening
   * names is coupled with it, and none is named more often.
   *
   * @param opening whom the opening names, the named one with them
   */
  static Set<String> beside(
      Annotated annotated, String named, Set<String> opening, PartyCounts counts) {
    Map<String, Integer> couples = couples(annotated, named);
    boolean told = opening.size() > 1 && opening.stream().anyMatch(couples::containsKey);
    int most = couples.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> top =
        couples.keySet().stream().filter(code -> couples.getOrDefault(code, 0) == most).toList();
    if (told || top.size() != 1) {
      return opening;
    }
    int least = counts.count(top.getFirst());
    boolean less =
        opening.stream().anyMatch(code -> !code.equals(named) && counts.count(code) > least);
    return less ? opening : new TreeSet<>(Set.of(named, top.getFirst()));
  }

  private static Map<String, Integer> couples(Annotated annotated, String named) {
    String text = annotated.document().text();
    List<Party> parties =
        annotated.within(new Span(0, text.length()), Party.class).stream()
            .filter(party -> party.codes().size() == 1 && party.naming() != Naming.CAPITAL)
            .toList();
    Map<String, Integer> couples = new HashMap<>();
    for (int i = 1; i < parties.size(); i++) {
      Party one = parties.get(i - 1);
      Party next = parties.get(i);
      Set<String> both = NamedParties.codes(List.of(one, next));
      if (both.size() == 2
          && both.contains(named)
          && one.span().end() <= next.span().start()
          && COUPLED.matcher(text.substring(one.span().end(), next.span().start())).matches()) {
        both.stream()
            .filter(code -> !code.equals(named))
            .forEach(code -> couples.merge(code, 1, Integer::sum));
      }
    }
    return couples;
  }

  /**
   * A guest whom a speech's title names, and the host in whose capital it was held, where the text
   * names the host's country too or speaks to it.
   */
  static Set<String> host(String guest, List<Party> titleParties, PartyCounts counts, String text) {
    boolean spokenTo = TO_YOU.matcher(text).find();
    return titleParties.stream()
        .filter(party -> party.naming() == Naming.CAPITAL && party.codes().size() == 1)
        .filter(
            party -> counts.count(party.codes().getFirst()) > 0 || spokenTo && isPlace(text, party))
        .map(party -> party.codes().getFirst())
        .filter(code -> !code.equals(guest))
        .findFirst()
        .<Set<String>>map(code -> new TreeSet<>(Set.of(guest, code)))
        .orElse(Set.of());
  }

  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:\\b(?:in|at)\\s+(?:the\\s+)?|,\\s+)$");

  /** 'San José, CA', 'Paris Davis': no capitals. */
  private static final Pattern OTHER_NAME =
      Pattern.compile("^(?:\\s+\\p{Lu}\\p{Ll}|,\\s*\\p{Lu}{2}\\b)");

  private static boolean isPlace(String text, Party capital) {
    int start = capital.span().start();
    int end = capital.span().end();
    return start > BEFORE
        && end <= text.length()
        && PLACE.matcher(text.substring(start - BEFORE, start)).find()
        && !OTHER_NAME.matcher(text.substring(end)).find();
  }

  private static final int BEFORE = 12;
}
