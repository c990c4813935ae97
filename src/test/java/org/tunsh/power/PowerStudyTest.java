package org.tunsh.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.fixture.FactsBuilder.RANKING;
import static org.tunsh.fixture.FactsBuilder.document;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.Testimonies;
import org.tunsh.reconcile.Reconciler;

class PowerStudyTest {
  private static final List<Facts> DOCUMENTS =
      List.of(
          document("a.md", "original")
              .dated("2010")
              .tells("QMA+QMB comprehensive declared 2004")
              .tells("QMA+QMB strategic upgraded 2010")
              .areas("QMA+QMB", "headings", "political", "economy")
              .facts(),
          document("c.md", "original")
              .dated("2012")
              .tells("QMA+QMC comprehensive declared 2007")
              .tells("QMA+QMC strategic upgraded 2012")
              .areas("QMA+QMC", "headings", "economy")
              .facts(),
          document("d.md", "original")
              .dated("2015")
              .tells("QMA+QMD strategic declared 2011")
              .tells("QMA+QMD comprehensive declared 2015")
              .facts(),
          document("e.md", "original")
              .dated("2020")
              .tells("QMZ+QMB strategic declared 2020")
              .areas("QMZ+QMB", "headings", "health")
              .tells("QMZ+QMC strategic proposed 2020")
              .facts());

  private static final PowerStudy STUDY =
      new PowerStudy(Reconciler.reconcile(DOCUMENTS, RANKING), Testimonies.of(DOCUMENTS), 0.3);

  /** Values of the exact interval as printed in tables (0 of 10: 1 - 0.025^(1/10)). */
  @ParameterizedTest
  @CsvSource({
    "0,10,0,0.3085",
    "10,10,0.6915,1",
    "5,10,0.1871,0.8129",
    "1,1,0.025,1",
    "3,20,0.0321,0.3789"
  })
  void sharesHaveTheExactInterval(int count, int of, double low, double high) {
    Share share = new Share(count, of);
    assertEquals(low, share.low(), 5e-5);
    assertEquals(high, share.high(), 5e-5);
  }

  @Test
  void whatIsNoShareIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Share(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
  }

  @Test
  void theLadderIsReadOffUpgradesAndContradictionsAreShown() {
    PowerProfile profile = STUDY.profile("QMA");
    assertEquals(3, profile.partners());
    assertEquals(
        List.of("comprehensive", "strategic"),
        profile.names().stream().map(PowerProfile.NameUse::name).toList());
    assertEquals(
        List.of("comprehensive strategic 2 false", "strategic comprehensive 1 true"),
        profile.steps().stream()
            .map(s -> s.from() + " " + s.to() + " " + s.cases().size() + " " + s.against())
            .toList());
  }

  @Test
  void yearsBetweenRungsComeWithTheirNumber() {
    PowerProfile.Gap gap = STUDY.profile("QMA").gaps().getFirst();
    assertEquals(List.of(5, 6), gap.years());
    assertEquals(5.5, gap.median());
    assertFalse(gap.interval(), "two cases give no interval");
  }

  @Test
  void fiveCasesGiveTheSameIntervalEachTime() {
    MedianInterval once = MedianInterval.of(List.of(1, 2, 3, 4, 100));
    assertEquals(3, once.median());
    assertTrue(once.low() >= 1 && once.low() <= 3 && once.high() >= 3 && once.high() <= 100);
    assertEquals(once, MedianInterval.of(List.of(1, 2, 3, 4, 100)));
  }

  @Test
  void topicsAreCountedOverPartnersWhoseDocumentsTellOfAny() {
    List<PowerProfile.TopicShare> topics = STUDY.profile("QMA").topics();
    assertEquals(
        List.of("economy 2 of 2", "political 1 of 2"),
        topics.stream()
            .map(t -> t.code() + " " + t.share().count() + " of " + t.share().of())
            .toList());
    assertTrue(topics.stream().allMatch(t -> t.level() == Level.STRATEGIC));
  }

  @Test
  void aTestStandsWithItsNumbersAndTheComparisonsMade() {
    List<Difference> differences = STUDY.differences(List.of("QMA", "QMZ"));
    assertEquals(3, differences.size());
    Difference first = differences.getFirst();
    assertEquals(3, first.comparisons());
    assertEquals(1.0 / 3, first.p(), 1e-9);
    assertEquals(1, first.adjusted(), 1e-9);
    assertEquals(2, first.shareA().of());
    assertEquals(1, first.shareB().of());
  }

  @Test
  void smallNumbersAreSaidToBeSmall() {
    List<PowerProfile> profiles = List.of(STUDY.profile("QMA"), STUDY.profile("QMZ"));
    String text =
        new PowerText(code -> code).text(profiles, STUDY.differences(List.of("QMA", "QMZ")));
    assertTrue(text.contains("small numbers"), text);
    assertTrue(text.contains("contradicts the order"), text);
    assertTrue(text.contains("too few for an interval"), text);
    String csv = new PowerRecords(code -> code).csv(profiles);
    assertTrue(csv.contains("QMA,QMA,strategic,area,economy,2,2,1.000,0.158,1.000"), csv);
  }

  @Test
  void stepsInACircleAreGoneAgainstWhereTheyAreFewest() {
    NameOrder order = new NameOrder(Comparator.naturalOrder());
    for (int i = 0; i < 3; i++) {
      order.step("z", "m");
      order.step("m", "a");
    }
    order.step("a", "z");
    assertEquals(List.of("z", "m", "a"), order.order(Set.of("a", "m", "z")));
  }
}
