package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingTest {
  private final Spelling spelling = Spelling.of(Vocabulary.english(), List.of());

  static Guess guess(String text, float sure, int line) {
    Box box = new Box(1, 10, 10 * line, 5 * text.length(), 6);
    return new Guess(new Word(text, box, 6, false, line), sure);
  }

  @ParameterizedTest
  @CsvSource({
    "multilatoral,multilateral",
    "cooperatian,cooperation",
    "Ecanomy,Economy",
    "Dofence,Defence",
    "cooperabon,cooperation",
    "'(infrastructuro)','(infrastructure)'"
  })
  void aDoubtfulWordThatCanBeButOneIsPutRight(String read, String printed) {
    assertEquals(printed, spelling.corrected(guess(read, 0.4f, 1)).word().text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Enkhtaivan", "2019", "12-13", "17714", "Xinjiafang", "https://a.example"})
  void namesAndFiguresStayAsTheyWereRead(String read) {
    assertEquals(read, spelling.corrected(guess(read, 0.95f, 1)).word().text());
    assertEquals(read, spelling.correctedSmall(guess(read, 0.95f, 1)).word().text());
  }

  @Test
  void aCertainReadingStaysInRunningPrint() {
    assertEquals("Dofence", spelling.corrected(guess("Dofence", 0.95f, 1)).word().text());
    assertEquals("Defence", spelling.correctedSmall(guess("Dofence", 0.95f, 1)).word().text());
  }

  @Test
  void aYearKeepsItsBracket() {
    assertEquals("(2011)", spelling.corrected(guess("12011)", 0.9f, 1)).word().text());
  }

  @Test
  void whatHasLettersAndDigitsIsNoWord() {
    assertFalse(spelling.isWord(guess("c0operation", 0.9f, 1)));
    assertTrue(spelling.isWord(guess("caveats", 0.9f, 1)), "a plural of a word of the list");
    assertTrue(spelling.isWord(guess("&", 0.9f, 1)));
  }

  @Test
  void aWordTornByANarrowColumnIsJoinedAgain() {
    List<Guess> torn =
        List.of(guess("Multilateral", 0.9f, 1), guess("Coop:", 0.6f, 2), guess("eration", 0.6f, 3));
    assertEquals(
        List.of("Multilateral", "Coop-", "eration"),
        CellWords.joined(torn, spelling).stream().map(g -> g.word().text()).toList());
  }

  @Test
  void ofSeveralReadingsTheOneWithMostWordsIsKeptAndMendedFromTheOthers() {
    CellReadings readings = new CellReadings(spelling, List.of(guess("Multilateral", 0.5f, 1)));
    readings.add(List.of(guess("Maltilaterxl", 0.3f, 1), guess("cooperation", 0.8f, 2)));
    readings.add(List.of());
    assertEquals(
        List.of("Multilateral", "cooperation"),
        readings.best().stream().map(g -> g.word().text()).toList());
  }
}
