package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.tunsh.house.OutsideProgram;
import org.tunsh.ingest.PagePicture.NotDrawnException;
import org.tunsh.ingest.PagePicture.Quotes;

/** Pages whose lines stand at known places: 20 points apart from the top, 72 from the left. */
class PagePrinterTest {
  private static final float HEIGHT = 800;
  private static final float WIDTH = 600;
  private final PagePrinter printer = new PagePrinter(Duration.ofSeconds(30));

  private static byte[] pdf(int rotation, List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          for (int i = 0; i < lines.size(); i++) {
            out.beginText();
            out.newLineAtOffset(72, HEIGHT - 100 - 20 * i);
            out.showText(lines.get(i));
            out.endText();
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private List<PagePlace> find(byte[] pdf, int page, String quote, int before) throws Exception {
    return printer.find(pdf, page, List.of(new PrintedQuote(quote, before))).places().getFirst();
  }

  private static byte[] letter() throws IOException {
    return pdf(
        0,
        List.of(
            List.of(
                "Mongolia and Japan met.",
                "They declared a strategic part-",
                "nership. Mongolia and Japan met.",
                "The third neighbour"),
            List.of("policy was praised by both sides.", "Nothing else was said.")));
  }

  private static int line(PagePlace place) {
    return (int) Math.round((place.y() * HEIGHT + 9.6 - 100) / 20);
  }

  @Test
  void aQuoteIsFoundAtItsLines() throws Exception {
    List<PagePlace> places = find(letter(), 1, "declared a strategic partnership.", 0);
    assertEquals(List.of(1, 2), places.stream().map(PagePrinterTest::line).toList());
    assertTrue(places.getFirst().x() * WIDTH > 90, "it begins after 'They'");
    assertEquals(72, places.getLast().x() * WIDTH, 0.5);
    assertTrue(places.getLast().width() * WIDTH < 60, "it ends before 'Mongolia'");
  }

  /** The pages of a PDF as pictures, without a letter of text. */
  private byte[] scan(byte[] pdf, int pages) throws Exception {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        byte[] png = printer.draw(pdf, number).png();
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.drawImage(
              PDImageXObject.createFromByteArray(document, png, "page"), 0, 0, WIDTH, HEIGHT);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void aQuoteIsFoundOnAScannedPageToo() throws Exception {
    OutsideProgram.TESSERACT.required();
    byte[] scan = scan(letter(), 1);
    List<PagePlace> places = find(scan, 1, "declared a strategic partnership.", 0);
    assertEquals(List.of(1, 2), places.stream().map(PagePrinterTest::line).toList());
    assertTrue(places.getFirst().x() * WIDTH > 90, "it begins after 'They'");
    assertEquals(72, places.getLast().x() * WIDTH, 4);
    assertEquals(List.of(), find(scan, 1, "A treaty of eternal friendship was signed", 0));
  }

  @Test
  void aScannedPageWithoutTesseractHasNoPlacesAndIsShownAllTheSame() throws Exception {
    PagePrinter without = new PagePrinter(Duration.ofSeconds(30), "no-such-program");
    byte[] scan = scan(letter(), 1);
    Quotes found = without.find(scan, 1, List.of(new PrintedQuote("Mongolia and Japan", 0)));
    assertEquals(List.of(List.of()), found.places());
    assertEquals(1, found.pages());
    assertTrue(without.draw(scan, 1).png().length > 1000);
  }

  @Test
  void theSameWordsAgainAreToldApart() throws Exception {
    assertEquals(0, line(find(letter(), 1, "Mongolia and Japan met", 0).getFirst()));
    assertEquals(2, line(find(letter(), 1, "Mongolia and Japan met", 1).getFirst()));
  }

  @Test
  void aQuoteOverTwoPagesIsMarkedOnBoth() throws Exception {
    String quote = "The third neighbour policy was praised";
    List<PagePlace> first = find(letter(), 1, quote, 0);
    assertEquals(List.of(3), first.stream().map(PagePrinterTest::line).toList());
    List<PagePlace> second = find(letter(), 2, quote, 0);
    assertEquals(List.of(0), second.stream().map(PagePrinterTest::line).toList());
  }

  @Test
  void whatIsNotPrintedHasNoPlace() throws Exception {
    assertEquals(List.of(), find(letter(), 1, "A treaty of eternal friendship was signed", 0));
    assertEquals(List.of(), find(letter(), 1, "—", 0));
  }

  @Test
  void thePictureHasInkWhereTheQuoteIsMarked() throws Exception {
    for (int rotation : new int[] {0, 90, 180, 270}) {
      byte[] pdf = pdf(rotation, List.of(List.of("", "", "", "    Mongolia    ")));
      PagePicture drawn = printer.draw(pdf, 1);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
      assertEquals(drawn.width(), image.getWidth());
      Quotes found = printer.find(pdf, 1, List.of(new PrintedQuote("Mongolia", 0)));
      assertEquals((double) image.getHeight() / image.getWidth(), found.ratio(), 0.01);
      for (PagePlace place : found.places().getFirst()) {
        double inside = ink(image, place);
        assertTrue(inside > 0.95, "rotation " + rotation + ": " + inside + " of the ink");
      }
    }
  }

  /** Which share of a picture's ink lies in a place. */
  private static double ink(BufferedImage image, PagePlace place) {
    int all = 0;
    int inside = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 128) {
          all++;
          double shareX = (double) x / image.getWidth() - place.x();
          double shareY = (double) y / image.getHeight() - place.y();
          boolean in =
              shareX > -0.005
                  && shareX < place.width() + 0.005
                  && shareY > -0.005
                  && shareY < place.height() + 0.005;
          inside += in ? 1 : 0;
        }
      }
    }
    assertTrue(all > 50, "the page is drawn without its words");
    return (double) inside / all;
  }

  @Test
  void whatCannotBeDrawnIsSaid() throws Exception {
    byte[] broken = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII);
    assertThrows(NotDrawnException.class, () -> printer.draw(broken, 1));
    byte[] whole = letter();
    assertThrows(NotDrawnException.class, () -> printer.draw(whole, 3));
    PagePrinter hasty = new PagePrinter(Duration.ofMillis(-1));
    NotDrawnException late = assertThrows(NotDrawnException.class, () -> hasty.draw(whole, 1));
    assertTrue(String.valueOf(late.getMessage()).contains("too long"), late.getMessage());
  }
}
