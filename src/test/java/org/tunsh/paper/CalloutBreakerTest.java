package org.tunsh.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalloutBreakerTest {
  private static List<String> pieces(String line) {
    CalloutBreaker breaker = new CalloutBreaker();
    breaker.setText(line);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int end = breaker.next(); end > 0; end = breaker.next()) {
      pieces.add(line.substring(start, end));
      start = end;
    }
    return pieces;
  }

  @Test
  void aRaisedNumberStaysWithItsWord() {
    assertEquals(List.of("One ", "(2025).¹² ", "Two.³"), pieces("One (2025).¹² Two.³"));
  }

  @Test
  void otherLinesEndWhereTheyDid() {
    assertEquals(List.of("one ", "well-", "known ", "act"), pieces("one well-known act"));
  }
}
