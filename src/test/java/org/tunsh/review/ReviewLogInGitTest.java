package org.tunsh.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tunsh.model.Facts;
import org.tunsh.review.ReviewedCorpus.Saying;

/** The log of decisions of a corpus that several people keep in git. */
class ReviewLogInGitTest {
  private static final String UNION = "reviews.jsonl merge=union\n";

  @TempDir private Path corpus;
  private Path attributes;
  private ReviewLog log;
  private Target target;

  @BeforeEach
  void oneDocument() {
    attributes = corpus.resolve(".gitattributes");
    log = ReviewLog.in(corpus);
    ReviewedCorpus made = new ReviewedCorpus();
    made.add("a.txt", List.of(Saying.of(1), Saying.of(2)), t -> t, s -> s);
    Facts facts = made.facts().getFirst();
    target = Target.of(facts, facts.assertions().getFirst());
  }

  private void decide(String note) throws IOException, ReviewException {
    log.add(List.of(new Reviewer("A. Bold", note, Clock.systemUTC()).accepts(target)));
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=x", "-c", "user.email=x@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(corpus.toFile());
    process.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    process.environment().put("HOME", corpus.toString());
    Process running = process.redirectErrorStream(true).start();
    String told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, running.waitFor(), told);
  }

  private static boolean hasGit() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decisionsOfTwoBranchesAreMergedWithoutAConflict(boolean begunBefore) throws Exception {
    assumeTrue(hasGit(), "git is not installed");
    git("init", "-q");
    Files.writeString(corpus.resolve("about.txt"), "A corpus.\n");
    if (begunBefore) {
      decide("before");
    }
    git("add", "-A");
    git("commit", "-q", "-m", "begun");
    git("branch", "other");
    decide("one");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    git("checkout", "-q", "other");
    decide("two");
    git("add", "-A");
    git("commit", "-q", "-m", "two");
    git("merge", "-q", "-m", "merged", "-");
    Set<String> notes = log.read().stream().map(Decision::note).collect(Collectors.toSet());
    assertEquals(begunBefore ? Set.of("before", "one", "two") : Set.of("one", "two"), notes);
  }

  @Test
  void attributesThatAreThereKeepTheirLines() throws Exception {
    Files.writeString(attributes, "*.pdf binary");
    decide("one");
    decide("two");
    assertEquals("*.pdf binary\n" + UNION, Files.readString(attributes));
  }

  @Test
  void anotherWayOfMergingThatAPersonChoseStands() throws Exception {
    Files.writeString(attributes, "reviews.jsonl -merge\n");
    decide("one");
    assertEquals("reviews.jsonl -merge\n", Files.readString(attributes));
  }

  @Test
  void aLogThatIsThereAlreadyGetsNoAttributesAgain() throws Exception {
    decide("one");
    Files.delete(attributes);
    decide("two");
    assertFalse(Files.exists(attributes));
  }
}
