package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gate's automaton finds what a search word by word finds. */
class StemAutomatonTest {
  private static final List<String> STEMS = List.of("part", "parties", "mou", "relati", "abc");
  private static final String LETTERS = "abcmoprtiesulné .-’1PMÉ";

  private static boolean isIn(String text) {
    return new StemAutomaton(STEMS).isIn(text, 0, text.length());
  }

  private static boolean wordByWord(String text) {
    for (String word : text.split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (STEMS.stream().anyMatch(lower::startsWith)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aWordBeginsWithAStem() {
    assertTrue(isIn("Their PARTNERSHIP"));
    assertTrue(isIn("the MoU"));
    assertTrue(isIn("co-relations"));
    assertFalse(isIn("apart, émou, irrelative, par"));
    assertFalse(isIn(""));
  }

  @Test
  void aStretchEndsWhereItEnds() {
    assertFalse(new StemAutomaton(STEMS).isIn("the partner", 0, 6));
    assertTrue(new StemAutomaton(STEMS).isIn("the partner", 4, 8));
  }

  @Test
  void findsWhatASearchWordByWordFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(24); k >= 0; k--) {
        text.append(
            random.nextInt(3) == 0
                ? STEMS.get(random.nextInt(STEMS.size())).substring(0, 2)
                : LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String told = text.toString();
      assertEquals(wordByWord(told), isIn(told), told);
    }
  }
}
