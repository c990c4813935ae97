package org.tunsh.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tunsh.paper.Part.Sentence;

class PaperFormatTest {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\" width=\"80\" height=\"40\">"
          + "<text x=\"4\" y=\"20\" font-family=\"DejaVu Sans\">1998</text></svg>";

  private static final Note FIRST =
      new Note(
          1,
          "",
          List.of(new Note.Quoted("T\u00FCrkiye & <all> | of it", "d1", 3, "a1")),
          List.of());
  private static final Note SECOND = new Note(2, "", List.of(), List.of(FIRST));

  private static final Paper PAPER =
      new Paper(
          "en-GB",
          "The partnerships of <Mareland> & others",
          "From two documents",
          List.of(
              new Part.Heading(2, "introduction", "Introduction"),
              new Part.Paragraph(
                  List.of(
                      new Sentence("Mareland declared a partnership.", List.of(FIRST)),
                      new Sentence("It has one.", List.of(SECOND)))),
              new Part.Heading(3, "more", "More"),
              new Part.Items(List.of(new Sentence("An item.", List.of(FIRST)))),
              new Part.Table(
                  "Compared",
                  List.of("Partner", "Years"),
                  List.of(
                      List.of(
                          List.of(Sentence.plain("Norrland")),
                          List.of(new Sentence("Strategic (2019)", List.of(FIRST)))))),
              new Part.Figure("Tiers", "Norrland: strategic 2019", SVG, 80, 40)),
          Map.of("notes", "Notes", "bibliography", "Documents cited", "see-one", "See note"),
          List.of("Mareland. Joint statement. https://example.org/a"));

  private static String text(PaperFormat format) {
    return new String(format.write(PAPER), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void theSamePaperGivesTheSameBytes(PaperFormat format) {
    assertArrayEquals(format.write(PAPER), format.write(PAPER));
  }

  @Test
  void figuresOfDocxAreDrawnOnWhite() throws IOException {
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(PAPER)))) {
      BufferedImage figure =
          ImageIO.read(new ByteArrayInputStream(docx.getAllPictures().getFirst().getData()));
      assertEquals(200, figure.getWidth());
      assertEquals(Color.WHITE.getRGB(), figure.getRGB(0, 0));
      assertTrue(
          IntStream.range(0, 200).anyMatch(x -> figure.getRGB(x, 45) == Color.BLACK.getRGB()),
          "the year is drawn");
    }
  }

  @Test
  void htmlEscapesWhatDocumentsSayAndLinksNotesToSources() {
    String html = text(PaperFormat.HTML);
    assertTrue(html.contains("&lt;Mareland&gt; &amp; others"), html);
    assertTrue(html.contains("&lt;all&gt;"), html);
    assertTrue(html.contains("href=\"#note-1\"") && html.contains("id=\"note-1\""), html);
    assertTrue(html.contains("href=\"#source-1\"") && html.contains("id=\"source-1\""), html);
    assertFalse(html.contains("<script"), html);
  }

  @Test
  void markdownKeepsTableCellsWhole() {
    String markdown = text(PaperFormat.MD);
    assertTrue(markdown.contains("| Norrland | Strategic (2019)[^1] |"), markdown);
    assertTrue(markdown.contains("[^1]: \u201CT\u00FCrkiye & \\<all\\> \\| of it\u201D"), markdown);
    assertTrue(markdown.contains("[^2]: See note 1."), markdown);
  }

  @Test
  void pdfIsTaggedWithBookmarksLanguageAndItsFontsInside() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(PAPER))) {
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertNotNull(pdf.getDocumentCatalog().getStructureTreeRoot());
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
      assertEquals(
          "Introduction", pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
        }
      }
      assertEquals(null, pdf.getDocumentInformation().getCreationDate());
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("T\u00FCrkiye & <all> | of it"), text);
      assertTrue(text.contains("Mareland declared a partnership.\u00B9"), text);
      assertTrue(structure(pdf).contains("Norrland: strategic 2019"), "the figure is described");
    }
  }

  @Test
  void pdfLinksAreDescribedAndTableHeadsSayWhatTheyHead() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PaperFormat.PDF.write(PAPER))) {
      int links = 0;
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          assertFalse(String.valueOf(annotation.getContents()).isBlank());
          assertNotNull(annotation.getContents(), "a link says where it leads");
          links++;
        }
      }
      assertTrue(links > 3, "the contents and the notes have links");
      assertEquals(List.of("Column", "Column", "Row"), scopes(pdf));
      assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      assertEquals(PAPER.title(), pdf.getDocumentInformation().getTitle());
    }
  }

  /** The scopes of the header cells, in reading order. */
  private static List<String> scopes(PDDocument pdf) {
    List<String> scopes = new ArrayList<>();
    Deque<Object> open =
        new ArrayDeque<>(pdf.getDocumentCatalog().getStructureTreeRoot().getKids());
    while (!open.isEmpty()) {
      if (open.pop() instanceof PDStructureElement element) {
        if ("TH".equals(element.getStructureType())) {
          COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
          scopes.add(
              String.valueOf(attributes).replaceAll("(?s).*Scope\\W+COSName\\{(\\w+).*", "$1"));
        }
        element.getKids().reversed().forEach(open::push);
      }
    }
    return scopes;
  }

  /** All alternative texts of the tree of structure. */
  private static List<String> structure(PDDocument pdf) {
    List<String> described = new ArrayList<>();
    Deque<Object> open =
        new ArrayDeque<>(pdf.getDocumentCatalog().getStructureTreeRoot().getKids());
    while (!open.isEmpty()) {
      if (open.pop() instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          described.add(element.getAlternateDescription());
        }
        element.getKids().forEach(open::push);
      }
    }
    return described;
  }

  @Test
  void docxHasHeadingsTablesFootnotesAndADescribedPicture() throws IOException {
    try (XWPFDocument docx =
        new XWPFDocument(new ByteArrayInputStream(PaperFormat.DOCX.write(PAPER)))) {
      List<String> styles = docx.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
      assertTrue(styles.contains("Heading1") && styles.contains("Heading2"), styles.toString());
      assertEquals(1, docx.getTables().size());
      // Two of them are the separators that every word processor has.
      List<String> notes =
          docx.getFootnotes().stream()
              .flatMap(note -> note.getParagraphs().stream())
              .map(XWPFParagraph::getText)
              .filter(words -> !words.isBlank())
              .toList();
      assertEquals(2, notes.size(), notes.toString());
      assertTrue(notes.getLast().contains("See note 1."), notes.toString());
      assertEquals(1, docx.getAllPictures().size());
      assertTrue(docx.getDocument().xmlText().contains("descr=\"Norrland: strategic 2019\""));
    }
  }

  @Test
  void notesAreNumberedInReadingOrder() {
    assertEquals(Map.of(FIRST, 1, SECOND, 2), PAPER.notes());
    assertEquals(List.of("d1"), PAPER.sources());
  }
}
