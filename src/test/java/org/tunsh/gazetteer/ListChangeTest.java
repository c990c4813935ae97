package org.tunsh.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListChangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "areas.yaml | - code: energy\\n"
            + "  strong: [gas] | - code: energy\\n"
            + "  strong: [gas, heat-pump*] | Heat pumps. | true",
        "areas.yaml | - code: energy\\n"
            + "  strong: [gas] | - code: energy\\n"
            + "  strong: [gas, heat pump*] | Gas alone. | false",
        "areas.yaml | - code: energy\\n"
            + "  strong: [gas] | - code: energy\\n"
            + "  weak: [gas] | Gas. | true",
        "areas.yaml | - code: energy\\n"
            + "  strong: [gas] | - code: trade\\n"
            + "  strong: [gas] | Oil. | false",
        "areas.yaml | - code: energy\\n"
            + "  strong: [gas, oil] | - code: energy\\n"
            + "  strong: [oil, gas] | None. | true",
        "areas.yaml | - code: energy | broken: [ | None. | true",
        "own/offices.yaml | '' | - code: president\\n  words: [Chair] | The Chair. | true",
        "own/offices.yaml | '' | - code: president\\n  words: [Chair] | The chaise. | false",
        "tiers.yaml | 'qualifiers: [a]' | 'qualifiers: [a, \"rock[- ]solid=rock-solid\"]' | A"
            + " Rock-Solid one | true",
        "tiers.yaml | 'qualifiers: [a]' | 'qualifiers: [a, \"rock[- ]solid=rock-solid\"]' | A rock"
            + " | false",
        "tiers.yaml | 'qualifiers: [a]' | 'qualifiers: [a, \"ro+ck\"]' | None. | true",
        "tiers.yaml | 'head-level: [a]' | 'head-level: [a, rung]' | None. | true",
        "own/suggestions.yaml | 'a: [b]' | 'a: [c]' | b c | false"
      })
  void touchesTheTextsThatCanFeelIt(
      String file, String before, String after, String text, boolean touched) {
    ListChange change =
        ListChange.between(
            Map.of(file, before.replace("\\n", "\n")), Map.of(file, after.replace("\\n", "\n")));
    assertEquals(touched, change.touches(text, List.of()));
  }
}
