package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Mention.Timex;
import org.tunsh.model.Span;

/** Dates in prose, read on 9 July 2021, a Friday. */
final class TimexFinderTest {
  @Test
  void numbersOfYearsAreReadWhole() {
    assertEquals(List.of("1960"), dates("Sixty-one years ago the embassies were opened."));
    assertEquals(List.of("2004"), dates("It was founded seventeen years ago."));
    assertEquals(List.of("2001"), dates("It was founded two decades ago."));
    assertEquals(List.of("2011"), dates("It was founded a decade ago."));
  }

  @Test
  void whatIsEarlierIsCountedFromTheParagraph() {
    assertEquals(
        List.of("2010", "2006"), dates("It was raised in 2010. Four years earlier it began."));
    assertEquals(List.of("2017"), dates("It began four years earlier, they said."));
    assertEquals(
        List.of("2019-10", "2019-09"), dates("A in October 2019, and B one month before that."));
    assertEquals(List.of("2021-07-08"), dates("They welcomed the signing, a day earlier, of it."));
  }

  @Test
  void aDateInTwoWordsIsOne() {
    assertEquals(List.of("2004", "2014-07"), dates("Set up in 2004; ten years later, in July."));
    assertEquals(
        List.of("2015-08", "2015-06"),
        dates("A in August 2015. B in the same year two months earlier."));
    assertEquals(
        List.of("2008", "2009-10"), dates("A in 2008, and B in October of the following year."));
  }

  @Test
  void theSameDayIsTheLastDayThatIsNotToday() {
    assertEquals(
        List.of("2021-07-02", "2014", "2021-07-09", "2021-07-02"),
        dates("On 2 July X; in 2014 Y. Today Z. On the same day W."));
    assertEquals(List.of("2021-07-09"), dates("W was signed on the same day."));
  }

  @Test
  void aMonthWithoutYearMayStandBeforeOf() {
    assertEquals(List.of("2021-02"), dates("The renewal in February of the memorandum."));
    assertEquals(List.of("2020-02"), dates("The renewal in February of last year."));
  }

  @Test
  void hoursAndWeeksAreCountedToo() {
    assertEquals(List.of("2021-07-09"), dates("The text that we issued an hour ago."));
    assertEquals(List.of("2021-07"), dates("They met last week.", "2021-07-21"));
    assertEquals(List.of(""), dates("They met last week.", "2021-07-09"));
    assertEquals(List.of("2021-07-07"), dates("They met the day before yesterday."));
  }

  @Test
  void aSpanIsNoDateButTellsItsBeginning() {
    String text = "Peru has been a partner for five years.";
    Timex span = new TimexFinder().find(text, new Span(0, text.length()), "2021-07-09").getFirst();
    assertEquals("", span.value());
    assertEquals(Timex.LASTING + "2016", span.reason());
  }

  private static List<String> dates(String text) {
    return dates(text, "2021-07-09");
  }

  private static List<String> dates(String text, String day) {
    return new TimexFinder()
        .find(text, new Span(0, text.length()), day).stream().map(Timex::value).toList();
  }
}
