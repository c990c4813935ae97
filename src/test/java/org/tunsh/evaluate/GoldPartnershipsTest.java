package org.tunsh.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tunsh.model.Span;

class GoldPartnershipsTest {
  private static final String LONG =
      "Chile and Peru, which long had looked away from each other, are strategic partners now";

  @TempDir Path folder;

  @BeforeEach
  void annotations() throws IOException {
    Files.writeString(
        folder.resolve("a.txt.json"),
        """
        {"document": "a.txt", "partnerships": [
          {"parties": ["CHL", "PER"], "level": "strategic", "qualifiers": [],
           "action": "reaffirmed", "date": "", "status": "asserted", "quote": "%s"},
          {"parties": ["CHL", "CUB"], "level": "strategic", "qualifiers": [],
           "action": "reaffirmed", "date": "", "status": "asserted", "start": 200, "end": 230},
          {"parties": ["CHL", "GHA"], "level": "comprehensive", "qualifiers": [],
           "action": "reaffirmed", "date": "", "status": "asserted", "start": 200, "end": 230}]}
        """
            .formatted(LONG));
  }

  @Test
  void holdersAreToldByDocumentAndLevel() throws IOException {
    GoldPartnerships gold = GoldPartnerships.read(folder);
    assertTrue(gold.judges("a.txt"));
    assertFalse(gold.judges("b.txt"));
    assertEquals(
        Set.of(List.of("CHL", "PER"), List.of("CHL", "CUB")), gold.holders("a.txt", "strategic"));
    assertEquals(Set.of(), gold.holders("b.txt", "strategic"));
  }

  @Test
  void aSentenceHasThoseWhoseQuoteOrPlaceLiesInIt() throws IOException {
    GoldPartnerships gold = GoldPartnerships.read(folder);
    Span here = new Span(0, 100);
    assertEquals(
        Set.of(List.of("CHL", "PER")),
        gold.holders("a.txt", "strategic", here, "He said: " + LONG.replace(" ", "\n") + "."));
    assertEquals(
        Set.of(List.of("CHL", "PER")),
        gold.holders("a.txt", "strategic", here, LONG.substring(0, 60) + " and no more."));
    assertEquals(
        Set.of(List.of("CHL", "CUB")),
        gold.holders("a.txt", "strategic", new Span(180, 240), "Something else."));
    assertEquals(Set.of(), gold.holders("a.txt", "expanded", new Span(180, 240), LONG));
  }
}
