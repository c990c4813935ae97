package org.tunsh.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tunsh.model.Annotated;
import org.tunsh.model.DocumentKind;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** How often each party is named in a document, and whom it names most. */
final class NamedMost {
  private static final Pattern AS_PLACE =
      Pattern.compile(
          "(?i)\\b(?:in|at|to|from|near|via|visited|left|reached|for)\\s+$|,\\s+$|[\\r\\n]$|^$");

  private NamedMost() {}

  /** How often each is named otherwise than by its capital. */
  static Map<String, Integer> counts(Annotated annotated) {
    Map<String, Integer> counts = new HashMap<>();
    for (Party party : all(annotated)) {
      if (party.naming() != Naming.CAPITAL) {
        party.codes().forEach(code -> counts.merge(code, 1, Integer::sum));
      }
    }
    return counts;
  }

  /**
   * The party that is named far more often than any other; in prose of one author also by its
   * capital, where that stands for the state.
   */
  static String focus(Annotated annotated, DocumentKind kind, Map<String, Integer> counts) {
    String focus = most(counts);
    boolean written = kind == DocumentKind.STUDY || kind == DocumentKind.NEWS;
    return focus.isEmpty() && written ? most(withCapitals(annotated, counts)) : focus;
  }

  private static Map<String, Integer> withCapitals(
      Annotated annotated, Map<String, Integer> counts) {
    Map<String, Integer> all = new HashMap<>(counts);
    String text = annotated.document().text();
    for (Party party : all(annotated)) {
      int at = party.span().start();
      if (party.naming() == Naming.CAPITAL
          && !AS_PLACE.matcher(text.substring(Math.max(0, at - 12), at)).find()) {
        party.codes().forEach(code -> all.merge(code, 1, Integer::sum));
      }
    }
    return all;
  }

  private static List<Party> all(Annotated annotated) {
    return annotated.within(new Span(0, annotated.document().text().length()), Party.class);
  }

  private static String most(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> byCount =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (byCount.isEmpty()) {
      return "";
    }
    int second = byCount.size() > 1 ? byCount.get(1).getValue() : 0;
    return byCount.getFirst().getValue() * 10 >= second * 14 ? byCount.getFirst().getKey() : "";
  }
}
