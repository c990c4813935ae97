package org.tunsh.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Assertion;
import org.tunsh.model.Facts;
import org.tunsh.model.Level;
import org.tunsh.model.Reviews.Outcome;
import org.tunsh.model.Reviews.Replayed;
import org.tunsh.model.Span;
import org.tunsh.review.ReviewedCorpus.Saying;

class ReplayTest {
  private static final int DOCUMENTS = 50;
  private static final int SENTENCES = 20;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final UnaryOperator<String> AS_WRITTEN = text -> text;
  private static final UnaryOperator<Span> WHOLE = span -> span;

  private final long seed = Long.getLong("tunsh.seed", System.nanoTime());
  private final Random random = new Random(seed);

  private static Reviewer reviewer(int second) throws ReviewException {
    return new Reviewer(
        "A. Bold", "checked", Clock.fixed(BEGIN.plusSeconds(second), ZoneOffset.UTC));
  }

  private static List<Saying> sayings(int document) {
    return IntStream.range(document * SENTENCES, (document + 1) * SENTENCES)
        .mapToObj(Saying::of)
        .toList();
  }

  private static ReviewedCorpus first() {
    ReviewedCorpus corpus = new ReviewedCorpus();
    for (int d = 0; d < DOCUMENTS; d++) {
      corpus.add("paper-%02d.txt".formatted(d), sayings(d), AS_WRITTEN, WHOLE);
    }
    return corpus;
  }

  /** One decision on each value: confirmed, corrected or rejected; or one more beside it. */
  private List<Decision> decisions(List<Facts> facts) throws ReviewException {
    List<Decision> decisions = new ArrayList<>();
    for (Facts document : facts) {
      for (Assertion assertion : document.assertions()) {
        Target target = Target.of(document, assertion);
        Reviewer reviewer = reviewer(decisions.size());
        decisions.add(
            switch (random.nextInt(4)) {
              case 0 -> reviewer.accepts(target);
              case 1 ->
                  reviewer.corrects(
                      target, target.stood().with(Map.of("date", "1901-02")), Optional.empty());
              case 2 -> reviewer.rejects(target);
              default ->
                  reviewer.adds(
                      Target.of(document, target.selector(), Claim.blank("partnership")),
                      target.stood().with(Map.of("date", "1902", "action", "ended")));
            });
      }
    }
    return decisions;
  }

  /** What a scan makes of a sentence: other lines, other quotation marks, a wrong letter or two. */
  private String scanned(String sentence) {
    StringBuilder text = new StringBuilder(sentence.replace('\u201c', '"').replace('\u201d', '"'));
    text.setCharAt(text.indexOf(" ", 20), '\n');
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(40, text.length() - 30);
      text.setCharAt(at, 'c');
    }
    return text.toString();
  }

  /**
   * The corpus rebuilt: a newer extractor quotes more or less and misreads a level now and then;
   * some documents are there as scans only, some are gone, and one has lost its second half.
   */
  private ReviewedCorpus rebuilt() {
    ReviewedCorpus corpus = new ReviewedCorpus();
    for (int d = 0; d < DOCUMENTS; d++) {
      List<Saying> sayings = sayings(d);
      UnaryOperator<Span> quoted =
          span -> new Span(span.start() + random.nextInt(10), span.end() - random.nextInt(10));
      if (d % 10 == 3) {
        corpus.add("scans/PAPER-%02d.pdf".formatted(d), sayings, this::scanned, quoted);
      } else if (d % 10 == 5) {
        corpus.add(
            "paper-%02d.txt".formatted(d), sayings.subList(0, SENTENCES / 2), AS_WRITTEN, quoted);
      } else if (d % 10 != 7) {
        corpus.add(
            "paper-%02d.txt".formatted(d),
            sayings.stream().map(s -> random.nextInt(8) == 0 ? s.at(Level.EXPANDED) : s).toList(),
            AS_WRITTEN,
            quoted);
      }
    }
    return corpus;
  }

  @Test
  void aThousandDecisionsOnARebuiltCorpusAreAllKeptOrShown() throws Exception {
    ReviewedCorpus before = first();
    List<Decision> decisions = decisions(before.facts());
    assertEquals(1000, decisions.size());
    ReviewedCorpus after = rebuilt();
    Replay.Replayed replayed = new Replay(decisions).over(after.facts(), after::document);

    Map<String, Replayed> shown = new HashMap<>();
    replayed.reviews().decisions().forEach(r -> shown.put(r.decision(), r));
    Map<String, Set<Claim>> said = said(replayed.facts());
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      Replayed outcome = shown.get(decision.id());
      assertTrue(outcome != null, "seed " + seed + ": decision " + i + " was dropped");
      check(decision, outcome, i, said);
    }
    assertEquals(1000, shown.size());
  }

  private void check(Decision decision, Replayed outcome, int i, Map<String, Set<Claim>> said) {
    String which = "seed " + seed + ", decision " + i + " " + decision.kind() + ": " + outcome;
    int kind = i / SENTENCES % 10;
    boolean gone = kind == 7;
    boolean cut = kind == 5 && i % SENTENCES >= SENTENCES / 2;
    if (gone || cut) {
      assertEquals(gone ? Outcome.ABSENT : Outcome.UNPLACED, outcome.outcome(), which);
      return;
    }
    Set<Claim> here = said.getOrDefault("%02d".formatted(i / SENTENCES), Set.of());
    if (decision.kind() == Decision.Kind.REJECT) {
      assertFalse(here.contains(decision.targets().getFirst().stood()), which);
    } else {
      assertEquals(Outcome.APPLIED, outcome.outcome(), which);
      Claim stands = decision.stands().orElse(decision.targets().getFirst().stood());
      assertTrue(here.contains(stands), which);
    }
  }

  private static Map<String, Set<Claim>> said(List<Facts> facts) {
    Map<String, Set<Claim>> said = new HashMap<>();
    for (Facts document : facts) {
      String number = document.file().replaceAll("\\D", "");
      document
          .assertions()
          .forEach(a -> said.computeIfAbsent(number, n -> new HashSet<>()).add(Claim.of(a)));
    }
    return said;
  }

  @Test
  void ofTwoDocumentsThatAreCalledAlikeTheOneWithTheWordsIsMeant() throws Exception {
    ReviewedCorpus before = new ReviewedCorpus();
    before.add("one/statement.txt", sayings(0), AS_WRITTEN, WHOLE);
    before.add("two/statement.txt", sayings(1), AS_WRITTEN, WHOLE);
    ReviewedCorpus after = new ReviewedCorpus();
    after.add("boxes/1/statement.pdf", sayings(0), this::scanned, WHOLE);
    after.add("boxes/2/statement.pdf", sayings(1), this::scanned, WHOLE);
    List<Decision> decisions = decisions(before.facts());
    for (Replayed each :
        new Replay(decisions).over(after.facts(), after::document).reviews().decisions()) {
      assertEquals(Outcome.APPLIED, each.outcome(), "seed " + seed + ": " + each.because());
    }
  }

  @Test
  void theOrderOfTheLogMeansNothing() throws Exception {
    ReviewedCorpus corpus = first();
    List<Decision> decisions = new ArrayList<>(decisions(corpus.facts()));
    for (int i = 0; i < 100; i++) {
      decisions.add(reviewer(2000 + i).undoes(decisions.get(random.nextInt(decisions.size()))));
    }
    Replay.Replayed once = new Replay(decisions).over(corpus.facts(), corpus::document);
    Collections.shuffle(decisions, random);
    Replay.Replayed again = new Replay(decisions).over(corpus.facts(), corpus::document);
    assertEquals(once, again, "seed " + seed);
  }

  @Test
  void withoutDecisionsNothingChanges() {
    ReviewedCorpus corpus = first();
    assertEquals(
        corpus.facts(), new Replay(List.of()).over(corpus.facts(), corpus::document).facts());
  }

  @Test
  void ofTwoWhoCorrectTheSameValueApartTheLaterWinsAndTheErrataTellOfBoth() throws Exception {
    ReviewedCorpus corpus = first();
    Facts document = corpus.facts().getFirst();
    Target target = Target.of(document, document.assertions().getFirst());
    Claim one = target.stood().with(Map.of("parties", "MNG;QZZ"));
    Claim other = target.stood().with(Map.of("parties", "MNG;QZY"));
    Decision early = reviewer(1).corrects(target, one, Optional.empty());
    Decision late = reviewer(2).corrects(target, other, Optional.empty());
    Replay.Replayed replayed =
        new Replay(List.of(late, early)).over(corpus.facts(), corpus::document);
    Set<Claim> said = said(replayed.facts()).getOrDefault("00", Set.of());
    assertTrue(said.contains(other));
    assertFalse(said.contains(one));
    assertEquals(
        List.of(Outcome.SUPERSEDED, Outcome.APPLIED),
        replayed.reviews().errata().stream().map(e -> e.outcome()).toList());
    assertTrue(replayed.reviews().decisions().getFirst().because().contains(late.id()));
  }

  @Test
  void ofDecisionsWithinOneSecondTheLastWins() throws Exception {
    ReviewedCorpus corpus = first();
    Facts document = corpus.facts().getFirst();
    Target target = Target.of(document, document.assertions().getFirst());
    List<Decision> decisions = new ArrayList<>();
    Claim last = target.stood();
    for (int i = 0; i < SENTENCES; i++) {
      Clock clock = Clock.fixed(BEGIN.plusMillis(40L * i), ZoneOffset.UTC);
      last = target.stood().with(Map.of("parties", "MNG;QZ" + (char) ('A' + i)));
      decisions.add(
          new Reviewer("A. Bold", "checked", clock).corrects(target, last, Optional.empty()));
    }
    Collections.shuffle(decisions, random);
    Replay.Replayed replayed = new Replay(decisions).over(corpus.facts(), corpus::document);
    assertTrue(said(replayed.facts()).getOrDefault("00", Set.of()).contains(last), "seed " + seed);
  }

  @Test
  void aDecisionTellsWhatItMetAndWhatItLeft() throws Exception {
    ReviewedCorpus corpus = first();
    Facts document = corpus.facts().getFirst();
    Target target = Target.of(document, document.assertions().getFirst());
    String id = document.assertions().getFirst().id();
    Claim other = target.stood().with(Map.of("parties", "MNG;QZZ"));
    Decision accepted = reviewer(1).accepts(target);
    Decision corrected = reviewer(2).corrects(target, other, Optional.empty());
    List<Replayed> both =
        new Replay(List.of(accepted, corrected))
            .over(corpus.facts(), corpus::document)
            .reviews()
            .decisions();
    assertEquals(List.of(id), both.getFirst().was());
    assertEquals(List.of(id), both.getLast().was());
    assertFalse(both.getLast().assertions().contains(id));
    Replayed rejected =
        new Replay(List.of(reviewer(3).rejects(target)))
            .over(corpus.facts(), corpus::document)
            .reviews()
            .decisions()
            .getFirst();
    assertEquals(List.of(id), rejected.was());
  }

  @Test
  void whatIsUndoneIsAsItWasAndAnUndoingCanBeUndone() throws Exception {
    ReviewedCorpus corpus = first();
    Facts document = corpus.facts().getFirst();
    Decision rejected = reviewer(1).rejects(Target.of(document, document.assertions().getFirst()));
    Decision undone = reviewer(2).undoes(rejected);
    Decision redone = reviewer(3).undoes(undone);
    assertEquals(
        corpus.facts(),
        new Replay(List.of(rejected, undone)).over(corpus.facts(), corpus::document).facts());
    List<Facts> again =
        new Replay(List.of(rejected, undone, redone))
            .over(corpus.facts(), corpus::document)
            .facts();
    assertEquals(document.assertions().size() - 1, again.getFirst().assertions().size());
  }

  @Test
  void aCorrectedSpanIsProvedByTheNewWords() throws Exception {
    ReviewedCorpus corpus = first();
    Facts document = corpus.facts().getFirst();
    String text = corpus.document(document).orElseThrow().text();
    Target target = Target.of(document, document.assertions().getFirst());
    Selector shorter = Selector.in(text, "partnership number 0").orElseThrow();
    Decision moved = reviewer(1).corrects(target, target.stood(), Optional.of(shorter));
    Assertion now =
        new Replay(List.of(moved))
            .over(corpus.facts(), corpus::document)
            .facts()
            .getFirst()
            .assertions()
            .getFirst();
    assertEquals("partnership number 0", now.evidence().quote());
    assertEquals(
        now.evidence().quote(), text.substring(now.evidence().start(), now.evidence().end()));
  }
}
