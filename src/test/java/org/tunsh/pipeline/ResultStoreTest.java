package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store gives back the room of what is dropped, and loses nothing by it. */
class ResultStoreTest {
  private static final int LETTERS = 200_000;

  @TempDir private Path folder;

  /** Letters at random, so that they cannot be compressed much. */
  private static String lines(Random random) {
    return random
        .ints(LETTERS, ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private final Random random = new Random(5);

  /** A store of which all but the last run is waste, which it gives. */
  private String waste(ResultStore store) {
    String last = "";
    for (int i = 0; i < 20; i++) {
      last = lines(random);
      store.runs().keep("run " + i, last);
      store.commit();
    }
    return last;
  }

  @Test
  void aStoreThatIsMostlyWasteIsCopiedAndKeepsWhatLives() throws Exception {
    Path file = folder.resolve("results.mv");
    ResultStore store = ResultStore.open(file, Progress.NONE);
    String last = waste(store);
    long wasteful = Files.size(file);
    store.closeAndCompact();
    assertTrue(
        Files.size(file) < wasteful / 4, wasteful + " bytes before, " + Files.size(file) + " now");
    try (ResultStore again = ResultStore.open(file, Progress.NONE)) {
      assertEquals(Optional.of(last), again.runs().get("run 19"));
      assertEquals(Optional.empty(), again.runs().get("run 18"));
    }
  }

  @Test
  void whereTheCopyCannotBeMadeTheOldFileStands() throws Exception {
    Path file = folder.resolve("results.mv");
    ResultStore store = ResultStore.open(file, Progress.NONE);
    String last = waste(store);
    long wasteful = Files.size(file);
    Files.createDirectory(folder.resolve("results.mv.copy"));
    store.closeAndCompact();
    assertTrue(Files.size(file) >= wasteful);
    try (ResultStore again = ResultStore.open(file, Progress.NONE)) {
      assertEquals(Optional.of(last), again.runs().get("run 19"));
    }
  }

  @Test
  void aCopyThatWasCutOffIsForgotten() throws Exception {
    Path file = folder.resolve("results.mv");
    try (ResultStore store = ResultStore.open(file, Progress.NONE)) {
      store.runs().keep("run", "a line");
    }
    Files.writeString(folder.resolve("results.mv.copy"), "half a copy");
    try (ResultStore again = ResultStore.open(file, Progress.NONE)) {
      assertEquals(Optional.of("a line"), again.runs().get("run"));
    }
    assertTrue(Files.notExists(folder.resolve("results.mv.copy")));
  }

  @Test
  void aRunsLinesAreFoundAgainWhereverTheyArePartedAndNoOtherRuns() throws Exception {
    String pairs = "\ud83e\udd1d".repeat(LETTERS / 2);
    try (ResultStore store = ResultStore.open(folder.resolve("results.mv"), Progress.NONE)) {
      store.runs().keep("odd", "x" + pairs);
      assertEquals(Optional.of("x" + pairs), store.runs().get("odd"));
      store.runs().keep("even", pairs);
      assertEquals(Optional.of(pairs), store.runs().get("even"));
      assertEquals(Optional.empty(), store.runs().get("odd"));
      store.runs().keep("none", "");
      assertEquals(Optional.of(""), store.runs().get("none"));
    }
  }
}
