package org.tunsh.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Facts;
import org.tunsh.review.ReviewedCorpus.Saying;

class ReviewLogTest {
  @TempDir private Path corpus;
  private ReviewLog log;
  private Target target;

  @BeforeEach
  void oneDocument() {
    log = ReviewLog.in(corpus);
    ReviewedCorpus made = new ReviewedCorpus();
    made.add("a.txt", List.of(Saying.of(1), Saying.of(2)), t -> t, s -> s);
    Facts facts = made.facts().getFirst();
    target = Target.of(facts, facts.assertions().getFirst());
  }

  private static Reviewer reviewer(String note) throws ReviewException {
    return new Reviewer("\u0411. \u0411\u043e\u043b\u0434", note, Clock.systemUTC());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    Claim stands = target.stood().with(Map.of("date", "2001-02-03", "qualifiers", "special"));
    List<Decision> decisions =
        List.of(
            reviewer("a").accepts(target),
            reviewer("\"b\"\n<c>").corrects(target, stands, Optional.of(target.selector())),
            reviewer("d").merges(List.of(target, target)));
    log.add(decisions);
    log.add(List.of(reviewer("e").undoes(decisions.getFirst())));
    List<Decision> read = log.read();
    assertEquals(decisions, read.subList(0, 3));
    assertEquals(decisions.getFirst().id(), read.get(3).undoes());
    assertEquals(4, Files.readAllLines(log.file()).size());
  }

  @Test
  void fieldsOfALaterVersionStayInTheFileAndUnknownDecisionsAreRead() throws Exception {
    log.add(List.of(reviewer("a").accepts(target)));
    String later =
        Files.readString(log.file())
            .replace("{\"id\":\"", "{\"new\":[1,{\"x\":2}],\"id\":\"f")
            .replace("\"accept\"", "\"defer\"");
    Files.writeString(log.file(), later, StandardOpenOption.APPEND);
    log.add(List.of(reviewer("b").rejects(target)));
    assertTrue(Files.readString(log.file()).contains("\"new\":[1,{\"x\":2}]"));
    assertEquals(
        List.of(Decision.Kind.ACCEPT, Decision.Kind.UNKNOWN, Decision.Kind.REJECT),
        log.read().stream().map(Decision::kind).toList());
  }

  @Test
  void linesThatStandTwiceAfterAMergeCountOnce() throws Exception {
    log.add(List.of(reviewer("a").accepts(target)));
    Files.writeString(log.file(), Files.readString(log.file()), StandardOpenOption.APPEND);
    assertEquals(1, log.read().size());
  }

  @Test
  void aBrokenLineIsNamedAndNothingIsPassedOver() throws Exception {
    log.add(List.of(reviewer("a").accepts(target)));
    Files.writeString(log.file(), "<<<<<<< HEAD\n", StandardOpenOption.APPEND);
    ReviewException e = assertThrows(ReviewException.class, log::read);
    assertTrue(e.words().contains("line 2"), e.words());
  }

  @Test
  void halfALineOfAFailedWriteIsLeftOut() throws Exception {
    log.add(List.of(reviewer("a").accepts(target)));
    Files.writeString(log.file(), "{\"id\":\"12", StandardOpenOption.APPEND);
    assertEquals(1, log.read().size());
    log.add(List.of(reviewer("b").rejects(target)));
    assertEquals(2, log.read().size());
  }

  @Test
  void manyWhoDecideAtOnceLoseNothing() throws Exception {
    List<Callable<List<Decision>>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String note = "note " + i;
      all.add(
          () ->
              log.add(
                  earlier -> List.of(reviewer(note + " after " + earlier.size()).accepts(target))));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Decision>> each : threads.invokeAll(all)) {
        each.get();
      }
    }
    assertEquals(40, log.read().size());
  }

  @Test
  void aFieldThatCannotBeIsRefusedWithWords() {
    ReviewException level =
        assertThrows(ReviewException.class, () -> target.stood().with(Map.of("level", "eternal")));
    assertTrue(level.words().contains("comprehensive-strategic"), level.words());
    assertThrows(ReviewException.class, () -> target.stood().with(Map.of("date", "2001-13")));
    assertThrows(ReviewException.class, () -> target.stood().with(Map.of("colour", "red")));
    assertThrows(ReviewException.class, () -> target.stood().with(Map.of("parties", "")));
  }
}
