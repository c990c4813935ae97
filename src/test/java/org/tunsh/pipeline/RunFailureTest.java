package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class RunFailureTest {
  @Test
  void aFolderThatMayNotBeWrittenHasARemedy() {
    String words = RunFailure.words(new AccessDeniedException("/srv/home/output"));
    assertTrue(words.contains("/srv/home/output (AccessDeniedException)"), words);
    assertTrue(words.contains("right to read and write"), words);
    assertTrue(words.contains("--output or --home"), words);
  }

  @Test
  void theCauseWithinAnUncheckedOneCounts() {
    IOException full = new IOException("No space left on device");
    String words = RunFailure.words(new UncheckedIOException(full));
    assertTrue(words.endsWith("make room on that disk and run again"), words);
  }

  @Test
  void aDiskThatIsReadOnlyIsNamed() {
    String words = RunFailure.words(new IOException("/mnt/x/next: Read-only file system"));
    assertTrue(words.contains("can be written to"), words);
  }

  @Test
  void whatIsNotKnownIsToldAsItIs() {
    assertEquals(
        "The run failed and nothing was changed: odd (IOException)",
        RunFailure.words(new IOException("odd")));
  }
}
