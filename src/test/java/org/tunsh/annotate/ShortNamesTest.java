package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tunsh.gazetteer.WordLists;
import org.tunsh.house.Checkout;
import org.tunsh.model.Mention.Naming;
import org.tunsh.model.Mention.Party;
import org.tunsh.model.Span;

/** What a text means by 'the Union' or 'the Kingdom', and where it means nothing that is named. */
class ShortNamesTest {
  private static ShortNames names() throws Exception {
    return new ShortNames(
        WordLists.read(List.of(Checkout.root().resolve("gazetteers/kinds.yaml"))));
  }

  private static Party named(String code) {
    return new Party(new Span(0, 1), List.of(code), Naming.NAME);
  }

  private static List<String> found(String text, Map<String, String> sole) {
    return ShortNames.find(text, new Span(0, text.length()), sole, List.of()).stream()
        .map(party -> party.codes().getFirst() + " " + party.span().of(text))
        .toList();
  }

  @Test
  void aNounStandsForTheOneThatTheTextHasNamed() throws Exception {
    Map<String, String> sole = names().of(List.of(named("EU"), named("NOR"), named("PER")));
    assertEquals(
        List.of("EU Union", "NOR Kingdom"),
        found("Peru thanked the Union for its help, and the Kingdom for its patience.", sole));
    assertEquals(List.of("EU Union"), found("The Union's members agreed.", sole));
  }

  @Test
  void aNounThatFitsTwoStandsForNone() throws Exception {
    Map<String, String> sole = names().of(List.of(named("EU"), named("AU"), named("NOR")));
    assertEquals(List.of(), found("Ghana thanked the Union for its help.", sole));
    assertEquals(Map.of("Continent", "AU", "Kingdom", "NOR"), sole);
  }

  @Test
  void longerNamesAreOthers() throws Exception {
    Map<String, String> sole = names().of(List.of(named("EU"), named("NATO")));
    assertEquals(List.of(), found("He told the Union Minister of the Alliance of Reefs.", sole));
    assertEquals(List.of(), found("She gave the State of the Union speech in March.", sole));
    assertEquals(List.of(), found("A customs union and an alliance of two.", sole));
  }
}
