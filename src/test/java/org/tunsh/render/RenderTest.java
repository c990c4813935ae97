package org.tunsh.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
  void aCellThatASpreadsheetWouldRunIsGuarded(String cell) {
    String csv = new CsvSheet(List.of("a", "b")).row(cell, "plain").text();
    assertEquals('\'', csv.replace("\"", "").charAt("a,b\n".length()), csv);
  }

  @Test
  void csvQuotesWhatNeedsItAndEndsLinesWithANewline() {
    String csv = new CsvSheet(List.of("a", "b")).row("x, \"y\"", "two\nlines").row("", "z").text();
    assertEquals("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n,z\n", csv);
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new CsvSheet(List.of("a", "b")).row("only one"));
  }

  @Test
  void jsonKeepsTheOrderOfItsKeys() {
    Object value =
        JsonText.fields().put("b", List.of(1, "x")).put("a", Map.of()).put("c", 0.5).put("d", true);
    assertEquals("{\"b\":[1,\"x\"],\"a\":{},\"c\":0.5,\"d\":true}\n", JsonText.line(value));
    String document =
        """
        {
          "b" : [
            1,
            "x"
          ],
          "a" : { },
          "c" : 0.5,
          "d" : true
        }
        """;
    assertEquals(document, JsonText.document(value));
  }

  @Test
  void markupEscapesTextAndAttributesAndDropsControlCharacters() {
    String html =
        new Markup().element("p", "<script>\u0001&'", "title", "\"><img onerror=x>").toString();
    assertEquals(
        "<p title=\"&quot;&gt;&lt;img onerror=x&gt;\">&lt;script&gt;\uFFFD&amp;&#39;</p>", html);
  }

  @Test
  void onlyTheWebIsLinked() {
    assertEquals(false, Markup.linkable("javascript:alert(1)"));
    assertEquals(true, Markup.linkable("https://example.org/"));
  }
}
