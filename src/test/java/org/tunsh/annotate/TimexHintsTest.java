package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.tunsh.fixture.Thoroughness;
import org.tunsh.model.Span;

final class TimexHintsTest {
  private static final String PIECES =
      "3 |21st |of |May |MAY|Sept. |September |2019|1998|2005-03-04|, |. |three |years ago "
          + "|two years later |last |this |the |same |year |month |week |day |date |today |tonight "
          + "|tomorrow |Yesterday |on |Monday|’s |decade ago |1990s |in |twenty-first day of "
          + "|two thousand and nineteen |signed Tuesday to |morning |the parties met and agreed "
          + "|to deepen their cooperation in all the fields of which they had spoken before, and ";

  private static String text(Random random) {
    String[] pieces = PIECES.split("\\|");
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  @Test
  void everyDateLiesWithinTheStretchesOfItsForm() {
    System.out.println("seed " + Thoroughness.seed());
    Random random = new Random(Thoroughness.seed());
    int found = 0;
    int rounds = Thoroughness.of(400, 40_000);
    for (int i = 0; i < rounds; i++) {
      String text = text(random);
      TimexHints hints = TimexHints.in(text);
      for (TimexRules.Rule rule : TimexRules.all()) {
        found += checked(rule, text, rule.stretches(hints));
      }
    }
    assertTrue(found > rounds, "only " + found + " dates were made");
  }

  private static int checked(TimexRules.Rule rule, String text, List<Span> stretches) {
    int found = 0;
    Matcher matcher = rule.pattern().pattern().matcher(text);
    while (matcher.find()) {
      Span match = new Span(matcher.start(), matcher.end());
      assertTrue(
          stretches.stream().anyMatch(s -> s.start() <= match.start() && match.end() <= s.end()),
          () -> "'" + match.of(text) + "' of " + rule.pattern() + " in '" + text + "'");
      found++;
    }
    return found;
  }

  @Test
  void whatIsFarFromAnyHintIsNotLookedAt() {
    String text = "x".repeat(1000) + " May " + "x".repeat(1000);
    List<Span> stretches = TimexHints.in(text).around(TimexHints.MONTH);
    assertEquals(List.of(new Span(941, 1161)), stretches);
    assertEquals(List.of(), TimexHints.in(text).around(TimexHints.WEEKDAY));
  }
}
