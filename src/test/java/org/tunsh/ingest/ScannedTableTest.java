package org.tunsh.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tunsh.house.OutsideProgram;
import org.tunsh.model.Block;
import org.tunsh.model.BlockKind;
import org.tunsh.model.Document;
import org.tunsh.model.Metadata;
import org.tunsh.model.Reading;

/** Tables in small print, drawn as a coarse, speckled and slightly turned picture. */
final class ScannedTableTest {
  private static final String[][] CELLS = {
    {"Partner", "Trade", "Defence", "Education", "Energy"},
    {"First", "Customs agreement|Investment fund", "Joint exercises", "Scholarships", "Hydropower"},
    {"Second", "Free trade|negotiations", "Peacekeeping|training", "Language courses", "Pipelines"},
    {"Third", "Agriculture|Tourism", "Consultations", "Exchange of|teachers", "Solar parks"},
    {"Since", "2009", "2014", "2016", "2021"}
  };

  private static final float DOTS = 150 / 72f;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"7, 0.0", "6, 0.0", "7, 0.3"})
  void theCellsAreReadAsPrinted(float size, double degrees) throws IOException {
    OutsideProgram.TESSERACT.required();
    Path file = folder.resolve("table.pdf");
    write(file, picture(size, degrees));
    List<String> read = new ArrayList<>();
    Document document = document(file);
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.CELL) {
        read.add(document.text().substring(block.span().start(), block.span().end()));
      }
    }
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String[] row : CELLS) {
      for (String cell : row) {
        all++;
        if (!read.contains(cell.replace('|', ' '))) {
          wrong.add(cell);
        }
      }
    }
    assertTrue(wrong.size() <= all / 12, wrong + " are not among " + read);
  }

  private Document document(Path file) {
    return switch (new Ingester(IngestLimits.DEFAULT).read(file, "table.pdf", Metadata.NONE)) {
      case Reading.Ingested read -> read.document();
      case Reading.SetAside aside -> throw new AssertionError(aside.toString());
    };
  }

  private static BufferedImage picture(float size, double degrees) {
    int width = Math.round(420 * DOTS);
    int height = Math.round(300 * DOTS);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setTransform(
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0));
    pen.scale(DOTS, DOTS);
    pen.setColor(Color.BLACK);
    draw(pen, size);
    pen.dispose();
    speckle(image);
    return image;
  }

  private static void draw(Graphics2D pen, float size) {
    pen.setStroke(new BasicStroke(0.6f));
    float wide = 76;
    float high = 2.6f * size + 6;
    for (int i = 0; i <= CELLS.length; i++) {
      pen.draw(new Line2D.Float(20, 40 + i * high, 20 + 5 * wide, 40 + i * high));
      pen.draw(new Line2D.Float(20 + i * wide, 40, 20 + i * wide, 40 + CELLS.length * high));
    }
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 1).deriveFont(size));
    for (int r = 0; r < CELLS.length; r++) {
      for (int c = 0; c < CELLS[r].length; c++) {
        String[] lines = CELLS[r][c].split("\\|");
        for (int i = 0; i < lines.length; i++) {
          pen.drawString(lines[i], 20 + c * wide + 3, 40 + r * high + 2 + (i + 1) * 1.2f * size);
        }
      }
    }
  }

  private static void speckle(BufferedImage image) {
    Random random = new Random(7);
    for (int i = 0; i < image.getWidth() * image.getHeight() / 60; i++) {
      int x = random.nextInt(image.getWidth());
      int y = random.nextInt(image.getHeight());
      int grey = image.getRaster().getSample(x, y, 0);
      image.getRaster().setSample(x, y, 0, Math.max(0, grey - random.nextInt(60)));
    }
  }

  private static void write(Path file, BufferedImage image) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(420, 300));
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.drawImage(JPEGFactory.createFromImage(document, image, 0.8f), 0, 0, 420, 300);
      }
      document.save(file.toFile());
    }
  }
}
