package org.tunsh.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static Claim claim(String type, double confidence, boolean right) {
    return new Claim("a.md", type, "way", confidence, right);
  }

  @Test
  void theErrorIsTheMeanDistanceOfConfidenceAndShareWeighedByCount() {
    List<Claim> claims =
        List.of(
            claim("area", 0.95, true),
            claim("area", 0.95, false),
            claim("area", 0.25, false),
            claim("area", 0.25, false));
    Reliability all = Reliability.of(claims).getFirst();
    // |0.95 - 0.5| and |0.25 - 0|, each of two in four.
    assertEquals(0.35, all.error(), 1e-9);
    assertEquals(2, all.bins().size());
    assertEquals(new Reliability.Bin(0.2, 0.3, 2, 0.25, 0.0), all.bins().getFirst());
    assertEquals(new Reliability.Bin(0.9, 1.0, 2, 0.95, 0.5), all.bins().getLast());
  }

  @Test
  void confidenceOfOneBelongsToTheHighestBin() {
    Reliability all = Reliability.of(List.of(claim("area", 1.0, true))).getFirst();
    assertEquals(new Reliability.Bin(0.9, 1.0, 1, 1.0, 1.0), all.bins().getFirst());
    assertEquals(0.0, all.error());
  }

  @Test
  void eachTypeIsToldApartAfterAll() {
    List<Reliability> found =
        Reliability.of(List.of(claim("defence", 0.9, true), claim("area", 0.9, true)));
    assertEquals(List.of("all", "area", "defence"), found.stream().map(Reliability::type).toList());
  }

  @Test
  void nothingJudgedGivesNothing() {
    assertEquals(List.of(), Reliability.of(List.of()));
  }
}
