package org.tunsh.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A printed declaration of two pages, with a fact on the first. */
final class MadePdf {
  static final String NAME = "printed.pdf";
  private static final List<List<String>> PAGES =
      List.of(
          List.of(
              "Joint Declaration on the Strategic Partnership",
              "between Mongolia and India",
              "",
              "Ulaanbaatar, 17 May 2015",
              "",
              "Mongolia and India declared a strategic part-",
              "nership on 17 May 2015."),
          List.of("The two sides will meet every year."));

  private MadePdf() {}

  static byte[] bytes() throws IOException {
    return of(PAGES);
  }

  /** A PDF of these lines, page by page. */
  static byte[] of(List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
          for (int i = 0; i < lines.size(); i++) {
            out.beginText();
            out.newLineAtOffset(48, PDRectangle.A5.getHeight() - 60 - 15 * i);
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
}
