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
  private static final String REJECT = line("d1", "reject", "They are partners.", "", "applied");
  private static final String CORRECT = line("d2", "correct", "They agreed.", "\"a2\"", "applied");

  @TempDir private Path folder;
  private Path then;
  private Path now;

  @BeforeEach
  void makeFolders() throws IOException {
    then = Files.createDirectories(folder.resolve("then"));
    now = Files.createDirectories(folder.resolve("now"));
  }

  private static String line(String id, String kind, String quote, String ids, String outcome) {
    return """
    {"decision":"%s","kind":"%s","reviewer":"A. Bold","quote":"%s","assertions":[%s],"outcome":"%s"}
    """
        .formatted(id, kind, quote, ids, outcome);
  }

  private DecisionChanges between(String before, String after) throws IOException {
    Files.writeString(then.resolve("reviews.jsonl"), before);
    Files.writeString(now.resolve("reviews.jsonl"), after);
    return DecisionChanges.between(then, now);
  }

  @Test
  void aNewDecisionIsBehindWhatItNamesAndWhatItsWordsSaid() throws IOException {
    DecisionChanges changes = between("", REJECT + CORRECT);
    assertEquals(
        Optional.of("decision d1 (reject) of A. Bold"), changes.behind("a1", "They are partners."));
    assertEquals(Optional.of("decision d2 (correct) of A. Bold"), changes.behind("a2", "Else."));
    assertEquals(Optional.empty(), changes.behind("a3", "Else."));
    assertEquals(Optional.empty(), changes.behind("a3", ""));
  }

  @Test
  void aDecisionThatStoodBeforeIsBehindNothing() throws IOException {
    assertEquals(Optional.empty(), between(REJECT, REJECT).behind("a1", "They are partners."));
    assertEquals(
        Optional.of("decision d1 (reject) of A. Bold"),
        between(REJECT, REJECT.replace("applied", "stale")).behind("a1", "They are partners."));
  }

  @Test
  void aDecisionThatWasTakenBackSaysSo() throws IOException {
    assertEquals(
        Optional.of("decision d1 (reject) of A. Bold, which was taken back"),
        between(REJECT, REJECT.replace("applied", "undone")).behind("a1", "They are partners."));
  }

  @Test
  void aDecisionThatNamedAValueAndWasTakenBackSaysSo() throws IOException {
    String undone = line("d2", "correct", "They agreed.", "", "undone");
    assertEquals(
        Optional.of("decision d2 (correct) of A. Bold, which was taken back"),
        between(CORRECT, undone).behind("a2", "Else."));
  }

  @Test
  void ofTwoDecisionsOnTheSameWordsTheOneThatNamesTheValueIsTold() throws IOException {
    String named = line("d3", "add", "They will talk.", "\"a3\"", "applied");
    String other = line("d4", "add", "They will talk.", "\"a4\"", "applied");
    DecisionChanges changes = between("", named + other);
    assertEquals(
        Optional.of("decision d3 (add) of A. Bold"), changes.behind("a3", "They will talk."));
  }

  @Test
  void whatWasDecidedAndTakenBackInBetweenIsBehindNothing() throws IOException {
    String undone = line("d5", "add", "They will talk.", "", "undone");
    assertEquals(Optional.empty(), between("", undone).behind("a5", "They will talk."));
  }

  @Test
  void anOutputWithoutDecisionsHasNone() throws IOException {
    assertEquals(Optional.empty(), DecisionChanges.between(then, now).behind("a1", "x"));
  }
}
