package org.tunsh.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Span;

/** The date of a document of which only the title tells one. */
final class DocumentDaterTest {
  @Test
  void aStatementIsOfTheYearThatEndsItsTitle() {
    assertEquals("2015", date("Joint Statement Peru-Kenya 2015"));
    assertEquals("1998", date("Joint Declaration of Peru and Kenya (1998)"));
  }

  @Test
  void aPlanNamesTheYearsThatItIsFor() {
    assertEquals("", date("Joint Statement on the Action Plan of Peru and Kenya 2030"));
    assertEquals("", date("Joint Declaration of Peru and Kenya for 2030"));
    assertEquals("", date("Joint Statement Peru-Kenya 2017-2020"));
  }

  private static String date(String title) {
    String text = title + "\nThe two sides met and talked about trade at some length.\n";
    int end = title.length();
    List<Block> blocks =
        List.of(
            Block.of(BlockKind.HEADING, new Span(0, end)),
            Block.of(BlockKind.PARAGRAPH, new Span(end + 1, text.length() - 1)));
    Document document =
        new Document(
            "0",
            "paper.txt",
            "0",
            "text/plain",
            Metadata.NONE,
            text,
            blocks,
            List.of(),
            List.of(),
            0,
            "test");
    return new DocumentDater(new TimexFinder()).date(document).date();
  }
}
