package org.tunsh.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Dataset;
import org.tunsh.model.Reviews;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.model.Testimonies;

class DeskTest {
  @TempDir private Path folder;

  private List<Doubt> doubts(Replayed decision) throws Exception {
    Reviews reviews =
        new Reviews(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(decision));
    Dataset nothing = new Dataset(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Desk(Testimonies.of(List.of()), nothing, List.of(), reviews, ReviewLog.in(folder))
        .doubts(0.7);
  }

  private static Replayed decision(String kind, Outcome outcome) {
    return new Replayed(
        "d1",
        kind,
        "2026-01-01T00:00:00Z",
        "A. Bold",
        "",
        "a.md",
        "They are partners.",
        List.of(),
        List.of(),
        outcome,
        "of its 2 tellings 1 are found");
  }

  @Test
  void aMergeThatLostItsEffectNeedsAPerson() throws Exception {
    Doubt doubt = doubts(decision("merge", Outcome.WITHOUT_EFFECT)).getFirst();
    assertEquals(Doubt.Kind.WITHOUT_EFFECT, doubt.kind());
    assertEquals("d1", doubt.id());
    assertTrue(doubt.why().startsWith("of its 2 tellings 1 are found"), doubt.why());
    assertEquals(1, doubts(decision("split", Outcome.WITHOUT_EFFECT)).size());
  }

  @Test
  void aMergeThatHoldsAndARejectionOfWhatNobodySaysNeedNobody() throws Exception {
    assertEquals(List.of(), doubts(decision("merge", Outcome.APPLIED)));
    assertEquals(List.of(), doubts(decision("reject", Outcome.WITHOUT_EFFECT)));
  }
}
