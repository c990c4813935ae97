package org.tunsh.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tunsh.study.MadePaper.TESTIMONIES;
import static org.tunsh.study.MadePaper.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tunsh.paper.Note;
import org.tunsh.paper.Paper;
import org.tunsh.paper.PaperFormat;
import org.tunsh.paper.Part;
import org.tunsh.paper.Part.Sentence;

class StudyNotesTest {
  @Test
  void aNoteTellsWhatIsQuotedAndByWhatItsDateIsKnown() {
    String page = new String(PaperFormat.MD.write(paper(Spelling.BRITISH)), StandardCharsets.UTF_8);
    assertTrue(page.contains("(‘On first.md’, dated 15 July 2004 by its"), page);
  }

  @Test
  void everySentenceHasANoteButThoseOnTheMethod() {
    boolean method = false;
    for (Part part : paper(Spelling.BRITISH).body()) {
      if (part instanceof Part.Heading heading) {
        method = Set.of("method", "lacks").contains(heading.anchor());
      } else if (!method && !(part instanceof Part.Table)) {
        for (Sentence sentence : Paper.sentences(part)) {
          assertFalse(sentence.notes().isEmpty(), sentence.text());
        }
      }
    }
  }

  @Test
  void everyValueOfATableHasANote() {
    for (Part part : paper(Spelling.BRITISH).body()) {
      if (part instanceof Part.Table table) {
        for (List<List<Sentence>> row : table.rows()) {
          for (Sentence value :
              row.subList(1, row.size()).stream().flatMap(List::stream).toList()) {
            assertEquals(value.text().equals("\u2013"), value.notes().isEmpty(), value.text());
          }
        }
      }
    }
  }

  @Test
  void everyNoteLeadsToAQuoteOfItsAssertionOrSaysHowItWasCounted() {
    Paper paper = paper(Spelling.BRITISH);
    int quotes = 0;
    for (Note note : paper.notes().keySet()) {
      for (Note.Quoted quote : note.quotes()) {
        assertEquals(
            TESTIMONIES.find(quote.assertion()).orElseThrow().assertion().evidence().quote(),
            quote.words());
        quotes++;
      }
      for (Note other : note.see()) {
        assertTrue(paper.notes().containsKey(other), note.toString());
        assertFalse(other.quotes().isEmpty(), note.toString());
      }
    }
    assertTrue(quotes > 10, quotes + " quotes");
  }

  @Test
  void everyDocumentThatIsQuotedStandsInTheBibliography() {
    Paper paper = paper(Spelling.BRITISH);
    assertEquals(paper.sources().size(), paper.bibliography().size());
    assertTrue(
        paper.bibliography().getFirst().contains("https://example.org/"),
        paper.bibliography().toString());
  }
}
