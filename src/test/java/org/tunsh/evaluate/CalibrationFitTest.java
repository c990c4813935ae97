package org.tunsh.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
  private static final long SEED = 2026;
  private final CalibrationFit fit = new CalibrationFit(String::valueOf);

  private static List<Claim> claims(String type, String way, double estimate, int right, int of) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < of; i++) {
      claims.add(new Claim("document " + i, type, way, estimate, i < right));
    }
    return claims;
  }

  private static double share(List<CalibrationFit.Row> rows, String way, String estimate) {
    return rows.stream()
        .filter(row -> row.way().equals(way) && row.estimate().equals(estimate))
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  @Test
  void aLargeGroupKeepsItsShare() {
    List<CalibrationFit.Row> rows = fit.fit(claims("area", "headings", 0.5, 4500, 5000));
    assertEquals(0.9, share(rows, "headings", "0.5"), 0.005);
  }

  @Test
  void aSmallGroupIsDrawnTowardsTheOneAbove() {
    List<Claim> claims = claims("area", "headings", 0.5, 900, 1000);
    claims.addAll(claims("area", "paragraphs", 0.5, 0, 2));
    double share = share(fit.fit(claims), "paragraphs", "");
    assertTrue(share > 0.8 && share < 0.9, "share " + share);
  }

  @Test
  void rowsStandForTypeWayAndEstimateWithTheirCounts() {
    List<CalibrationFit.Row> rows = fit.fit(claims("defence", "prose", 0.7, 3, 4));
    assertEquals(3, rows.size());
    rows.forEach(row -> assertEquals("4 3", row.seen() + " " + row.right()));
    assertEquals(
        List.of("", "prose", "prose"), rows.stream().map(CalibrationFit.Row::way).toList());
  }

  @Test
  void documentsAreJudgedByATableMadeWithoutThem() {
    // Right in one document alone: its own table would know, the others' cannot.
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      claims.add(new Claim("a", "area", "rare", 0.6, true));
      claims.add(new Claim("b" + i, "area", "common", 0.6, false));
    }
    List<Claim> judged = fit.crossValidated(claims);
    assertEquals(claims.size(), judged.size());
    judged.stream()
        .filter(claim -> claim.document().equals("a"))
        .forEach(claim -> assertTrue(claim.confidence() < 0.1, "given " + claim.confidence()));
  }

  @Test
  void whatWasDrawnAtAKnownRateIsCalibratedUnderCrossValidation() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] rates = {0.6, 0.75, 0.95};
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      int way = random.nextInt(rates.length);
      claims.add(
          new Claim(
              "document " + i / 10,
              "partnership",
              "way " + way,
              0.5,
              random.nextDouble() < rates[way]));
    }
    Reliability all = Reliability.of(fit.crossValidated(claims)).getFirst();
    assertTrue(all.error() < 0.03, "seed " + SEED + ": error " + all.error());
    assertTrue(Reliability.of(claims).getFirst().error() > 0.15, "seed " + SEED);
  }
}
