package org.tunsh.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReducedDateTest {
  @ParameterizedTest
  @CsvSource({
    "2019, 2019-09-03, true",
    "2019-09, 2019-09-03, true",
    "2019-09-03, 2019-09-03, true",
    "2019-09-03, 2019, false",
    "2019-09, 2019-10-01, false"
  })
  void aDateCoversItselfAndWhatIsMoreExact(String one, String other, boolean covers) {
    assertEquals(covers, new ReducedDate(one).covers(new ReducedDate(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "2018, 2019-07-31, 212",
    "2019-07-31, 2018, 212",
    "2019, 2019-07, 0",
    "2018, 2020, 366"
  })
  void daysAreCountedBetweenTheNearestEnds(String one, String other, long days) {
    assertEquals(days, new ReducedDate(one).daysFrom(new ReducedDate(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "19", "2019-13", "2019-02-29", "2019-9", "2019-09-03T00:00", "around"})
  void whatIsNoDateIsRefused(String value) {
    assertEquals(false, ReducedDate.isDate(value));
    assertThrows(IllegalArgumentException.class, () -> new ReducedDate(value));
  }

  @Test
  void datesSortByTimeTheLessExactFirst() {
    assertEquals(
        List.of("2018-12", "2019", "2019-01", "2019-01-02"),
        List.of("2019-01-02", "2019", "2018-12", "2019-01").stream()
            .map(ReducedDate::new)
            .sorted()
            .map(ReducedDate::value)
            .toList());
  }
}
