package org.tunsh.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.tunsh.ingest.PagePicture.NotDrawnException;
import org.tunsh.ingest.PagePicture.Quotes;

/** Draws single pages of a PDF, and finds on them the words of quotes. */
public final class PagePrinter {
  private static final float WIDEST = 1300;
  private static final float HIGHEST = 2200;
  private static final float LARGEST_SCALE = 3;
  private static final long LARGEST_IMAGE = 60_000_000;

  private final Duration patience;
  private final ScannedPages scans;

  /**
   * A printer.
   *
   * @param patience how long one page may take; twice as long where it has to be recognised
   */
  public PagePrinter(Duration patience) {
    this(patience, "tesseract");
  }

  /** A printer that runs another program in Tesseract's place. */
  PagePrinter(Duration patience, String tesseract) {
    IngestLimits limits = IngestLimits.DEFAULT;
    this.patience = patience;
    this.scans =
        new ScannedPages(
            new PageRecognizer(limits, new Tesseract(limits, tesseract)), patience.multipliedBy(2));
  }

  /** What is done with an open PDF. */
  private interface Work<T> {
    T of(PDDocument document) throws IOException, NotDrawnException;
  }

  /** Whether a file is a PDF, told by how it begins. */
  public static boolean canPrint(byte[] file) {
    return file.length > 5 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
  }

  /** Draws a page, counted from 1. */
  public PagePicture draw(byte[] pdf, int page) throws NotDrawnException {
    return open(
        pdf,
        page,
        document -> {
          PDRectangle box = document.getPage(page - 1).getCropBox();
          float longer = Math.max(box.getWidth(), box.getHeight());
          float scale =
              Math.min(
                  LARGEST_SCALE,
                  Math.min(WIDEST / Math.max(1, box.getWidth()), HIGHEST / Math.max(1, longer)));
          Drawing drawing = new Drawing(document, Deadline.in(patience));
          BufferedImage image = drawing.renderImage(page - 1, scale, ImageType.RGB);
          ByteArrayOutputStream png = new ByteArrayOutputStream();
          ImageIO.write(image, "png", png);
          return new PagePicture(png.toByteArray(), image.getWidth(), image.getHeight());
        });
  }

  /**
   * Finds quotes on a page. A page that is a picture is recognised for it, where there are quotes.
   *
   * @param quotes each with how often the same words stand before it on the page
   */
  public Quotes find(byte[] pdf, int page, List<PrintedQuote> quotes) throws NotDrawnException {
    return open(
        pdf,
        page,
        document -> {
          PDRectangle box = document.getPage(page - 1).getCropBox();
          int rotation = document.getPage(page - 1).getRotation();
          boolean lying = rotation % 180 != 0;
          double width = lying ? box.getHeight() : box.getWidth();
          double height = lying ? box.getWidth() : box.getHeight();
          PageStripper stripper = new PageStripper();
          Sheet sheet = stripper.read(document, page);
          if (!quotes.isEmpty() && PdfReader.isPicture(sheet, document.getPage(page - 1))) {
            double high = sheet.width() * height / Math.max(1, width);
            PrintedLetters seen = PrintedLetters.of(scans.words(pdf, document, sheet));
            return new Quotes(
                document.getNumberOfPages(),
                height / Math.max(1, width),
                quotes.stream().map(quote -> seen.places(quote, sheet.width(), high)).toList());
          }
          Turn turn = Turn.of(box, rotation, stripper.direction());
          PrintedLetters letters =
              PrintedLetters.of(sheet.words().stream().map(turn::applied).toList());
          List<List<PagePlace>> places =
              quotes.stream().map(quote -> letters.places(quote, width, height)).toList();
          return new Quotes(document.getNumberOfPages(), height / Math.max(1, width), places);
        });
  }

  private static <T> T open(byte[] pdf, int page, Work<T> work) throws NotDrawnException {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(pdf),
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(64L << 20).streamCache)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new NotDrawnException(
            "The document has pages 1 to " + document.getNumberOfPages() + ", not " + page);
      }
      return work.of(document);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError broken) {
      throw new NotDrawnException("The page cannot be drawn: " + Causes.of(broken), broken);
    }
  }

  /** Draws as long as there is time, and leaves out pictures that no screen needs. */
  private static final class Drawing extends PDFRenderer {
    private final Deadline deadline;

    Drawing(PDDocument document, Deadline deadline) {
      super(document);
      this.deadline = deadline;
      setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new PageDrawer(parameters) {
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
            throws IOException {
          if (deadline.isOver()) {
            throw new IllegalStateException("it takes too long");
          }
          super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
          if ((long) image.getWidth() * image.getHeight() <= LARGEST_IMAGE) {
            super.drawImage(image);
          }
        }
      };
    }
  }
}
