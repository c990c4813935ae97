package org.tunsh.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.fixture.FactsBuilder;
import org.tunsh.model.Facts;
import org.tunsh.model.Testimony;
import org.tunsh.reconcile.Conclusions.About;

/** A conclusion is drawn once, and again where anything that it rests on may have changed. */
final class BearingsTest {
  @TempDir private Path folder;

  private final Facts facts =
      FactsBuilder.document("a.md", "joint").areas("JPN+MNG", "headings", "energy").facts();
  private int drawn;

  /** What a run concludes, that would find it so; counts how often it has to look. */
  private boolean concluded(String version, String key, boolean first, boolean found)
      throws IOException {
    Workspace workspace = new Workspace(folder, folder, folder.resolve("out"));
    Bearings known = Bearings.read(workspace, version, List.of(new Kept(key, facts)));
    Testimony telling = new Testimony(facts, facts.assertions().getFirst());
    boolean answer =
        known.of(
            telling,
            About.BEARING,
            first,
            () -> {
              drawn++;
              return found;
            });
    known.write();
    return answer;
  }

  @Test
  void whatStandsIsNotConcludedAgain() throws Exception {
    assertTrue(concluded("v", "k", true, true));
    assertTrue(concluded("v", "k", true, false));
    assertEquals(1, drawn);
  }

  @Test
  void anotherVersionResultOrRarerPartyIsConcludedAnew() throws Exception {
    concluded("v", "k", true, true);
    assertEquals(false, concluded("v", "k", false, false));
    assertEquals(false, concluded("v", "other", true, false));
    assertEquals(true, concluded("w", "other", true, true));
    assertEquals(4, drawn);
  }

  @Test
  void anyChangedByteLetsAllBeConcludedAnew() throws Exception {
    concluded("v", "k", true, true);
    try (var files = Files.walk(folder)) {
      Path file = files.filter(f -> f.endsWith("bearings")).findFirst().orElseThrow();
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at++) {
        byte[] harmed = whole.clone();
        harmed[at] ^= 2;
        Files.write(file, harmed);
        assertEquals(false, concluded("v", "k", true, false), "byte " + at);
      }
      assertEquals(1 + whole.length, drawn);
    }
  }
}
