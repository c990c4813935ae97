package org.tunsh.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {
  private static String name(String... lines) {
    return new Headline(String.join("\n", lines)).name();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ulaanbaatar, 14 March 2017",
        "News, 20 March 2017",
        "(March 3, 2011)",
        "New Delhi, the 17th May 2015",
        "2017-03-14",
        "Tokyo 12 Sept. 2013",
        "Mongolia and Japan established a strategic partnership in 2016."
      })
  void endsAtTheDateLineOrTheFirstSentence(String below) {
    assertEquals(
        "Joint Statement\nof Mongolia and Japan",
        name("Joint Statement", "of Mongolia and Japan", below, "The two sides met"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on the occasion of the State visit of the President of Mongolia on 12 May 2011",
        "Medium-Term Programme for 2013",
        "between Mongolia and the U.S.",
        "of the Strategic Partnership of 2016"
      })
  void goesOnInLinesThatTellWhatTheDocumentIs(String more) {
    assertEquals("Joint Statement\n" + more, name("Joint Statement", more));
  }

  @Test
  void aFirstLineStandsWhateverItIs() {
    assertEquals("12 May 2011", name("12 May 2011", "Mongolia met Japan in the year 2011."));
    assertEquals("", name(""));
  }

  @Test
  void aLongLineOfSignsTakesNoTime() {
    String hostile = "-".repeat(2000) + " a".repeat(2000);
    assertEquals("Title\n" + hostile, name("Title", hostile));
  }
}
