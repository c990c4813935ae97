package org.tunsh.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CitationFormatTest {
  private static final Citation NASTY =
      new Citation(
          "0123456789abcdef",
          "A {treaty} of 50% & \"more\" \\ worth $5_000 #1 ~ ^\nover two lines",
          List.of("Mongolia", "Türkiye"),
          "2019-09",
          "joint-statement",
          "en",
          "https://example.org/a_b%20c?x={1}&y=2",
          3);
  private static final Citation BARE =
      new Citation("fedcba9876543210", "", List.of(), "", "other", "", "", 0);

  @Test
  void bibtexEscapesWhatMeansSomethingToTex() {
    String entry = CitationFormat.BIBTEX.write(List.of(NASTY));
    assertTrue(
        entry.contains(
            "title = {{A \\{treaty\\} of 50\\% \\& \"more\" \\textbackslash{} worth \\$5\\_000 \\#1"
                + " \\textasciitilde{} \\textasciicircum{} over two lines}}"),
        entry);
    assertTrue(entry.contains("author = {{Mongolia} and {Türkiye}}"), entry);
    assertTrue(entry.contains("url = {https://example.org/a_b%20c?x=%7B1%7D&y=2}"), entry);
    assertTrue(entry.contains("date = {2019-09}"), entry);
    String unescaped = entry.replaceAll("\\\\[{}]", "");
    assertEquals(
        unescaped.chars().filter(c -> c == '{').count(),
        unescaped.chars().filter(c -> c == '}').count());
  }

  @Test
  void risKeepsEachValueOnItsLineAndEndsEachEntry() {
    String entries = CitationFormat.RIS.write(List.of(NASTY, BARE));
    for (String line : entries.lines().toList()) {
      assertTrue(line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"), line);
    }
    assertTrue(entries.contains("DA  - 2019/09/\n"), entries);
    assertEquals(2, entries.lines().filter(line -> line.startsWith("ER  -")).count());
  }

  @Test
  void cslIsJsonWithTheDateInParts() {
    JsonNode items =
        JsonMapper.builder().build().readTree(CitationFormat.CSL.write(List.of(NASTY, BARE)));
    assertEquals(NASTY.title(), items.path(0).path("title").asString(""));
    assertEquals(9, items.path(0).path("issued").path("date-parts").path(0).path(1).asInt());
    assertEquals("Türkiye", items.path(0).path("author").path(1).path("literal").asString(""));
    assertFalse(items.path(1).has("issued"));
  }
}
