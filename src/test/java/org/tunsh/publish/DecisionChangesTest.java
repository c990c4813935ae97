package org.tunsh.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionChangesTest {
  private static final String REJECT = line("d1", "reject", "\"a1\"", "", "applied");
  private static final String CORRECT = line("d2", "correct", "\"a0\"", "\"a2\"", "applied");
  private static final Optional<String> REJECTED = Optional.of("decision d1 (reject) of A. Bold");
  private static final Optional<String> CORRECTED = Optional.of("decision d2 (correct) of A. Bold");

  @TempDir private Path folder;
  private Path then;
  private Path now;

  @BeforeEach
  void makeFolders() throws IOException {
    then = Files.createDirectories(folder.resolve("then"));
    now = Files.createDirectories(folder.resolve("now"));
  }

  private static String line(String id, String kind, String was, String made, String outcome) {
    return """
    {"decision":"%s","kind":"%s","reviewer":"A. Bold","was":[%s],"assertions":[%s],"outcome":"%s"}
    """
        .formatted(id, kind, was, made, outcome);
  }

  private DecisionChanges between(String before, String after) throws IOException {
    Files.writeString(then.resolve("reviews.jsonl"), before);
    Files.writeString(now.resolve("reviews.jsonl"), after);
    return DecisionChanges.between(then, now);
  }

  @Test
  void aNewDecisionIsBehindWhatItMadeAndWhatItTookOutAndNothingElse() throws IOException {
    DecisionChanges changes = between("", REJECT + CORRECT);
    assertEquals(REJECTED, changes.behind("a1"));
    assertEquals(CORRECTED, changes.behind("a0"));
    assertEquals(CORRECTED, changes.behind("a2"));
    assertEquals(Optional.empty(), changes.behind("a3"));
  }

  @Test
  void aDecisionThatStoodBeforeIsBehindNothingThoughItTouchesAnotherValueNow() throws IOException {
    assertEquals(Optional.empty(), between(REJECT, REJECT).behind("a1"));
    String absent = REJECT.replace("applied", "absent");
    assertEquals(Optional.empty(), between(REJECT, absent).behind("a1"));
  }

  @Test
  void whatACorrectionReplacesIsNotDueToWhoAcceptedItBefore() throws IOException {
    String accepted = line("d0", "accept", "\"a0\"", "\"a0\"", "applied");
    String replaced = line("d0", "accept", "\"a0\"", "\"a2\"", "superseded");
    DecisionChanges changes = between(accepted, replaced + CORRECT);
    assertEquals(CORRECTED, changes.behind("a0"));
    assertEquals(CORRECTED, changes.behind("a2"));
  }

  @Test
  void whoAcceptsACorrectionDoesNotMakeIt() throws IOException {
    String accepted = line("d3", "accept", "\"a2\"", "\"a2\"", "applied");
    assertEquals(CORRECTED, between("", CORRECT + accepted).behind("a2"));
    assertEquals(
        Optional.of("decision d3 (accept) of A. Bold"),
        between(CORRECT, CORRECT + accepted).behind("a2"));
  }

  @Test
  void aDecisionThatWasTakenBackSaysSo() throws IOException {
    Optional<String> back = Optional.of("decision d2 (correct) of A. Bold, which was taken back");
    DecisionChanges changes = between(CORRECT, line("d2", "correct", "", "", "undone"));
    assertEquals(back, changes.behind("a0"));
    assertEquals(back, changes.behind("a2"));
  }

  @Test
  void whoTookADecisionBackAndThatItHoldsAgainIsTold() throws IOException {
    String because = "decision d9 of B. Second undid it";
    String undone =
        line("d2", "correct", "", "", "undone").replace("}", ",\"because\":\"" + because + "\"}");
    String told = "decision d2 (correct) of A. Bold, which ";
    assertEquals(
        Optional.of(told + "was taken back: " + because), between(CORRECT, undone).behind("a0"));
    assertEquals(Optional.of(told + "holds again"), between(undone, CORRECT).behind("a0"));
  }

  @Test
  void whatMakesOneActOfTwoChangesNoAssertion() throws IOException {
    String merged = line("d4", "merge", "", "\"a4\",\"a5\"", "applied");
    assertEquals(Optional.empty(), between("", merged).behind("a4"));
  }

  @Test
  void whatWasDecidedAndTakenBackInBetweenIsBehindNothing() throws IOException {
    String undone = line("d5", "add", "", "\"a5\"", "undone");
    assertEquals(Optional.empty(), between("", undone).behind("a5"));
  }

  @Test
  void anOutputWithoutDecisionsHasNone() throws IOException {
    assertEquals(Optional.empty(), DecisionChanges.between(then, now).behind("a1"));
  }
}
