package org.tunsh.specimens;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Sets the specimens' text as PDF: in columns, with running heads, page numbers, footnotes and
 * parted words.
 */
final class PdfSpecimen implements AutoCloseable {
  private static final PDRectangle PAPER = PDRectangle.A5;
  private static final float MARGIN = 48;
  private static final float SIZE = 10;
  private static final float LEADING = 13;
  private static final float GUTTER = 18;

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
  private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
  private final PDFont italic = new PDType1Font(FontName.TIMES_ITALIC);
  private final int columns;
  private final boolean ruled;
  private final List<String> pending = new ArrayList<>();
  private PDPageContentStream out;
  private int page;
  private int column;
  private float y;
  private float top;

  private PdfSpecimen(int columns, boolean ruled) throws IOException {
    this.columns = columns;
    this.ruled = ruled;
    out = open();
  }

  static byte[] make(int columns, boolean ruled) throws IOException {
    try (PdfSpecimen specimen = new PdfSpecimen(columns, ruled)) {
      for (Part part : SpecimenText.PARTS) {
        specimen.add(part);
      }
      return specimen.finish();
    }
  }

  /** The same pages as pictures. */
  static byte[] scan() throws IOException {
    try (PDDocument source = Loader.loadPDF(make(1, true));
        PDDocument target = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDFRenderer renderer = new PDFRenderer(source);
      for (int i = 0; i < source.getNumberOfPages(); i++) {
        BufferedImage image = renderer.renderImageWithDPI(i, 170, ImageType.GRAY);
        PDPage page = new PDPage(PAPER);
        target.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(target, page)) {
          stream.drawImage(
              JPEGFactory.createFromImage(target, image, 0.6f),
              0,
              0,
              PAPER.getWidth(),
              PAPER.getHeight());
        }
      }
      target.setDocumentId(7L);
      target.save(bytes);
      return bytes.toByteArray();
    }
  }

  private PDPageContentStream open() throws IOException {
    PDPage sheet = new PDPage(PAPER);
    document.addPage(sheet);
    page++;
    PDPageContentStream stream = new PDPageContentStream(document, sheet);
    out = stream;
    show(italic, 8, MARGIN, PAPER.getHeight() - 30, SpecimenText.HEAD);
    show(plain, 8, PAPER.getWidth() / 2 - 6, 24, "- " + page + " -");
    top = PAPER.getHeight() - 60;
    y = top;
    column = 0;
    return stream;
  }

  private byte[] finish() throws IOException {
    footnotes();
    out.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.setDocumentId(7L);
    document.save(bytes);
    return bytes.toByteArray();
  }

  private void footnotes() throws IOException {
    float at = 40 + 10 * pending.size();
    for (String note : pending) {
      show(plain, 5, MARGIN, at + 3, note.substring(0, 1));
      show(plain, 7.5f, MARGIN + 4, at, note.substring(1));
      at -= 10;
    }
    pending.clear();
  }

  private void add(Part part) throws IOException {
    switch (part) {
      case Part.Title title -> {
        for (String line : wrap(bold, 15, title.text(), PAPER.getWidth() - 2 * MARGIN)) {
          show(bold, 15, MARGIN, y, line);
          y -= 19;
        }
        y -= 8;
        top = y;
      }
      case Part.Heading heading -> {
        room(3 * LEADING);
        y -= 6;
        lines(bold, heading.text(), 0);
      }
      case Part.Paragraph p -> lines(plain, p.text(), 0);
      case Part.Item item -> lines(plain, "• " + item.text(), 10);
      case Part.Table table -> table(table);
      case Part.Note note -> {
        // It was set at the foot of the page of its callout.
      }
    }
  }

  private float width() {
    return (PAPER.getWidth() - 2 * MARGIN - (columns - 1) * GUTTER) / columns;
  }

  private float left() {
    return MARGIN + column * (width() + GUTTER);
  }

  private void room(float needed) throws IOException {
    if (y - needed > 70) {
      return;
    }
    if (column + 1 < columns) {
      column++;
      y = top;
    } else {
      footnotes();
      out.close();
      out = open();
    }
  }

  private void lines(PDFont font, String text, float indent) throws IOException {
    boolean first = true;
    for (String line : wrap(font, SIZE, text, width() - indent)) {
      room(LEADING);
      noted(font, left() + (first ? 0 : indent), line);
      y -= LEADING;
      first = false;
    }
    y -= 5;
  }

  /** Shows a line; callouts are raised, and their notes kept for the page's foot. */
  private void noted(PDFont font, float x, String line) throws IOException {
    float at = x;
    for (String piece : line.split("(?=\\{)|(?<=\\})", -1)) {
      if (piece.startsWith("{")) {
        String number = piece.substring(1, 2);
        show(font, 6, at, y + 4, number);
        at += 6 * font.getStringWidth(number) / 1000;
        for (Part part : SpecimenText.PARTS) {
          if (part instanceof Part.Note note && note.number().equals(number)) {
            pending.add(number + note.text());
          }
        }
      } else {
        show(font, SIZE, at, y, piece);
        at += SIZE * font.getStringWidth(piece) / 1000;
      }
    }
  }

  private void show(PDFont font, float size, float x, float at, String text) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, at);
    out.showText(text);
    out.endText();
  }

  private static List<String> wrap(PDFont font, float size, String text, float width)
      throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (size * font.getStringWidth(longer.replaceAll("\\{\\d\\}", "")) / 1000 <= width) {
        line = longer;
        continue;
      }
      String head = word.matches("[a-z]{10,}") ? word.substring(0, 5) + "-" : "";
      boolean fits = size * font.getStringWidth(line + " " + head) / 1000 <= width;
      lines.add(fits && !head.isEmpty() ? line + " " + head : line);
      line = fits && !head.isEmpty() ? word.substring(5) : word;
    }
    lines.add(line);
    return lines;
  }

  private void table(Part.Table table) throws IOException {
    int count = table.rows().getFirst().size();
    float cell = width() / count;
    float height = columns == 1 ? 36 : 64;
    room(height * table.rows().size() + 4);
    for (List<String> row : table.rows()) {
      for (int c = 0; c < count; c++) {
        if (ruled) {
          out.setLineWidth(0.5f);
          out.addRect(left() + c * cell, y - height + 10, cell, height);
          out.stroke();
        }
        float at = y;
        for (String line : wrap(plain, 8, row.get(c), cell - 8)) {
          show(plain, 8, left() + c * cell + 3, at, line);
          at -= 9.5f;
        }
      }
      y -= height;
    }
    y -= 10;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
