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

  @Test
  void aStoreThatIsMostlyWasteIsCopiedAndKeepsWhatLives() throws Exception {
    Path file = folder.resolve("results.mv");
    Random random = new Random(5);
    String last = "";
    ResultStore store = ResultStore.open(file);
    for (int i = 0; i < 20; i++) {
      last = lines(random);
      store.keepRun("run " + i, last);
      store.commit();
    }
    long wasteful = Files.size(file);
    store.closeAndCompact();
    assertTrue(
        Files.size(file) < wasteful / 4, wasteful + " bytes before, " + Files.size(file) + " now");
    try (ResultStore again = ResultStore.open(file)) {
      assertEquals(Optional.of(last), again.run("run 19"));
      assertEquals(Optional.empty(), again.run("run 18"));
    }
  }

  @Test
  void aCopyThatWasCutOffIsForgotten() throws Exception {
    Path file = folder.resolve("results.mv");
    try (ResultStore store = ResultStore.open(file)) {
      store.keepRun("run", "a line");
    }
    Files.writeString(folder.resolve("results.mv.tempFile"), "half a copy");
    try (ResultStore again = ResultStore.open(file)) {
      assertEquals(Optional.of("a line"), again.run("run"));
    }
    assertTrue(Files.notExists(folder.resolve("results.mv.tempFile")));
  }
}
