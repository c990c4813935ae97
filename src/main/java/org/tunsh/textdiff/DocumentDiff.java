package org.tunsh.textdiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tunsh.model.Assertion;
import org.tunsh.model.Document;
import org.tunsh.model.Facts;
import org.tunsh.textdiff.Difference.Both;
import org.tunsh.textdiff.Difference.Passage;

/** Compares a later document with an earlier one. */
public final class DocumentDiff {
  private final Document earlier;
  private final Facts earlierFacts;

  /** A comparison with an earlier document. */
  public DocumentDiff(Document earlier, Facts facts) {
    this.earlier = earlier;
    this.earlierFacts = facts;
  }

  /** What the later document adds, drops, rewords, moves and takes over. */
  public Difference with(Document later, Facts laterFacts) {
    Map<String, Assertion> before = byContent(earlierFacts);
    Map<String, Assertion> after = byContent(laterFacts);
    List<Both> reworded = new ArrayList<>();
    List<Both> moved = new ArrayList<>();
    int kept = 0;
    for (Map.Entry<String, Assertion> entry : after.entrySet()) {
      Assertion old = before.get(entry.getKey());
      if (old == null) {
        continue;
      }
      Both both = new Both(old, entry.getValue());
      if (ranks(both)) {
        moved.add(both);
      }
      if (sameWords(both)) {
        kept++;
      } else {
        reworded.add(both);
      }
    }
    List<Passage> passages = new ArrayList<>();
    int[] words = passages(later, passages);
    return new Difference(
        earlierFacts,
        laterFacts,
        without(after, before),
        without(before, after),
        reworded,
        moved,
        kept,
        passages,
        words[0],
        words[0] - words[1]);
  }

  /** All words of the later document, and those that the earlier one has in the same passages. */
  private int[] passages(Document later, List<Passage> passages) {
    PassageFinder finder = new PassageFinder(earlier);
    int all = 0;
    int common = 0;
    for (Unit unit : Unit.of(later)) {
      all += unit.words().size();
      Optional<PassageFinder.Match> match = finder.match(later, unit);
      if (match.isPresent()) {
        passages.add(match.get().passage());
        common += match.get().common();
      }
    }
    return new int[] {all, common};
  }

  private static List<Assertion> without(
      Map<String, Assertion> some, Map<String, Assertion> others) {
    return some.entrySet().stream()
        .filter(entry -> !others.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean ranks(Both both) {
    return both.earlier() instanceof Assertion.AreaAssertion a
        && both.later() instanceof Assertion.AreaAssertion b
        && a.order() != b.order();
  }

  private static boolean sameWords(Both both) {
    return plain(both.earlier().evidence().quote()).equals(plain(both.later().evidence().quote()));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
  }

  private static Map<String, Assertion> byContent(Facts facts) {
    Map<String, Assertion> byContent = new LinkedHashMap<>();
    facts.assertions().forEach(a -> byContent.putIfAbsent(content(a, facts), a));
    return byContent;
  }

  /**
   * What is asserted, without its words, its rank and its date. A document's own parties are those
   * of no other document where two pairs are compared: they count as the same.
   */
  private static String content(Assertion assertion, Facts facts) {
    boolean own = assertion.parties().equals(facts.parties());
    String parties =
        (own ? "own" : String.join(";", assertion.parties())) + " " + assertion.status();
    return switch (assertion) {
      case Assertion.PartnershipAssertion p ->
          "partnership " + parties + " " + p.level() + " " + p.qualifiers() + " " + p.action();
      case Assertion.InstrumentAssertion i -> "instrument " + parties + " " + plain(i.title());
      case Assertion.AreaAssertion a -> "area " + parties + " " + a.area();
      case Assertion.DefenceAssertion d -> "defence " + parties + " " + d.item();
      case Assertion.CommitmentAssertion c ->
          "commitment " + parties + " " + c.by() + " " + c.aspect() + " " + c.subject();
    };
  }
}
