package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.house.Checkout;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** Whom 'the former' and 'the latter' mean, and where they mean nobody. */
class FormerAndLatterTest {
  private static final Map<String, String> STATES =
      Map.of("Angola", "AGO", "Kenya", "KEN", "Peru", "PER");

  private static List<String> found(String text) throws Exception {
    FormerAndLatter words =
        new FormerAndLatter(
            WordLists.read(List.of(Checkout.root().resolve("gazetteers/kinds.yaml"))));
    List<Party> parties = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      for (Map.Entry<String, String> state : STATES.entrySet()) {
        if (text.startsWith(state.getKey(), at)) {
          Span span = new Span(at, at + state.getKey().length());
          parties.add(new Party(span, List.of(state.getValue()), Naming.NAME));
        }
      }
    }
    return words.find(text, new Span(0, text.length()), parties).stream()
        .map(party -> party.span().of(text) + " " + party.codes().getFirst())
        .toList();
  }

  @Test
  void theyMeanTheTwoThatWereNamedTogether() throws Exception {
    assertEquals(
        List.of("former AGO", "latter KEN"),
        found("Peru has ties with Angola and Kenya: the former has coal, the latter is green."));
  }

  @Test
  void withoutTwoThatWereNamedTogetherTheyMeanNobody() throws Exception {
    assertEquals(List.of(), found("Angola is large. Kenya is green, and the latter has lions."));
    assertEquals(List.of(), found("The latter has lions."));
  }

  @Test
  void beforeANounTheyMeanSomethingElse() throws Exception {
    assertEquals(List.of(), found("Angola and Kenya met the former president of Peru."));
  }
}
